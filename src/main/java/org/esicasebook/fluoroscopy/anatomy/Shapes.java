package org.esicasebook.fluoroscopy.anatomy;

/** Signed distances of simple shapes, and how to join them. Lengths in mm. */
final class Shapes {

    private Shapes() {}

    /** Union with a fillet of about {@code k} (polynomial smooth minimum after Quilez). */
    static double union(double a, double b, double k) {
        double h = Math.max(k - Math.abs(a - b), 0) / k;
        return Math.min(a, b) - h * h * k * 0.25;
    }

    /** Intersection with rounded edges. */
    static double intersection(double a, double b, double k) {
        return -union(-a, -b, k);
    }

    /** First body without the second, edges rounded. */
    static double difference(double a, double b, double k) {
        return -union(-a, b, k);
    }

    /** Ellipsoid about the origin, first-order distance. */
    static double ellipsoid(double x, double y, double z, double rx, double ry, double rz) {
        double ax = x / rx;
        double ay = y / ry;
        double az = z / rz;
        double k0 = Math.sqrt(ax * ax + ay * ay + az * az);
        double bx = ax / rx;
        double by = ay / ry;
        double bz = az / rz;
        double k1 = Math.sqrt(bx * bx + by * by + bz * bz);
        return k1 < 1e-9 ? -Math.min(rx, Math.min(ry, rz)) : k0 * (k0 - 1) / k1;
    }

    /** Ellipse about the origin, first-order distance. */
    static double ellipse(double x, double y, double rx, double ry) {
        double ax = x / rx;
        double ay = y / ry;
        double k0 = Math.sqrt(ax * ax + ay * ay);
        double bx = ax / rx;
        double by = ay / ry;
        double k1 = Math.sqrt(bx * bx + by * by);
        return k1 < 1e-9 ? -Math.min(rx, ry) : k0 * (k0 - 1) / k1;
    }

    /** Rectangle about the origin with rounded corners. */
    static double roundedRectangle(double x, double y, double halfX, double halfY, double corner) {
        double dx = Math.abs(x) - halfX + corner;
        double dy = Math.abs(y) - halfY + corner;
        double outside = Math.sqrt(Math.max(dx, 0) * Math.max(dx, 0) + Math.max(dy, 0) * Math.max(dy, 0));
        return outside + Math.min(Math.max(dx, dy), 0) - corner;
    }

    /**
     * Superellipse |x/a|^2.5 + |y/b|^2.5 = 1, the section of a vertebral body; first-order distance.
     */
    static double superellipse(double x, double y, double a, double b) {
        double ax = Math.abs(x) / a;
        double ay = Math.abs(y) / b;
        double px = ax * Math.sqrt(ax);
        double py = ay * Math.sqrt(ay);
        double sum = px * ax + py * ay;
        if (sum < 1e-6) {
            return -Math.min(a, b);
        }
        double f = Math.pow(sum, 0.4);
        double scale = f / sum;
        double gx = scale * px / a;
        double gy = scale * py / b;
        return (f - 1) / Math.sqrt(gx * gx + gy * gy);
    }

    /** Capsule from (ax, ay, az) to (bx, by, bz) whose radius runs from one end to the other. */
    static double capsule(
            double x,
            double y,
            double z,
            double ax,
            double ay,
            double az,
            double bx,
            double by,
            double bz,
            double radiusA,
            double radiusB) {
        double ux = bx - ax;
        double uy = by - ay;
        double uz = bz - az;
        double px = x - ax;
        double py = y - ay;
        double pz = z - az;
        double t = clamp((px * ux + py * uy + pz * uz) / (ux * ux + uy * uy + uz * uz), 0, 1);
        double qx = px - t * ux;
        double qy = py - t * uy;
        double qz = pz - t * uz;
        return Math.sqrt(qx * qx + qy * qy + qz * qz) - (radiusA + (radiusB - radiusA) * t);
    }

    static double clamp(double value, double least, double most) {
        return Math.max(least, Math.min(most, value));
    }

    /** 0 below {@code from}, 1 above {@code to}, smooth between. */
    static double step(double from, double to, double value) {
        double t = clamp((value - from) / (to - from), 0, 1);
        return t * t * (3 - 2 * t);
    }

    static double mix(double a, double b, double t) {
        return a + (b - a) * t;
    }
}
