package org.esicasebook.fluoroscopy.contrast;

import java.util.ArrayList;
import java.util.List;
import org.esicasebook.epidurography.Level;
import org.esicasebook.epidurography.Side;
import org.esicasebook.fluoroscopy.Scenario;
import org.esicasebook.fluoroscopy.Spread;
import org.esicasebook.fluoroscopy.anatomy.Canal;
import org.esicasebook.fluoroscopy.anatomy.Curve;
import org.esicasebook.fluoroscopy.anatomy.Landmarks;
import org.esicasebook.fluoroscopy.anatomy.Noise;
import org.esicasebook.fluoroscopy.anatomy.Spine;
import org.esicasebook.geometry.PatientPoint;

/**
 * The veins about one level: the internal plexus, whose longitudinal channels swing medially behind the bodies and
 * laterally at the discs, the foraminal veins, the ascending lumbar vein and a segmental vein round the body.
 */
final class Veins {

    private static final List<String> NAMES = List.of("L1", "L2", "L3", "L4", "L5", "S1");

    private final Spine spine;
    private final Canal canal;
    private final Noise noise;
    private final double turn;
    private final Side side;
    private final PatientPoint tip;
    private final Level level;
    private final boolean fromForamen;

    private Veins(Scenario scenario, Spine spine, PatientPoint tip, Noise noise) {
        this.spine = spine;
        this.canal = spine.canal();
        this.noise = noise;
        this.side = scenario.side() == Side.MIDLINE ? Side.LEFT : scenario.side();
        this.turn = side == Side.RIGHT ? -1 : 1;
        this.tip = tip;
        this.level = scenario.level();
        this.fromForamen = scenario.route().isTransforaminal();
    }

    static VenousCloud cloud(Scenario scenario, Spine spine, Spread spread, PatientPoint tip, Noise noise) {
        double iodine = spread.volumeMl()
                / scenario.injectionSeconds()
                * scenario.injection().iodineMgPerMl();
        List<VenousCloud.Vein> veins = new Veins(scenario, spine, tip, noise).veins(spread);
        double shares = veins.stream().mapToDouble(VenousCloud.Vein::share).sum();
        List<VenousCloud.Vein> balanced = veins.stream()
                .map(v -> new VenousCloud.Vein(v.curve(), v.share() / shares, v.speedMmPerSecond(), v.radiusMm()))
                .toList();
        return new VenousCloud(balanced, iodine, scenario.injectionSeconds(), noise);
    }

    private List<VenousCloud.Vein> veins(Spread spread) {
        double bias = spread.cranialTendency();
        List<VenousCloud.Vein> veins = new ArrayList<>();
        List<PatientPoint> approach = fromForamen ? List.of() : aroundSac();
        double startS = canal.along(tip.yMm(), tip.zMm());
        double up = 50 + 28 * bias + noise.between(5, -6, 12);
        double down = 34 - 22 * bias + noise.between(6, -5, 8);
        // internal plexus, up and down on the side of the needle
        veins.add(vein(approach, channel(startS, startS + up, turn, 10), 0.36 * (1 + 0.5 * bias), 38, 1.25));
        veins.add(vein(approach, channel(startS, startS - down, turn, 11), 0.20 * (1 - 0.5 * bias), 34, 1.05));
        // through the foramen into the ascending lumbar vein
        List<PatientPoint> foramen = foramen();
        List<PatientPoint> ascending = new ArrayList<>(foramen);
        ascending.addAll(ascendingLumbar(true));
        veins.add(vein(fromForamen ? List.of() : approach.subList(0, 2), ascending, 0.24, 36, 1.05));
        List<PatientPoint> descending = new ArrayList<>(foramen);
        descending.addAll(ascendingLumbar(false));
        veins.add(vein(fromForamen ? List.of() : approach.subList(0, 2), descending, 0.08, 30, 0.8));
        List<PatientPoint> segmental = new ArrayList<>(foramen);
        segmental.addAll(segmental());
        veins.add(vein(fromForamen ? List.of() : approach.subList(0, 2), segmental, 0.14, 40, 1.0));
        if (spread.midlineCrossing() > 0.2) {
            List<PatientPoint> across = new ArrayList<>(crossing(startS));
            across.addAll(channel(startS + 14, startS + 14 + 0.6 * up, -turn, 12));
            veins.add(vein(approach, across, 0.22 * spread.midlineCrossing(), 36, 0.95));
        }
        return veins;
    }

    private VenousCloud.Vein vein(
            List<PatientPoint> approach, List<PatientPoint> way, double share, double speed, double radius) {
        List<PatientPoint> points = new ArrayList<>();
        points.add(tip);
        points.addAll(approach);
        points.addAll(way);
        return new VenousCloud.Vein(winding(points, radius), share, speed, radius);
    }

    /** From a dorsal tip round the sac to its ventrolateral corner. */
    private List<PatientPoint> aroundSac() {
        double s = canal.along(tip.yMm(), tip.zMm());
        List<PatientPoint> points = new ArrayList<>();
        for (double angle : new double[] {58, 25, -12}) {
            double a = Math.toRadians(angle);
            double ds = noise.between((int) (40 + angle), -3, 5);
            double x = turn * (canal.sacHalfWidthMm(s) + 1.4) * Math.cos(a);
            double r = canal.sacMiddleMm(s) + (canal.sacHalfDepthMm(s) + 1.2) * Math.sin(a);
            points.add(new PatientPoint(x, canal.yAt(s + ds, r), canal.zAt(s + ds, r)));
        }
        return points;
    }

    /** Longitudinal channel of the internal plexus. */
    private List<PatientPoint> channel(double fromS, double toS, double onSide, int draw) {
        List<PatientPoint> points = new ArrayList<>();
        double direction = Math.signum(toS - fromS);
        int n = 0;
        for (double d = 5; d <= Math.abs(toS - fromS); d += 4.5 + 2.5 * noise.uniform(draw * 50 + n), n++) {
            double s = fromS + direction * d;
            double swing = Math.cos(2 * Math.PI * (s - discS()) / 37);
            double x = 6.6 + 2.6 * swing + 1.5 * noise.at(s / 5, draw, 3);
            double r = canal.wallMm(s, x) + 1.5 + 0.8 * noise.at(s / 6, draw, 8);
            points.add(new PatientPoint(
                    onSide * Math.min(x, canal.halfWidthMm(s) - 1.8), canal.yAt(s, r), canal.zAt(s, r)));
        }
        return points;
    }

    private double discS() {
        var disc = spine.disc(level);
        var behind = disc.at(0, disc.halfDepthMm() + 6, 0);
        return canal.along(behind.yMm(), behind.zMm());
    }

    private List<PatientPoint> crossing(double s) {
        List<PatientPoint> points = new ArrayList<>();
        double[] xs = {6, 2.5, -2.5, -6};
        for (int i = 0; i < xs.length; i++) {
            double at = s + 4 + 2.6 * i;
            double r = canal.wallMm(at, xs[i]) + 1.3;
            points.add(new PatientPoint(turn * xs[i], canal.yAt(at, r), canal.zAt(at, r)));
        }
        return points;
    }

    /** Through the foramen along the lower border of the pedicle. */
    private List<PatientPoint> foramen() {
        var root = spine.root(level, side);
        List<PatientPoint> points = new ArrayList<>();
        for (double d : new double[] {-3, 4, 10}) {
            PatientPoint p = root.curve().at(root.ganglionAtMm() + d);
            points.add(new PatientPoint(p.xMm(), p.yMm() - 3.6, p.zMm() + 3.2));
        }
        if (fromForamen) {
            points.remove(0);
        }
        return points;
    }

    /** Ventral to the roots of the transverse processes, level by level. */
    private List<PatientPoint> ascendingLumbar(boolean upwards) {
        List<PatientPoint> points = new ArrayList<>();
        int at = NAMES.indexOf(level.nerve());
        for (int k = 0; k < 3; k++) {
            int i = upwards ? at - k : at + 1 + k;
            if (i < 0 || i > 4) {
                break;
            }
            Landmarks.Pedicle pedicle = spine.pedicle(NAMES.get(i), side);
            double out = pedicle.halfWidthMm() + 4.0;
            double y = pedicle.centre().yMm() - 7;
            double z = pedicle.centre().zMm();
            double x = Math.abs(pedicle.centre().xMm());
            points.add(new PatientPoint(turn * (x + out), y, z + (upwards ? -5 : 6)));
            points.add(new PatientPoint(turn * (x + out + 1.5), y - 1, z + (upwards ? 7 : -7)));
        }
        return points;
    }

    /** Round the waist of the body to the great veins. */
    private List<PatientPoint> segmental() {
        Landmarks.Pedicle pedicle = spine.pedicle(level.nerve(), side);
        double z = pedicle.centre().zMm() - 6;
        double y = pedicle.centre().yMm();
        double x = Math.abs(pedicle.centre().xMm());
        return List.of(
                new PatientPoint(turn * (x + 8), y - 14, z - 1),
                new PatientPoint(turn * (x + 8.5), y - 25, z - 2),
                new PatientPoint(turn * (x + 5), y - 37, z - 1),
                new PatientPoint(turn * (x - 5), y - 46, z + 2));
    }

    /** Smooth and tortuous, and kept out of bone. */
    private Curve winding(List<PatientPoint> through, double radius) {
        Curve plain = Curve.through(through);
        int n = Math.max(3, (int) (plain.lengthMm() / 1.8));
        double[][] p = new double[n + 1][];
        for (int i = 0; i <= n; i++) {
            double arc = plain.lengthMm() * i / n;
            PatientPoint at = plain.at(arc);
            double wave = Math.min(1, arc / 8) * 1.6;
            p[i] = new double[] {
                at.xMm() + wave * noise.at(at.xMm() / 5, at.yMm() / 5, at.zMm() / 5 + 30),
                at.yMm() + 0.5 * wave * noise.at(at.xMm() / 5, at.yMm() / 5, at.zMm() / 5 + 60),
                at.zMm() + wave * noise.at(at.xMm() / 5, at.yMm() / 5, at.zMm() / 5 + 90)
            };
        }
        for (int round = 0; round < 12; round++) {
            for (int i = 1; i <= n; i++) {
                push(p[i], radius * 1.25 + 0.5);
            }
            if (round < 11) {
                smooth(p);
            }
        }
        List<PatientPoint> points = new ArrayList<>();
        for (double[] q : p) {
            points.add(new PatientPoint(q[0], q[1], q[2]));
        }
        return Curve.through(points);
    }

    private void push(double[] q, double room) {
        for (int k = 0; k < 3; k++) {
            double d = spine.boneDistanceMm(q[0], q[1], q[2]);
            if (d >= room) {
                return;
            }
            double h = 0.3;
            double gx = spine.boneDistanceMm(q[0] + h, q[1], q[2]) - spine.boneDistanceMm(q[0] - h, q[1], q[2]);
            double gy = spine.boneDistanceMm(q[0], q[1] + h, q[2]) - spine.boneDistanceMm(q[0], q[1] - h, q[2]);
            double gz = spine.boneDistanceMm(q[0], q[1], q[2] + h) - spine.boneDistanceMm(q[0], q[1], q[2] - h);
            double length = Math.max(1e-6, Math.sqrt(gx * gx + gy * gy + gz * gz));
            double by = Math.min(room - d, 4);
            q[0] += by * gx / length;
            q[1] += by * gy / length;
            q[2] += by * gz / length;
        }
    }

    private static void smooth(double[][] p) {
        double[][] copy = new double[p.length][];
        for (int i = 0; i < p.length; i++) {
            copy[i] = p[i].clone();
        }
        for (int i = 1; i + 1 < p.length; i++) {
            for (int k = 0; k < 3; k++) {
                p[i][k] = 0.5 * copy[i][k] + 0.25 * (copy[i - 1][k] + copy[i + 1][k]);
            }
        }
    }
}
