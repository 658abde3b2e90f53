package org.esicasebook.fluoroscopy.contrast;

import java.util.ArrayList;
import java.util.List;
import org.esicasebook.fluoroscopy.anatomy.Curve;
import org.esicasebook.fluoroscopy.anatomy.Noise;
import org.esicasebook.fluoroscopy.anatomy.Spine;
import org.esicasebook.geometry.PatientPoint;

/**
 * Vessels that carry off what enters at the needle tip, as a tree: each branch takes a share of the flow from its parent
 * and carries it to its end, where it leaves the field. Shares at one branching never exceed what arrives there.
 */
final class VesselTree {

    /** A vessel: from its parent (or the tip) to its end. */
    final class Branch {

        private final Curve curve;
        private final double radiusMm;
        private final double endRadiusMm;
        private final double share;
        private final int parent;
        private final double fromMm;

        private Branch(Curve curve, double radiusMm, double endRadiusMm, double share, int parent, double fromMm) {
            this.curve = curve;
            this.radiusMm = radiusMm;
            this.endRadiusMm = endRadiusMm;
            this.share = share;
            this.parent = parent;
            this.fromMm = fromMm;
        }

        Curve curve() {
            return curve;
        }

        /** Share of the flow at the tip that enters the branch. */
        double share() {
            return share;
        }

        /** Index of the parent among the branches, −1 at the tip. */
        int parent() {
            return parent;
        }

        /** Where it leaves its parent, as arc length on it [mm]. */
        double fromMm() {
            return fromMm;
        }

        double radiusMm(double arcMm) {
            return radiusMm + (endRadiusMm - radiusMm) * arcMm / curve.lengthMm();
        }

        /**
         * A side branch that takes part of what enters this one.
         *
         * @param fromMm where it leaves, as arc length on this branch [mm]
         * @param way places it passes, the first after leaving
         * @param part of this branch's flow, 0 to 1
         */
        Branch grow(double fromMm, List<PatientPoint> way, double part, double radiusMm, double endRadiusMm) {
            List<PatientPoint> points = new ArrayList<>();
            points.add(curve.at(fromMm));
            points.addAll(way);
            double entering = share * part;
            double free = share;
            for (Branch other : branches) {
                if (other.parent == branches.indexOf(this)) {
                    free -= other.share;
                }
            }
            if (entering > free + 1e-9) {
                throw new IllegalArgumentException("part: only " + free / share + " of the flow is left to branch off");
            }
            return add(points, entering, branches.indexOf(this), fromMm, radiusMm, endRadiusMm);
        }

        /** Arc length at which this branch passes nearest to a place [mm]. */
        double near(PatientPoint place) {
            return curve.foot(place.xMm(), place.yMm(), place.zMm()).arcMm();
        }
    }

    private final Spine spine;
    private final Noise noise;
    private final double waveMm;
    private final List<Branch> branches = new ArrayList<>();

    /** @param waveMm how far vessels wind about the straight way [mm] */
    VesselTree(Spine spine, Noise noise, double waveMm) {
        this.spine = spine;
        this.noise = noise;
        this.waveMm = waveMm;
    }

    /** In the order in which they grew: parents before children. */
    List<Branch> branches() {
        return List.copyOf(branches);
    }

    /** The vessel in which the needle tip lies; may be called more than once if the tip feeds several. */
    Branch root(List<PatientPoint> points, double share, double radiusMm, double endRadiusMm) {
        return add(points, share, -1, 0, radiusMm, endRadiusMm);
    }

    private Branch add(
            List<PatientPoint> points, double share, int parent, double fromMm, double radiusMm, double endRadiusMm) {
        Branch branch = new Branch(winding(points, radiusMm), radiusMm, endRadiusMm, share, parent, fromMm);
        branches.add(branch);
        return branch;
    }

    /** Smooth, winding, and kept out of bone. */
    private Curve winding(List<PatientPoint> through, double radiusMm) {
        Curve plain = Curve.through(through);
        int n = Math.max(3, (int) (plain.lengthMm() / 1.5));
        double[][] p = new double[n + 1][];
        for (int i = 0; i <= n; i++) {
            double arc = plain.lengthMm() * i / n;
            PatientPoint at = plain.at(arc);
            double wave = Math.min(1, arc / 8) * waveMm;
            p[i] = new double[] {
                at.xMm() + wave * noise.at(at.xMm() / 9, at.yMm() / 9, at.zMm() / 9 + 30),
                at.yMm() + 0.5 * wave * noise.at(at.xMm() / 9, at.yMm() / 9, at.zMm() / 9 + 60),
                at.zMm() + wave * noise.at(at.xMm() / 9, at.yMm() / 9, at.zMm() / 9 + 90)
            };
        }
        for (int round = 0; round < 14; round++) {
            for (int i = 1; i <= n; i++) {
                push(p[i], radiusMm * (round < 10 ? 0.8 : 0.55) + 0.45);
            }
            if (round < 13) {
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
