package org.esicasebook.fluoroscopy.anatomy;

import java.util.ArrayList;
import java.util.List;
import org.esicasebook.geometry.PatientPoint;
import org.jspecify.annotations.Nullable;

/**
 * Leads a nerve root from the sac through its foramen: from a usual course the axis gives way to bone and disc until the
 * root is clear of both. Where a narrow foramen leaves too little room between two walls, the axis lies midway and the
 * root is flattened there.
 */
final class RootCourse {

    /** Fat that stays between root and bone [mm]. */
    private static final double FAT_MM = 0.45;

    private static final double NODE_MM = 1.5;
    private static final int ROUNDS = 40;
    /** Thinnest that a root can be pressed, part of its diameter. */
    private static final double THINNEST = 0.4;

    /** The same at right angles, where a second wall stands. */
    private static final double NARROWEST = 0.8;

    private static final double LEAST_FAT_MM = 0.1;
    private static final int DIRECTIONS = 10;
    /** A node that has moved less is as clear as before. */
    private static final double STILL_MM = 0.08;

    /** Allowance for bones whose distance is too large where they are bent. */
    private static final double TRUST = 1.25;

    /** What a root gives way to. */
    interface Obstacle {
        /** Signed distance to the nearest wall [mm]. */
        double distanceMm(double x, double y, double z);
    }

    private final Obstacle walls;
    private final double[][] nodes;
    private final double[][] usual;
    private final double[] radii;
    /** Where each node lay when it was last felt for walls and found clear. */
    private final double[][] felt;

    private RootCourse(NerveRoot root, Obstacle walls) {
        this.walls = walls;
        Curve curve = root.curve();
        int n = (int) Math.ceil(curve.lengthMm() / NODE_MM) + 1;
        this.nodes = new double[n][];
        this.usual = new double[n][];
        this.radii = new double[n];
        this.felt = new double[n][];
        for (int i = 0; i < n; i++) {
            double arc = curve.lengthMm() * i / (n - 1);
            PatientPoint p = curve.at(arc);
            usual[i] = new double[] {p.xMm(), p.yMm(), p.zMm()};
            nodes[i] = usual[i].clone();
            radii[i] = root.radiusMm(arc);
            felt[i] = new double[] {Double.NaN, Double.NaN, Double.NaN};
        }
    }

    /** The root as the walls let it run; where it has room it runs as usual. */
    static NerveRoot between(NerveRoot usual, Obstacle walls) {
        return new RootCourse(usual, walls).led(usual);
    }

    /** Bones, metal and discs as walls. */
    static Obstacle walls(List<Bone> bones, List<Implant> implants, List<Disc> discs) {
        return (x, y, z) -> {
            double d = SpineBuilder.nearest(bones, 4.5, x, y, z);
            for (Implant implant : implants) {
                d = Math.min(d, implant.distanceMm(x, y, z));
            }
            for (Disc disc : discs) {
                double above = Math.abs(disc.above(y, z)) - disc.heightMm() / 2;
                if (above < d) {
                    d = Math.min(d, Math.max(above, disc.annulusMm(x, disc.dorsal(y, z))));
                }
            }
            return d;
        };
    }

    private NerveRoot led(NerveRoot root) {
        int n = nodes.length;
        for (int round = 0; round < ROUNDS; round++) {
            double[][] push = new double[n][3];
            boolean clear = true;
            for (int i = 0; i < n; i++) {
                double[] by = pushed(i);
                if (by != null) {
                    clear = false;
                    add(push[i], by, 1);
                    add(push[Math.max(0, i - 1)], by, 0.3);
                    add(push[Math.min(n - 1, i + 1)], by, 0.3);
                }
            }
            if (clear) {
                break;
            }
            for (int i = 0; i < n; i++) {
                add(nodes[i], push[i], 1);
            }
            straighten();
        }
        return made(root);
    }

    /** How the walls push a node, felt all round the root; null where it is clear. */
    private double @Nullable [] pushed(int i) {
        double[] last = felt[i];
        if (Math.abs(nodes[i][0] - last[0]) + Math.abs(nodes[i][1] - last[1]) + Math.abs(nodes[i][2] - last[2])
                < STILL_MM) {
            return null;
        }
        if (distance(nodes[i]) > TRUST * (radii[i] + FAT_MM)) {
            felt[i] = nodes[i].clone();
            return null;
        }
        double[] before = nodes[Math.max(0, i - 1)];
        double[] after = nodes[Math.min(nodes.length - 1, i + 1)];
        double[][] round = across(new double[] {after[0] - before[0], after[1] - before[1], after[2] - before[2]});
        double[] push = new double[3];
        boolean touched = false;
        for (double[] e : round) {
            double[] at = nodes[i].clone();
            add(at, e, radii[i]);
            double lacking = FAT_MM + 0.05 - distance(at);
            if (lacking > 0) {
                touched = true;
                add(push, e, -0.4 * Math.min(lacking, 2));
            }
        }
        if (touched) {
            return push;
        }
        felt[i] = nodes[i].clone();
        return null;
    }

    /** Directions all round a tangent. */
    private static double[][] across(double[] tangent) {
        double length = Math.sqrt(tangent[0] * tangent[0] + tangent[1] * tangent[1] + tangent[2] * tangent[2]);
        double[] t = {tangent[0] / length, tangent[1] / length, tangent[2] / length};
        // the root never runs straight to ventral
        double w = Math.hypot(t[0], t[2]);
        double[] u = {-t[2] / w, 0, t[0] / w};
        double[] v = {t[1] * u[2], t[2] * u[0] - t[0] * u[2], -t[1] * u[0]};
        double[][] round = new double[DIRECTIONS][3];
        for (int k = 0; k < DIRECTIONS; k++) {
            add(round[k], u, Math.cos(2 * Math.PI * k / DIRECTIONS));
            add(round[k], v, Math.sin(2 * Math.PI * k / DIRECTIONS));
        }
        return round;
    }

    /** Evens out how far neighbours have given way, so that the axis stays smooth. */
    private void straighten() {
        int n = nodes.length;
        double[][] given = new double[n][3];
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < 3; k++) {
                given[i][k] = nodes[i][k] - usual[i][k];
            }
        }
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < 3; k++) {
                double before = given[Math.max(0, i - 1)][k];
                double after = given[Math.min(n - 1, i + 1)][k];
                nodes[i][k] += 0.12 * ((before + after) / 2 - given[i][k]);
            }
        }
    }

    private NerveRoot made(NerveRoot root) {
        int n = nodes.length;
        List<PatientPoint> points = new ArrayList<>();
        for (double[] node : nodes) {
            points.add(new PatientPoint(node[0], node[1], node[2]));
        }
        Curve curve = Curve.through(points);
        int ganglion = (int) Math.round(root.ganglionAtMm() / root.curve().lengthMm() * (n - 1));
        double arc = curve.foot(nodes[ganglion][0], nodes[ganglion][1], nodes[ganglion][2])
                .arcMm();
        NerveRoot round = root.along(curve, arc, NerveRoot.Flattening.NONE);
        int steps = (int) curve.lengthMm() + 2;
        double[] part = new double[steps];
        double[] width = new double[steps];
        double[][] toWall = new double[steps][];
        boolean pressed = false;
        for (int i = 0; i < steps; i++) {
            part[i] = 1;
            width[i] = 1;
            toWall[i] = new double[] {0, 1, 0};
            pressed |= press(curve, i, round.radiusMm(i), part, width, toWall);
        }
        if (!pressed) {
            return round;
        }
        double[] thin = new double[steps];
        double[] narrow = new double[steps];
        for (int i = 0; i < steps; i++) {
            int before = Math.max(0, i - 1);
            int after = Math.min(steps - 1, i + 1);
            thin[i] = Math.min(part[i], Math.min(part[before], part[after]));
            narrow[i] = Math.min(width[i], Math.min(width[before], width[after]));
            if (part[i] == 1 && thin[i] < 1) {
                toWall[i] = part[before] < part[after] ? toWall[before] : toWall[after];
            }
        }
        return root.along(curve, arc, new NerveRoot.Flattening(thin, narrow, toWall));
    }

    /** Flattens the root at a place until its surface is clear; whether it had to. */
    private boolean press(Curve curve, int arc, double radius, double[] part, double[] width, double[][] toWall) {
        PatientPoint p = curve.at(arc);
        double[] at = {p.xMm(), p.yMm(), p.zMm()};
        if (distance(at) > TRUST * (radius + LEAST_FAT_MM)) {
            return false;
        }
        double[][] round = across(curve.tangentAt(arc));
        int nearest = 0;
        double least = Double.MAX_VALUE;
        double[] rooms = new double[DIRECTIONS / 2];
        for (int k = 0; k < DIRECTIONS / 2; k++) {
            double room = Math.min(reach(at, round[k], radius), reach(at, round[k + DIRECTIONS / 2], radius));
            rooms[k] = room;
            if (room < least) {
                least = room;
                nearest = k;
            }
        }
        if (least >= radius) {
            return false;
        }
        toWall[arc] = round[nearest];
        part[arc] = Shapes.clamp(least / radius, THINNEST, 1);
        double aside = Math.min(rooms[(nearest + 2) % rooms.length], rooms[(nearest + 3) % rooms.length]);
        width[arc] = Shapes.clamp(aside / radius, NARROWEST, 1);
        return true;
    }

    /** How far the root may reach in a direction, at most its radius [mm]. */
    private double reach(double[] from, double[] direction, double radius) {
        for (double r = radius; r > 0; r -= 0.1) {
            double[] at = from.clone();
            add(at, direction, r);
            if (distance(at) > LEAST_FAT_MM) {
                return r;
            }
        }
        return 0;
    }

    private double distance(double[] p) {
        return walls.distanceMm(p[0], p[1], p[2]);
    }

    private static void add(double[] to, double[] direction, double by) {
        for (int k = 0; k < 3; k++) {
            to[k] += by * direction[k];
        }
    }
}
