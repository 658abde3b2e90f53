package org.esicasebook.fluoroscopy.contrast;

import java.util.List;
import org.esicasebook.fluoroscopy.Spread;
import org.esicasebook.fluoroscopy.anatomy.Canal;
import org.esicasebook.fluoroscopy.anatomy.NerveRoot;
import org.esicasebook.fluoroscopy.anatomy.Noise;
import org.esicasebook.fluoroscopy.anatomy.Spine;
import org.esicasebook.geometry.PatientPoint;

/**
 * Epidural fat as contrast meets it from below: the sacral canal, wide open and without a sac in its lower part, with
 * branches through the sacral foramina along the roots (the "Christmas tree"), farther up the film about the sac. About
 * 10 mL reach S1 or L5 and 20 mL L3, with a wide variance: how much each foramen lets out, how much the sac gives way and
 * whether the ventral side fills is drawn for each person (ventral in 69 %, dorsal in 92 %; Pain Physician 2004;7:81).
 */
final class CaudalEpiduralSpace implements Medium {

    private static final double BONE_MARGIN_MM = 0.35;

    private final Spine spine;
    private final Canal canal;
    private final Noise noise;
    private final Spread spread;
    private final FatLobules lobules;
    private final double startS;
    private final double lean;
    private final double ventral;
    private final double displacementMm;
    private final List<NerveRoot> roots;
    private final double[] openness;
    private final double[] reach;

    CaudalEpiduralSpace(Spine spine, Spread spread, PatientPoint tip, Noise noise) {
        this.spine = spine;
        this.canal = spine.canal();
        this.noise = noise;
        this.spread = spread;
        this.lobules = new FatLobules(noise.branch(1), 3.9, noise.between(64, 0.5, 0.8), 0.8, 2.2);
        this.startS = canal.along(tip.yMm(), tip.zMm());
        this.lean = noise.between(60, -1, 1) * (1 - spread.midlineCrossing());
        this.ventral = Math.clamp(0.05 + 1.1 * spread.ventralTendency() * noise.between(61, 0.3, 1.6), 0.02, 1);
        this.displacementMm = noise.between(62, 0.6, 2.0);
        this.roots = spine.roots();
        this.openness = new double[roots.size()];
        this.reach = new double[roots.size()];
        for (int i = 0; i < openness.length; i++) {
            boolean sacral = roots.get(i).nerve().startsWith("S");
            double drawn = noise.uniform(100 + i);
            openness[i] = sacral ? 0.15 + 0.8 * drawn : 0.06 + 0.5 * drawn * drawn;
            reach[i] = noise.between(140 + i, 6, sacral ? 24 : 12);
        }
    }

    @Override
    public void describe(double x, double y, double z, Cell cell) {
        double s = canal.along(y, z);
        if (s < 1 || s > canal.lengthMm() - 1 || spine.boneDistanceMm(x, y, z) < BONE_MARGIN_MM) {
            return;
        }
        double r = canal.dorsal(s, y, z);
        boolean inCanal = Math.abs(x) < canal.halfWidthMm(s) + 0.5
                && r < canal.roofMm(s, x) - 0.15
                && r > canal.wallMm(s, x) + 0.15;
        double speed = 0;
        if (inCanal) {
            double pushed = displacementMm * (0.8 + 0.4 * noise.at(s / 11, x / 7, 5));
            if (canal.sacDistanceMm(x, s, r) < 0.2 - pushed) {
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
        double rough = 0.75 * noise.at(x / 4.2, y / 4.2, z / 6) + 0.5 * noise.at(x / 1.7 + 7, y / 1.7, z / 2.2);
        cell.speed = speed * Math.exp(rough);
        cell.room = 0.70 + 0.26 * noise.at(x / 2.4, y / 2.4 + 3, z / 2.4);
        double free = lobules.distanceMm(x, y, z);
        if (free < 0) {
            double edge = Math.min(1, -free / 0.45);
            cell.room *= 1 - 0.96 * edge;
            cell.speed *= 1 - 0.75 * edge;
        }
        if (inCanal) {
            cell.axisY = canal.yAt(s + 1, 0) - canal.yAt(s, 0);
            cell.axisZ = canal.zAt(s + 1, 0) - canal.zAt(s, 0);
            cell.stretch = 1.7;
        }
    }

    private double inCanal(double x, double s, double r) {
        double up = Math.max(0, s - startS);
        double speed = s > startS ? 1 + 0.6 * spread.cranialTendency() : 0.22 * (1 - 0.6 * spread.cranialTendency());
        // the farther up, the more it keeps to one side
        double oneSided = lean * Math.min(1, up / 60);
        speed *= 1 + 0.75 * oneSided * Math.clamp(x / 5, -1, 1);
        boolean aboutSac = s > canal.sacEndMm() + 4;
        if (aboutSac && r < canal.sacMiddleMm(s)) {
            speed *= ventral;
        }
        if (aboutSac && r > canal.sacMiddleMm(s) && Math.abs(x + 0.6 * noise.at(s / 12, 2, 2)) < 0.8) {
            speed *= 0.4;
        }
        return speed;
    }

    /** Speed in a root's sleeve outside the canal, 0 where there is none, negative within a root. */
    private double sleeves(double x, double y, double z, boolean inCanal, Cell cell) {
        double speed = 0;
        for (int i = 0; i < roots.size(); i++) {
            NerveRoot root = roots.get(i);
            if (!root.curve().bounds().grown(7).contains(x, y, z)) {
                continue;
            }
            var foot = root.curve().foot(x, y, z);
            double free = foot.distanceMm() - root.radiusMm(foot.arcMm());
            if (free < 0.1) {
                return -1;
            }
            double beyond = foot.arcMm() - root.ganglionAtMm();
            if (inCanal || beyond < -14 || beyond > reach[i]) {
                continue;
            }
            double width = 1.4 + 1.4 * Math.exp(-Math.pow((beyond + 1) / 5, 2));
            width *= 0.8 + 0.45 * noise.at(foot.arcMm() / 4, i, 1);
            double outward = Math.max(0.15, 1 - Math.max(0, beyond) / reach[i]);
            if (free < width && openness[i] * outward > speed) {
                speed = openness[i] * outward;
                double[] t = root.curve().tangentAt(foot.arcMm());
                cell.axisX = t[0];
                cell.axisY = t[1];
                cell.axisZ = t[2];
                cell.stretch = 2.2;
            }
        }
        return speed;
    }
}
