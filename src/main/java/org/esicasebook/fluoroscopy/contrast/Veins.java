package org.esicasebook.fluoroscopy.contrast;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.esicasebook.epidurography.Compartment;
import org.esicasebook.epidurography.Level;
import org.esicasebook.epidurography.Side;
import org.esicasebook.fluoroscopy.Scenario;
import org.esicasebook.fluoroscopy.Spread;
import org.esicasebook.fluoroscopy.anatomy.Canal;
import org.esicasebook.fluoroscopy.anatomy.Disc;
import org.esicasebook.fluoroscopy.anatomy.Landmarks;
import org.esicasebook.fluoroscopy.anatomy.NerveRoot;
import org.esicasebook.fluoroscopy.anatomy.Noise;
import org.esicasebook.fluoroscopy.anatomy.Spine;
import org.esicasebook.fluoroscopy.anatomy.VertebralArtery;
import org.esicasebook.geometry.PatientPoint;

/**
 * The veins about one level. The internal plexus has two channels on either side, which swing medially behind the bodies
 * and laterally at the discs and are joined behind the bodies, where the basivertebral veins open; foraminal veins join
 * them to the ascending lumbar veins, and these drain round the bodies by the segmental veins. Radii 0.6 to 1.8 mm.
 */
final class Veins {

    /** Speed of the blood when contrast is pushed at up to 0.3 mL/s; slower flow fills fewer veins and is diluted more. */
    private static final double BLOOD_MM_PER_SECOND = 33;

    /** What a side branch must be given to be filled at all [mm³/s]. */
    private static final double LEAST_FLOW = 14;

    private static final double WAVE_MM = 2.4;

    private final Spine spine;
    private final Canal canal;
    private final Noise noise;
    private final double turn;
    private final Side side;
    private final PatientPoint tip;
    private final Level level;
    private final boolean fromForamen;
    private final double startS;
    private final Spread spread;
    private final VesselTree tree;
    private final double flow;
    private int draws;

    private Veins(Scenario scenario, Spine spine, Spread spread, PatientPoint tip, Noise noise) {
        this.spine = spine;
        this.canal = spine.canal();
        this.noise = noise;
        this.side = scenario.side() == Side.MIDLINE ? Side.LEFT : scenario.side();
        this.turn = side == Side.RIGHT ? -1 : 1;
        this.tip = tip;
        this.level = scenario.level();
        this.fromForamen = scenario.route().isTransforaminal();
        this.startS = canal.along(tip.yMm(), tip.zMm());
        this.spread = spread;
        this.flow = 1000 * spread.volumeMl() / scenario.injectionSeconds();
        this.tree = new VesselTree(spine, noise, WAVE_MM);
    }

    static VesselCloud cloud(Scenario scenario, Spine spine, Spread spread, PatientPoint tip, Noise noise) {
        Veins veins = new Veins(scenario, spine, spread, tip, noise);
        double flow = veins.flow;
        veins.grow();
        double concentration = scenario.injection().iodineMgPerMl() / 1000;
        double end = scenario.injectionSeconds();
        return new VesselCloud(
                Compartment.VENOUS,
                veins.tree,
                tip,
                BLOOD_MM_PER_SECOND * Math.clamp(Math.sqrt(flow / 300), 1, 1.25),
                flow,
                concentration,
                end,
                List.of(new VesselCloud.Pulse(0, end, flow * concentration)),
                0.38,
                1,
                noise);
    }

    private double draw(double least, double most) {
        return noise.between(2000 + draws++, least, most);
    }

    private void grow() {
        double bias = spread.cranialTendency();
        if (fromForamen) {
            foramen(tree.root(foraminal(), 0.4, 1.2, 1.3), bias);
            List<PatientPoint> inward = new ArrayList<>();
            inward.add(tip);
            inward.add(inCanal(startS + 2, turn * 8.5));
            VesselTree.Branch into = tree.root(inward, 0.6, 1.2, 1.3);
            plexus(into, bias);
        } else {
            List<PatientPoint> round = aroundSac();
            VesselTree.Branch into = tree.root(round, 1, 1.3, 1.5);
            foramen(into.grow(into.near(round.get(2)), out(), 0.2, 1.1, 1.2), bias);
            plexus(into, bias);
        }
    }

    /** Both sides of the internal plexus, joined behind the bodies. */
    private void plexus(VesselTree.Branch into, double bias) {
        double end = into.curve().lengthMm();
        double free = fromForamen ? 1 : 0.8;
        double up = 0.5 + 0.28 * bias;
        double crossing = 0.12 + 0.24 * spread.midlineCrossing();
        double across = free * crossing;
        VesselTree.Branch cranial = into.grow(
                end,
                channel(startS, startS + 42 + 20 * bias + draw(-8, 14), turn, 7.4),
                (free - across) * up,
                1.35,
                1.1);
        VesselTree.Branch caudal = into.grow(
                end,
                channel(startS, startS - 32 + 16 * bias - draw(-6, 14), turn, 7.4),
                (free - across) * (1 - up),
                1.2,
                0.9);
        medial(cranial, 1);
        medial(caudal, -1);
        outlets(cranial);
        outlets(caudal);
        double bodyS = nearestBody();
        VesselTree.Branch over = into.grow(end, ladder(bodyS), across, 1.2, 1.1);
        double arrived =
                canal.along(over.curve().at(1e9).yMm(), over.curve().at(1e9).zMm());
        over.grow(
                over.curve().lengthMm(),
                channel(arrived, arrived + 30 + draw(0, 20), -turn, 7.0),
                0.5 * up + 0.25,
                1.1,
                0.8);
        over.grow(
                over.curve().lengthMm(),
                channel(arrived, arrived - 24 - draw(0, 16), -turn, 7.0),
                0.75 - 0.5 * up,
                1.0,
                0.7);
    }

    private boolean isFilled(VesselTree.Branch parent, double part) {
        return parent.share() * part * flow > LEAST_FLOW;
    }

    /** The second, medial channel beside a channel: leaves it, runs nearer the midline, comes back. */
    private void medial(VesselTree.Branch channel, int direction) {
        double length = channel.curve().lengthMm();
        double from = Math.min(draw(6, 14), 0.4 * length);
        PatientPoint start = channel.curve().at(from);
        PatientPoint end = channel.curve().at(Math.min(length - 2, from + draw(30, 42)));
        double s0 = canal.along(start.yMm(), start.zMm());
        double s1 = canal.along(end.yMm(), end.zMm());
        List<PatientPoint> way = new ArrayList<>(channel(s0 + 3 * direction, s1 - 3 * direction, turn, 3.4));
        way.add(end);
        if (way.size() > 1 && isFilled(channel, 0.22)) {
            channel.grow(from, way, 0.22, 0.8, 0.8);
        }
    }

    /** Foraminal veins that a channel gives off as it passes the foramina. */
    private void outlets(VesselTree.Branch channel) {
        for (NerveRoot root : spine.roots()) {
            if (root.side() != side || root.nerve().equals(level.nerve())) {
                continue;
            }
            PatientPoint foramen = root.curve().at(root.ganglionAtMm() + 2);
            double arc = channel.near(foramen);
            if (!isFilled(channel, 0.12) || arc < 6 || arc > channel.curve().lengthMm() - 4) {
                continue;
            }
            List<PatientPoint> way = new ArrayList<>();
            for (double d : new double[] {1, 8, 15}) {
                PatientPoint p = root.curve().at(root.ganglionAtMm() + d);
                way.add(new PatientPoint(p.xMm(), p.yMm() - 3.4, p.zMm() + 3.4));
            }
            channel.grow(Math.max(3, arc - 5), way, 0.12, 0.8, 0.8);
        }
    }

    /** Out of the foramen into the ascending lumbar vein, up, down and round the body. */
    private void foramen(VesselTree.Branch out, double bias) {
        double end = out.curve().lengthMm();
        Optional<VertebralArtery> artery = spine.findVertebralArtery(side);
        if (artery.isPresent()) {
            aboutVertebralArtery(out, artery.get(), bias);
            return;
        }
        out.grow(end, ascendingLumbar(true), 0.38 + 0.12 * bias, 1.3, 1.5);
        out.grow(end, ascendingLumbar(false), 0.22 - 0.12 * bias, 1.0, 0.9);
        out.grow(end, segmental(), 0.3, 1.1, 1.6);
        if (!isFilled(out, 0.1)) {
            return;
        }
        // a muscular tributary, filled against the stream
        PatientPoint at = out.curve().at(end);
        out.grow(
                0.7 * end,
                List.of(
                        new PatientPoint(at.xMm() + turn * 5, at.yMm() + 10, at.zMm() - 3),
                        new PatientPoint(at.xMm() + turn * 9, at.yMm() + 19, at.zMm() - 9 - draw(0, 5))),
                0.1,
                0.8,
                0.6);
    }

    /** In the neck the foraminal veins join a plexus about the vertebral artery, which drains downwards. */
    private void aboutVertebralArtery(VesselTree.Branch out, VertebralArtery artery, double bias) {
        double end = out.curve().lengthMm();
        PatientPoint from = out.curve().at(end);
        out.grow(end, beside(artery, from, -1, 48, 1.6), 0.42 - 0.1 * bias, 1.4, 1.6);
        out.grow(end, beside(artery, from, -1, 30, -1.4), 0.14, 0.9, 0.8);
        out.grow(end, beside(artery, from, 1, 34, 1.2), 0.22 + 0.1 * bias, 1.1, 0.9);
        out.grow(
                0.8 * end,
                List.of(
                        new PatientPoint(from.xMm() + turn * 7, from.yMm() + 6, from.zMm() - 3),
                        new PatientPoint(from.xMm() + turn * 12, from.yMm() + 15, from.zMm() - 8 - draw(0, 4))),
                0.14,
                0.8,
                0.6);
    }

    private List<PatientPoint> beside(
            VertebralArtery artery, PatientPoint from, int direction, double lengthMm, double lateralMm) {
        double at = artery.curve().foot(from.xMm(), from.yMm(), from.zMm()).arcMm();
        List<PatientPoint> points = new ArrayList<>();
        for (double d = 5; d <= lengthMm; d += draw(5, 7)) {
            PatientPoint p = artery.curve().at(at + direction * d);
            points.add(new PatientPoint(
                    p.xMm() + turn * (lateralMm + draw(-0.8, 0.8)), p.yMm() + 1.2 + draw(-0.6, 0.6), p.zMm()));
        }
        return points;
    }

    private List<PatientPoint> foraminal() {
        List<PatientPoint> points = new ArrayList<>();
        points.add(tip);
        points.addAll(out());
        return points;
    }

    /** Through the foramen along the lower border of the pedicle. */
    private List<PatientPoint> out() {
        NerveRoot root = spine.root(level, side);
        List<PatientPoint> points = new ArrayList<>();
        double tipArc = root.curve().foot(tip.xMm(), tip.yMm(), tip.zMm()).arcMm();
        for (double d : new double[] {-3, 4, 11}) {
            double arc = root.ganglionAtMm() + d;
            if (!fromForamen || arc > tipArc + 3) {
                PatientPoint p = root.curve().at(arc);
                points.add(new PatientPoint(p.xMm(), p.yMm() - 3.6, p.zMm() + 3.2));
            }
        }
        if (points.isEmpty()) {
            PatientPoint p = root.curve().at(tipArc + 7);
            points.add(new PatientPoint(p.xMm(), p.yMm() - 3.6, p.zMm() + 3.2));
        }
        return points;
    }

    /** From a dorsal tip round the sac to its ventrolateral corner. */
    private List<PatientPoint> aroundSac() {
        List<PatientPoint> points = new ArrayList<>();
        points.add(tip);
        for (double angle : new double[] {60, 25, -14, -42}) {
            double a = Math.toRadians(angle);
            double s = startS + draw(-3, 5);
            double x = turn * (canal.sacHalfWidthMm(s) + 1.4) * Math.cos(a);
            double r = canal.sacMiddleMm(s) + (canal.sacHalfDepthMm(s) + 1.2) * Math.sin(a);
            points.add(new PatientPoint(x, canal.yAt(s, r), canal.zAt(s, r)));
        }
        return points;
    }

    /** On the ventral wall of the canal. */
    private PatientPoint inCanal(double s, double x) {
        double r = canal.wallMm(s, x) + 1.5 + 0.5 * noise.at(s / 8, x / 4, 8);
        double held = Math.clamp(x, 1.9 - canal.halfWidthMm(s), canal.halfWidthMm(s) - 1.9);
        return new PatientPoint(held, canal.yAt(s, r), canal.zAt(s, r));
    }

    /** Longitudinal channel of the internal plexus; x is its mean distance from the midline. */
    private List<PatientPoint> channel(double fromS, double toS, double onSide, double x) {
        List<PatientPoint> points = new ArrayList<>();
        double direction = Math.signum(toS - fromS);
        double within = Math.clamp(toS, 3, canal.lengthMm() - 3);
        for (double d = 5; d <= direction * (within - fromS); d += draw(5, 7.5)) {
            double s = fromS + direction * d;
            points.add(inCanal(s, onSide * (x + 2.4 * atDisc(s) + noise.at(s / 7, x, 3))));
        }
        if (points.isEmpty()) {
            points.add(inCanal(fromS + 4 * direction, onSide * x));
        }
        return points;
    }

    /** 1 at a disc, −1 behind the middle of a body. */
    private double atDisc(double s) {
        double below = Double.NEGATIVE_INFINITY;
        double above = Double.POSITIVE_INFINITY;
        for (Level each : spine.levels()) {
            double at = discS(spine.disc(each));
            if (at <= s) {
                below = Math.max(below, at);
            } else {
                above = Math.min(above, at);
            }
        }
        if (Double.isInfinite(below) || Double.isInfinite(above)) {
            return Math.cos(2 * Math.PI * (s - (Double.isInfinite(below) ? above : below)) / 37);
        }
        return Math.cos(2 * Math.PI * (s - below) / (above - below));
    }

    private double discS(Disc disc) {
        PatientPoint behind = disc.at(0, disc.halfDepthMm() + 6, 0);
        return canal.along(behind.yMm(), behind.zMm());
    }

    /** Middle of the body nearest to the tip, along the canal. */
    private double nearestBody() {
        double best = startS + 12;
        double far = Double.MAX_VALUE;
        for (double s = startS - 25; s < startS + 25; s += 1) {
            double off = Math.abs(s - startS) + 30 * (1 + atDisc(s));
            if (off < far) {
                far = off;
                best = s;
            }
        }
        return best;
    }

    /** Behind the body where the basivertebral vein opens, from side to side. */
    private List<PatientPoint> ladder(double s) {
        List<PatientPoint> points = new ArrayList<>();
        for (double x : new double[] {6, 2.5, -2, -5.5}) {
            points.add(inCanal(s + draw(-1.5, 1.5), turn * x));
        }
        return points;
    }

    /** Ventral to the roots of the transverse processes, level by level. */
    private List<PatientPoint> ascendingLumbar(boolean upwards) {
        List<PatientPoint> points = new ArrayList<>();
        List<Level> levels = spine.levels();
        int at = levels.indexOf(level);
        for (int k = 0; k < 3; k++) {
            int i = upwards ? at - k : at + 1 + k;
            if (i < 0 || i >= levels.size()) {
                break;
            }
            Landmarks.Pedicle pedicle = spine.pedicleAbove(levels.get(i), side);
            double out = pedicle.halfWidthMm() + 4.0;
            double y = pedicle.centre().yMm() - 7;
            double z = pedicle.centre().zMm();
            double x = Math.abs(pedicle.centre().xMm());
            points.add(new PatientPoint(turn * (x + out), y, z + (upwards ? -5 : 6)));
            points.add(new PatientPoint(turn * (x + out + 1.5), y - 1, z + (upwards ? 7 : -7)));
        }
        if (points.isEmpty()) {
            points.add(new PatientPoint(tip.xMm() + turn * 12, tip.yMm() - 6, tip.zMm() + (upwards ? 16 : -16)));
        }
        return points;
    }

    /** Round the waist of the body to the great veins. */
    private List<PatientPoint> segmental() {
        Landmarks.Pedicle pedicle = spine.pedicleAbove(level, side);
        double z = pedicle.centre().zMm() - 6;
        double y = pedicle.centre().yMm();
        double x = Math.abs(pedicle.centre().xMm());
        return List.of(
                new PatientPoint(turn * (x + 10), y - 12, z - 2),
                new PatientPoint(turn * (x + 10.5), y - 23, z - 5),
                new PatientPoint(turn * (x + 6), y - 36, z - 3),
                new PatientPoint(turn * (x - 5), y - 46, z + 2));
    }
}
