package org.esicasebook.fluoroscopy.contrast;

import java.util.List;
import org.esicasebook.epidurography.Side;
import org.esicasebook.fluoroscopy.Spread;
import org.esicasebook.fluoroscopy.anatomy.Canal;
import org.esicasebook.fluoroscopy.anatomy.Curve;
import org.esicasebook.fluoroscopy.anatomy.Disc;
import org.esicasebook.fluoroscopy.anatomy.NerveRoot;
import org.esicasebook.fluoroscopy.anatomy.Noise;
import org.esicasebook.fluoroscopy.anatomy.Spine;
import org.esicasebook.geometry.PatientPoint;

/**
 * Epidural fat of the canal and its sleeves along the roots. Bounded by laminae and ligamentum flavum, bodies and discs,
 * dura and pedicles; lobules of fat stay free of contrast (vacuoles), the dorsomedian plica slows the way across, most
 * contrast keeps to one side. Near the tip contrast pushes the dura away by some millimetres. How far it runs depends less
 * on the volume than on the person (lognormal with a standard deviation of about 0.4): how readily the dura gives way, how
 * readily contrast runs along the canal and which way, and how open the foramina are is drawn for each seed.
 */
final class EpiduralSpace implements Medium {

    private static final double BONE_MARGIN_MM = 0.35;

    private final Spine spine;
    private final Canal canal;
    private final Spread spread;
    private final Noise noise;
    private final double favouredSide;
    private final double startS;
    private final boolean fromForamen;
    private final List<NerveRoot> roots;
    private final List<Disc> discs;
    private final double[] openness;
    private final double[] tipToRootMm;
    private final double[] tipPastGanglionMm;
    private final double tipX;
    private final double tipY;
    private final double tipZ;
    private final double displacementMm;
    private final double stretch;
    private final double lengthwise;
    private final double ventralEase;
    private final FatLobules lobules;
    private final double halfLengthMm;
    private final double leak;
    /** How readily contrast keeps to the corridor under the pedicles rather than behind the sac. */
    private final double corridor;
    /** How readily it leaves along the root beside the tip. */
    private final double ownOpenness;

    private final double ownReachMm;
    private final double crossing;

    EpiduralSpace(Spine spine, Spread spread, Side side, PatientPoint tip, boolean fromForamen, Noise noise) {
        this.spine = spine;
        this.canal = spine.canal();
        this.spread = spread;
        this.noise = noise;
        this.fromForamen = fromForamen;
        // contrast of a midline needle leans to the side from which it is viewed, the left
        this.favouredSide = side == Side.RIGHT ? -1 : 1;
        this.tipX = tip.xMm();
        this.tipY = tip.yMm();
        this.tipZ = tip.zMm();
        this.startS = canal.along(tipY, tipZ);
        this.roots = spine.roots();
        this.discs = spine.levels().stream().map(spine::disc).toList();
        this.openness = new double[roots.size()];
        this.tipToRootMm = new double[roots.size()];
        this.tipPastGanglionMm = new double[roots.size()];
        for (int i = 0; i < openness.length; i++) {
            double drawnOpenness = noise.uniform(100 + i);
            openness[i] = 0.05 + 0.65 * drawnOpenness * drawnOpenness;
            var foot = roots.get(i).curve().foot(tipX, tipY, tipZ);
            tipToRootMm[i] = foot.distanceMm();
            tipPastGanglionMm[i] = foot.arcMm() - roots.get(i).ganglionAtMm();
        }
        boolean neck = spine.findVertebralArtery(Side.LEFT).isPresent();
        // who lets it run far has a sac that gives way little and narrow foramina
        double runner = Math.clamp(noise.normal(300), -2.2, 2.2);
        double compliance = Math.exp(0.3 * noise.normal(301) - (fromForamen ? 1.0 : 0.55) * runner);
        this.displacementMm = Math.clamp((2.8 + 0.55 * spread.volumeMl()) * compliance, 0.4, 7.5);
        this.stretch = (fromForamen ? 3.0 : 1.25)
                * Math.exp((fromForamen ? 0.75 : 0.4) * runner + 0.35 * Math.clamp(noise.normal(302), -2, 2));
        this.corridor = fromForamen ? Math.exp(0.7 * runner) : 1;
        this.ownOpenness = 2.2 * Math.exp(0.3 * Math.clamp(noise.normal(308), -2, 2) - 0.45 * runner);
        this.lengthwise = Math.clamp(0.2 + 0.85 * spread.cranialTendency() + 0.26 * noise.normal(303), -0.9, 0.9);
        this.halfLengthMm = (fromForamen ? 26 : neck ? 16 : 20)
                * Math.pow(spread.volumeMl() / 3, 0.3)
                * Math.exp(Math.clamp(0.75 * runner + 0.25 * noise.normal(304), -1.35, 1.3))
                * Math.pow(levelMm(discs) / 37, 0.8);
        this.lobules = new FatLobules(noise, 4.0, noise.between(64, 0.4, 0.85), 0.75, 2.65);
        this.leak = (neck ? 0.45 : 1) * Math.clamp(Math.exp(0.55 * noise.normal(305) - 0.45 * runner), 0.15, 3);
        this.ownReachMm = 23 * Math.clamp(Math.exp(0.4 * noise.normal(307)), 0.45, 1.4);
        double crossing = (neck ? 0.9 : 1.05) * spread.midlineCrossing() * Math.exp(0.75 * noise.normal(306));
        this.crossing = Math.min(1, crossing);
        this.ventralEase = (fromForamen ? 1 : neck ? 0.1 : 0.65)
                * spread.ventralTendency()
                * spread.ventralTendency()
                * Math.min(6, Math.exp(1.5 * noise.normal(63)));
    }

    /** Mean distance from one interspace to the next; 37 mm in a lumbar spine, half of that in the neck. */
    private static double levelMm(List<Disc> discs) {
        return discs.getFirst().middle().distanceTo(discs.getLast().middle()) / (discs.size() - 1);
    }

    @Override
    public void describe(double x, double y, double z, Cell cell) {
        double bone = spine.boneDistanceMm(x, y, z);
        if (bone < BONE_MARGIN_MM) {
            return;
        }
        double s = canal.along(y, z);
        if (s < 1 || s > canal.lengthMm() - 1) {
            return;
        }
        double r = canal.dorsal(s, y, z);
        double speed = 0;
        boolean inCanal = Math.abs(x) < canal.halfWidthMm(s) + 0.5
                && r < canal.roofMm(s, x) - 0.15
                && r > canal.wallMm(s, x) + 0.15;
        double pushed = 0;
        if (inCanal) {
            double run = Math.abs(s - startS);
            // the thin film beside the midline opens more than the fat pad behind it
            double beside = 0.35 + 0.85 * Math.min(1, Math.abs(x) / 6);
            pushed = displacementMm * beside * Math.exp(-run * run / (2 * 30 * 30));
            pushed *= 0.75 + 0.35 * noise.at(s / 9, x / 7, 5);
            double sac = canal.sacDistanceMm(x, s, r);
            if (sac < 0.2 - pushed || canal.cordDistanceMm(x, s, r) < 1.0) {
                return;
            }
            speed = inCanal(x, s, r);
        }
        double outside = sleeves(x, y, z, inCanal, cell);
        if (outside < 0) {
            return;
        }
        if (!inCanal) {
            speed = outside;
        }
        if (speed <= 0) {
            return;
        }
        double rough = 0.85 * noise.at(x / 4.2, y / 4.2, z / 5.5) + 0.5 * noise.at(x / 1.7 + 7, y / 1.7, z / 2.2);
        cell.speed = speed * Math.exp(rough);
        cell.room = 0.86 + 0.12 * noise.at(x / 2.4, y / 2.4 + 3, z / 2.4);
        double free = lobules.distanceMm(x, y, z);
        if (free < 0) {
            double edge = Math.min(1, -free / 0.45);
            cell.room *= 1 - 0.96 * edge;
            cell.speed *= 1 - 0.75 * edge;
        }
        if (inCanal) {
            cell.axisY = canal.yAt(s + 1, 0) - canal.yAt(s, 0);
            cell.axisZ = canal.zAt(s + 1, 0) - canal.zAt(s, 0);
            cell.stretch = stretch;
        }
    }

    private double inCanal(double x, double s, double r) {
        double speed = 1;
        double across = -favouredSide * x;
        if (across > -3) {
            double resisted = 0.02 + 0.9 * crossing * crossing;
            double t = Math.min(1, (across + 3) / 4.5);
            speed *= 1 + (resisted - 1) * t;
        }
        boolean dorsal = r > canal.sacMiddleMm(s);
        if (dorsal && Math.abs(x + 0.6 * noise.at(s / 12, 2, 2)) < 0.8) {
            speed *= 0.3 + 0.5 * crossing;
        }
        if (!dorsal) {
            speed *= Math.min(1, (fromForamen ? 0.12 : 0.006) + 0.9 * ventralEase);
        } else if (fromForamen) {
            speed *= 0.35 + 0.3 * (1 - spread.ventralTendency());
        }
        if (fromForamen) {
            // the lateral corridor under the pedicles
            speed *= Math.abs(x) > 4.5 ? 1.8 * Math.sqrt(corridor) : 0.7 / corridor;
        }
        speed *= s > startS ? 1 + lengthwise : 1 - lengthwise;
        // pressure falls along the way, so that contrast turns to the side
        double run = Math.abs(s - startS) / (halfLengthMm * (s > startS ? 1 + 0.5 * lengthwise : 1 - 0.5 * lengthwise));
        speed /= 1 + run * run * run * run;
        return speed;
    }

    /** Speed in a root's sleeve outside the canal, 0 where there is none, negative within a root. */
    private double sleeves(double x, double y, double z, boolean inCanal, Cell cell) {
        double speed = 0;
        for (int i = 0; i < roots.size(); i++) {
            NerveRoot root = roots.get(i);
            if (!root.curve().bounds().grown(8).contains(x, y, z)) {
                continue;
            }
            var foot = root.curve().foot(x, y, z);
            double beyond = foot.arcMm() - root.ganglionAtMm();
            double free = root.distanceMm(foot, x, y, z);
            if (free < 0.1) {
                return -1;
            }
            if (inCanal || beyond < -16) {
                continue;
            }
            boolean own =
                    fromForamen && tipToRootMm[i] < 11 && Math.hypot(tipX - x, Math.hypot(tipY - y, tipZ - z)) < 45;
            // from so far out, under the nerve and on the disc, its sleeve fills less readily than from above it
            double open =
                    own ? ownOpenness * Math.exp(-Math.max(0, tipPastGanglionMm[i] - 6) / 1.2) : openness[i] * leak;
            double width = own ? 1.5 : 1.9;
            width += (own ? 1.3 : 2.2) * Math.exp(-Math.pow((beyond + 1) / 6, 2));
            width *= 0.85 + 0.3 * noise.at(foot.arcMm() / 5, i, 1);
            // the sleeves of the thin cervical roots are narrow and short
            double slender = Math.min(1, Math.pow(root.radiusMm(root.ganglionAtMm()) / 2.8, own ? 1.2 : 2.8));
            // the nerve leans on bone before and behind it: fat, and contrast, lies above and below
            width *= slender * (own ? aside(root, foot, y) : 1);
            open *= own ? 1 : slender;
            double reach = (own ? ownReachMm : 14) * Math.sqrt(slender);
            if (free < width && beyond < reach && !inDisc(x, y, z)) {
                double outward = Math.max(0.12, 1 - Math.max(0, beyond) / reach);
                if (open * outward > speed) {
                    speed = open * outward;
                    double[] t = root.curve().tangentAt(foot.arcMm());
                    cell.axisX = t[0];
                    cell.axisY = t[1];
                    cell.axisZ = t[2];
                    cell.stretch = own ? 4 : 1.5;
                }
            }
        }
        return speed;
    }

    /** How much room there is beside a nerve: 1 above and below it, little before and behind. */
    private static double aside(NerveRoot root, Curve.Foot foot, double y) {
        double sagittal = Math.abs(y - root.curve().at(foot.arcMm()).yMm()) / Math.max(0.5, foot.distanceMm());
        return 1.2 - 0.95 * Math.min(1, sagittal * sagittal);
    }

    private boolean inDisc(double x, double y, double z) {
        for (Disc disc : discs) {
            if (Math.abs(disc.above(y, z)) < disc.heightMm() / 2 + 3 && disc.annulusMm(x, disc.dorsal(y, z)) < 0.6) {
                return true;
            }
        }
        return false;
    }
}
