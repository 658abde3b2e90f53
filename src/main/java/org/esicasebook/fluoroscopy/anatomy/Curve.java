package org.esicasebook.fluoroscopy.anatomy;

import java.util.ArrayList;
import java.util.List;
import org.esicasebook.geometry.PatientPoint;

/** A smooth curve through given points (centripetal Catmull–Rom), held as a fine polyline with its arc length. */
public final class Curve {

    private static final double STEP_MM = 0.5;

    private final double[] xs;
    private final double[] ys;
    private final double[] zs;
    private final double[] arcs;
    private final Box bounds;

    /** The point of a curve nearest to a place. */
    public record Foot(double arcMm, double distanceMm) {}

    private Curve(double[] xs, double[] ys, double[] zs) {
        this.xs = xs;
        this.ys = ys;
        this.zs = zs;
        this.arcs = new double[xs.length];
        Box box = new Box(xs[0], ys[0], zs[0], xs[0], ys[0], zs[0]);
        for (int i = 1; i < xs.length; i++) {
            double dx = xs[i] - xs[i - 1];
            double dy = ys[i] - ys[i - 1];
            double dz = zs[i] - zs[i - 1];
            arcs[i] = arcs[i - 1] + Math.sqrt(dx * dx + dy * dy + dz * dz);
            box = box.union(new Box(xs[i], ys[i], zs[i], xs[i], ys[i], zs[i]));
        }
        this.bounds = box;
    }

    /** Through all points in order; at least two. */
    public static Curve through(List<PatientPoint> points) {
        int n = points.size();
        if (n < 2) {
            throw new IllegalArgumentException("A curve needs two points");
        }
        List<double[]> fine = new ArrayList<>();
        for (int i = 0; i < n - 1; i++) {
            PatientPoint a = points.get(i);
            PatientPoint b = points.get(i + 1);
            PatientPoint before = i > 0 ? points.get(i - 1) : mirrored(b, a);
            PatientPoint after = i + 2 < n ? points.get(i + 2) : mirrored(a, b);
            int steps = Math.max(1, (int) Math.ceil(a.distanceTo(b) / STEP_MM));
            for (int k = 0; k < steps; k++) {
                fine.add(between(before, a, b, after, (double) k / steps));
            }
        }
        PatientPoint end = points.get(n - 1);
        fine.add(new double[] {end.xMm(), end.yMm(), end.zMm()});
        return new Curve(
                fine.stream().mapToDouble(p -> p[0]).toArray(),
                fine.stream().mapToDouble(p -> p[1]).toArray(),
                fine.stream().mapToDouble(p -> p[2]).toArray());
    }

    private static PatientPoint mirrored(PatientPoint inner, PatientPoint end) {
        return new PatientPoint(2 * end.xMm() - inner.xMm(), 2 * end.yMm() - inner.yMm(), 2 * end.zMm() - inner.zMm());
    }

    /** Barry and Goldman's pyramid for a centripetal Catmull–Rom segment. */
    private static double[] between(PatientPoint p0, PatientPoint p1, PatientPoint p2, PatientPoint p3, double t) {
        double t0 = 0;
        double t1 = t0 + Math.sqrt(Math.max(p0.distanceTo(p1), 1e-6));
        double t2 = t1 + Math.sqrt(Math.max(p1.distanceTo(p2), 1e-6));
        double t3 = t2 + Math.sqrt(Math.max(p2.distanceTo(p3), 1e-6));
        double u = t1 + (t2 - t1) * t;
        double[] result = new double[3];
        double[][] p = {
            {p0.xMm(), p1.xMm(), p2.xMm(), p3.xMm()},
            {p0.yMm(), p1.yMm(), p2.yMm(), p3.yMm()},
            {p0.zMm(), p1.zMm(), p2.zMm(), p3.zMm()}
        };
        for (int i = 0; i < 3; i++) {
            double a1 = lerp(p[i][0], p[i][1], (u - t0) / (t1 - t0));
            double a2 = lerp(p[i][1], p[i][2], (u - t1) / (t2 - t1));
            double a3 = lerp(p[i][2], p[i][3], (u - t2) / (t3 - t2));
            double b1 = lerp(a1, a2, (u - t0) / (t2 - t0));
            double b2 = lerp(a2, a3, (u - t1) / (t3 - t1));
            result[i] = lerp(b1, b2, (u - t1) / (t2 - t1));
        }
        return result;
    }

    private static double lerp(double a, double b, double t) {
        return a + (b - a) * t;
    }

    public double lengthMm() {
        return arcs[arcs.length - 1];
    }

    public Box bounds() {
        return bounds;
    }

    /** Point at an arc length, held to the curve's ends. */
    public PatientPoint at(double arcMm) {
        int i = segment(arcMm);
        double span = arcs[i + 1] - arcs[i];
        double t = span > 0 ? Shapes.clamp((arcMm - arcs[i]) / span, 0, 1) : 0;
        return new PatientPoint(lerp(xs[i], xs[i + 1], t), lerp(ys[i], ys[i + 1], t), lerp(zs[i], zs[i + 1], t));
    }

    /** Unit tangent at an arc length, (x, y, z). */
    public double[] tangentAt(double arcMm) {
        int i = segment(arcMm);
        double span = Math.max(arcs[i + 1] - arcs[i], 1e-9);
        return new double[] {(xs[i + 1] - xs[i]) / span, (ys[i + 1] - ys[i]) / span, (zs[i + 1] - zs[i]) / span};
    }

    private int segment(double arcMm) {
        int low = 0;
        int high = arcs.length - 2;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (arcs[middle] <= arcMm) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    /** Nearest point of the curve. */
    public Foot foot(double x, double y, double z) {
        double best = Double.MAX_VALUE;
        double arc = 0;
        for (int i = 0; i < xs.length - 1; i++) {
            double ux = xs[i + 1] - xs[i];
            double uy = ys[i + 1] - ys[i];
            double uz = zs[i + 1] - zs[i];
            double px = x - xs[i];
            double py = y - ys[i];
            double pz = z - zs[i];
            double length = ux * ux + uy * uy + uz * uz;
            double t = length > 0 ? Shapes.clamp((px * ux + py * uy + pz * uz) / length, 0, 1) : 0;
            double qx = px - t * ux;
            double qy = py - t * uy;
            double qz = pz - t * uz;
            double square = qx * qx + qy * qy + qz * qz;
            if (square < best) {
                best = square;
                arc = arcs[i] + t * (arcs[i + 1] - arcs[i]);
            }
        }
        return new Foot(arc, Math.sqrt(best));
    }
}
