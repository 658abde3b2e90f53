package org.esicasebook.fluoroscopy.anatomy;

/**
 * The bend of sacrum and coccyx: the dorsal wall of their bodies as a curve in the sagittal plane of the sacral frame.
 * Coordinate s runs along it from the S1 endplate to caudal, r from it to dorsal [mm, unscaled]. Tangents turn by about
 * 42° from S1 to S5 and another 30° along the coccyx; individuals differ by a fifth.
 */
final class SacralCurve {

    /** Bodies S1 to S5 end at these coordinates [mm]. */
    static final double[] BODY_ENDS = {30, 55, 75, 92, 106};

    static final double COCCYX_END = 142;

    private static final double FIRST = -40;
    private static final double STEP = 0.5;
    private static final double TOP_DEGREES = 8;
    private static final Table TURN = new Table(
            new double[] {FIRST, 0, 30, 55, 75, 92, 106, 120, COCCYX_END + 20},
            new double[] {0, 0, 1, 8, 19, 32, 42, 51, 78});

    private final double[] ys;
    private final double[] zs;
    private final double[] cos;
    private final double[] sin;

    /** @param bend 1 for the usual curvature, 0.8 for a flatter one */
    SacralCurve(double bend) {
        int n = (int) ((COCCYX_END + 20 - FIRST) / STEP) + 1;
        ys = new double[n];
        zs = new double[n];
        cos = new double[n];
        sin = new double[n];
        for (int i = 0; i < n; i++) {
            double a = Math.toRadians(TOP_DEGREES + bend * TURN.of(FIRST + i * STEP));
            cos[i] = Math.cos(a);
            sin[i] = Math.sin(a);
        }
        int zero = (int) (-FIRST / STEP);
        ys[zero] = 16;
        for (int i = zero + 1; i < n; i++) {
            ys[i] = ys[i - 1] - STEP * 0.5 * (sin[i] + sin[i - 1]);
            zs[i] = zs[i - 1] - STEP * 0.5 * (cos[i] + cos[i - 1]);
        }
        for (int i = zero - 1; i >= 0; i--) {
            ys[i] = ys[i + 1] + STEP * 0.5 * (sin[i] + sin[i + 1]);
            zs[i] = zs[i + 1] + STEP * 0.5 * (cos[i] + cos[i + 1]);
        }
    }

    /** Coordinate along the curve of the point next to a place in the sacral frame. */
    double along(double y, double z) {
        int low = 0;
        int high = zs.length - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (zs[middle] > z) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        double i = Math.min(low, zs.length - 1.001);
        for (int k = 0; k < 4; k++) {
            double dy = y - sample(ys, i);
            double dz = z - sample(zs, i);
            double move = (-dy * sample(sin, i) - dz * sample(cos, i)) / STEP;
            i = Shapes.clamp(i + move, 0, zs.length - 1.001);
            if (Math.abs(move) < 0.02) {
                break;
            }
        }
        return FIRST + i * STEP;
    }

    /** Coordinate dorsal of the curve, given the one along it. */
    double dorsal(double s, double y, double z) {
        double i = index(s);
        double dy = y - sample(ys, i);
        double dz = z - sample(zs, i);
        double r = dy * sample(cos, i) - dz * sample(sin, i);
        return r;
    }

    double y(double s, double r) {
        double i = index(s);
        return sample(ys, i) + r * sample(cos, i);
    }

    double z(double s, double r) {
        double i = index(s);
        return sample(zs, i) - r * sample(sin, i);
    }

    private double index(double s) {
        return Shapes.clamp((s - FIRST) / STEP, 0, zs.length - 1.001);
    }

    private static double sample(double[] values, double i) {
        int k = (int) i;
        return values[k] + (values[k + 1] - values[k]) * (i - k);
    }
}
