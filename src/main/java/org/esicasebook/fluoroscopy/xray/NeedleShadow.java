package org.esicasebook.fluoroscopy.xray;

import java.util.stream.IntStream;
import org.esicasebook.fluoroscopy.Needle;
import org.esicasebook.fluoroscopy.needle.NeedlePath;

/**
 * The needle as analytic hollow cylinders cut by the plane of its bevel, and its hub of plastic. Drawn with 3 × 3 rays
 * a pixel, since the wall is thinner than a pixel.
 */
public final class NeedleShadow {

    private static final int RAYS = 3;
    /** Length of the hub beyond the shaft [mm]. */
    static final double HUB_MM = 21;
    /** Hub from the shaft outwards: start, end, outer and inner radius [mm]. */
    private static final double[][] HUB = {
        {-1, 5, 1.9, 0.5}, {5, 15, 2.9, 0.8}, {15, HUB_MM, 3.7, 1.5}, {19.5, HUB_MM, 4.4, 3.7}
    };

    /** Lengths through steel, plastic and the lumen, on every ray, row by row [mm]. */
    public record Lengths(float[] steel, float[] plastic, float[] lumen) {}

    private final NeedlePath path;
    private final double length;
    private final double ex;
    private final double ey;
    private final double ez;
    private final double outer;
    private final double inner;
    private final double bevel;

    public NeedleShadow(NeedlePath path) {
        this.path = path;
        double x = path.hub().xMm() - path.tip().xMm();
        double y = path.hub().yMm() - path.tip().yMm();
        double z = path.hub().zMm() - path.tip().zMm();
        this.length = Math.sqrt(x * x + y * y + z * z);
        this.ex = x / length;
        this.ey = y / length;
        this.ez = z / length;
        this.outer = path.needle().outerDiameterMm() / 2;
        this.inner = path.needle().innerDiameterMm() / 2;
        // cotangent of the angle between bevel and shaft
        this.bevel = switch (path.needle().type()) {
            case QUINCKE -> 2.4;
            case TUOHY -> 2.0;
            case WHITACRE -> 2.2;
        };
    }

    public Lengths project(CArm arm) {
        int n = arm.edgePixels();
        float[] steel = new float[n * n];
        float[] plastic = new float[n * n];
        float[] lumen = new float[n * n];
        double farX = path.tip().xMm() + (length + 22) * ex;
        double farY = path.tip().yMm() + (length + 22) * ey;
        double farZ = path.tip().zMm() + (length + 22) * ez;
        double ac = arm.column(path.tip().xMm(), path.tip().yMm(), path.tip().zMm());
        double ar = arm.row(path.tip().xMm(), path.tip().yMm(), path.tip().zMm());
        double bc = arm.column(farX, farY, farZ);
        double br = arm.row(farX, farY, farZ);
        double hubAt = length / (length + 22);
        double shaftReach = 2 + 1.6 * outer / arm.isocentrePixelMm();
        double hubReach = 3 + 8 / arm.isocentrePixelMm();
        double vc = bc - ac;
        double vr = br - ar;
        double norm = Math.max(1e-9, vc * vc + vr * vr);
        IntStream.range(0, n).parallel().forEach(row -> {
            double[] d = new double[3];
            double[] out = new double[3];
            for (int column = 0; column < n; column++) {
                double t = Math.max(0, Math.min(1, ((column - ac) * vc + (row - ar) * vr) / norm));
                double away = Math.hypot(column - ac - t * vc, row - ar - t * vr);
                if (away > (t > hubAt - 0.12 ? hubReach : shaftReach)) {
                    continue;
                }
                out[0] = 0;
                out[1] = 0;
                out[2] = 0;
                for (int j = 0; j < RAYS; j++) {
                    for (int i = 0; i < RAYS; i++) {
                        arm.direction(column + (i - 1.0) / RAYS, row + (j - 1.0) / RAYS, d);
                        add(arm, d, out);
                    }
                }
                int at = row * n + column;
                float scale = 1f / (RAYS * RAYS);
                steel[at] = (float) out[0] * scale;
                plastic[at] = (float) out[1] * scale;
                lumen[at] = (float) out[2] * scale;
            }
        });
        return new Lengths(steel, plastic, lumen);
    }

    private void add(CArm arm, double[] d, double[] out) {
        double px = arm.sourceX() - path.tip().xMm();
        double py = arm.sourceY() - path.tip().yMm();
        double pz = arm.sourceZ() - path.tip().zMm();
        double de = d[0] * ex + d[1] * ey + d[2] * ez;
        double pe = px * ex + py * ey + pz * ez;
        double a = 1 - de * de;
        double pd = px * d[0] + py * d[1] + pz * d[2];
        double half = pd - pe * de;
        double rest = px * px + py * py + pz * pz - pe * pe;
        double shaft = chord(a, half, rest, outer, pe, de, 0, length, px, py, pz, d, true);
        if (shaft > 0) {
            double hole = path.needle().type() == Needle.Type.WHITACRE
                    ? chord(a, half, rest, inner, pe, de, 1.5, length, px, py, pz, d, false)
                    : chord(a, half, rest, inner, pe, de, 0, length, px, py, pz, d, true);
            out[0] += shaft - hole;
            out[2] += hole;
        }
        for (double[] part : HUB) {
            double body =
                    chord(a, half, rest, part[2], pe, de, length + part[0], length + part[1], px, py, pz, d, false);
            if (body > 0) {
                double hole =
                        chord(a, half, rest, part[3], pe, de, length + part[0], length + part[1], px, py, pz, d, false);
                out[1] += body - hole;
                out[2] += hole;
            }
        }
    }

    /** Length of a ray within a cylinder about the axis, between two heights above the tip, cut by the bevel or not. */
    private double chord(
            double a,
            double half,
            double rest,
            double radius,
            double pe,
            double de,
            double from,
            double to,
            double px,
            double py,
            double pz,
            double[] d,
            boolean cut) {
        double near;
        double far;
        if (a < 1e-9) {
            if (rest > radius * radius) {
                return 0;
            }
            near = 0;
            far = 1e6;
        } else {
            double root = half * half - a * (rest - radius * radius);
            if (root <= 0) {
                return 0;
            }
            double s = Math.sqrt(root);
            near = (-half - s) / a;
            far = (-half + s) / a;
        }
        // from ≤ pe + t de ≤ to
        if (Math.abs(de) > 1e-9) {
            double u = (from - pe) / de;
            double v = (to - pe) / de;
            near = Math.max(near, Math.min(u, v));
            far = Math.min(far, Math.max(u, v));
        } else if (pe < from || pe > to) {
            return 0;
        }
        if (!cut || far <= near) {
            return Math.max(0, far - near);
        }
        double pb = px * path.bevelX() + py * path.bevelY() + pz * path.bevelZ();
        double db = d[0] * path.bevelX() + d[1] * path.bevelY() + d[2] * path.bevelZ();
        double offset = outer;
        for (int side = 1; side >= -1; side -= 2) {
            // keep where height − bevel · (side · across + offset) ≥ 0
            double slope = de - bevel * side * db;
            double value = pe - bevel * (side * pb + (path.needle().type() == Needle.Type.WHITACRE ? 0 : offset));
            if (Math.abs(slope) > 1e-9) {
                double at = -value / slope;
                if (slope > 0) {
                    near = Math.max(near, at);
                } else {
                    far = Math.min(far, at);
                }
            } else if (value < 0) {
                return 0;
            }
            if (path.needle().type() != Needle.Type.WHITACRE) {
                break;
            }
        }
        return Math.max(0, far - near);
    }
}
