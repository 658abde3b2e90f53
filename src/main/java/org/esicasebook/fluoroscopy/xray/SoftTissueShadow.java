package org.esicasebook.fluoroscopy.xray;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.esicasebook.fluoroscopy.anatomy.Box;
import org.esicasebook.fluoroscopy.anatomy.Flesh;
import org.esicasebook.fluoroscopy.anatomy.Neck;
import org.esicasebook.fluoroscopy.anatomy.Noise;
import org.esicasebook.fluoroscopy.anatomy.SoftTissue;
import org.esicasebook.fluoroscopy.anatomy.SoftTissue.Tissue;
import org.jspecify.annotations.Nullable;

/**
 * Line integrals through soft tissue: chords of ellipsoids, and the unevenness of flesh. Organs that reach out of the
 * image end sharply; small ones (gas, pads of fat) thin out towards their border, as what is never quite ellipsoidal
 * does when many layers overlap.
 */
public final class SoftTissueShadow {

    /** Bodies longer than this along the spine are layers of the trunk [mm]. */
    private static final double LAYER_MM = 400;

    /** Longest paths through fat, muscle and other soft tissue, on every ray, row by row [mm]. */
    public record Lengths(float[] adipose, float[] muscle, float[] soft) {}

    private final List<SoftTissue> tissues;
    private final @Nullable Neck neck;
    private final DoubleUnaryOperator bow;
    private final Noise noise;
    private final double unevenness;

    /** Flesh of a patient. */
    public SoftTissueShadow(Flesh flesh, Noise noise) {
        this(flesh.softTissues(), flesh instanceof Neck lookedUp ? lookedUp : null, flesh::bowMm, noise, 1);
    }

    /** @param unevenness of flesh: 1 as usual, 0 for phantoms */
    public SoftTissueShadow(List<SoftTissue> tissues, Noise noise, double unevenness) {
        this(tissues, null, z -> 0, noise, unevenness);
    }

    private SoftTissueShadow(
            List<SoftTissue> tissues, @Nullable Neck neck, DoubleUnaryOperator bow, Noise noise, double unevenness) {
        this.bow = bow;
        this.tissues = tissues;
        this.neck = neck;
        this.noise = noise;
        this.unevenness = unevenness;
    }

    public Lengths project(CArm arm) {
        int n = arm.edgePixels();
        float[] adipose = new float[n * n];
        float[] muscle = new float[n * n];
        float[] soft = new float[n * n];
        if (neck != null) {
            NeckShadow.add(neck, arm, adipose, muscle);
        }
        Ellipsoid[] bodies =
                tissues.stream().map(t -> new Ellipsoid(t, bow, arm)).toArray(Ellipsoid[]::new);
        float[] uneven = unevenness(arm, 4);
        Noise ragged = noise.branch(3);
        int coarse = n / 4;
        IntStream.range(0, n).parallel().forEach(row -> {
            double[] direction = new double[3];
            float[][] byTissue = new float[Tissue.values().length][];
            byTissue[Tissue.ADIPOSE.ordinal()] = adipose;
            byTissue[Tissue.MUSCLE.ordinal()] = muscle;
            byTissue[Tissue.SOFT_TISSUE.ordinal()] = soft;
            for (Ellipsoid body : bodies) {
                if (row < body.rectangle[1] || row > body.rectangle[3]) {
                    continue;
                }
                float[] gains = byTissue[body.tissue.ordinal()];
                float[] loses = byTissue[body.surrounding.ordinal()];
                for (int column = body.rectangle[0]; column <= body.rectangle[2]; column++) {
                    arm.direction(column, row, direction);
                    float length = (float)
                            (body.hollow ? body.within(bodies[0], direction) : body.length(direction, arm, ragged));
                    if (length > 0) {
                        if (gains != null) {
                            gains[row * n + column] += length;
                        }
                        if (loses != null) {
                            loses[row * n + column] -= length;
                        }
                    }
                }
            }
            for (int column = 0; column < n; column++) {
                int at = row * n + column;
                float fat = Resampling.bilinear(uneven, coarse, (column - 1.5) / 4, (row - 1.5) / 4);
                float most = Math.max(0, muscle[at] * 0.3f);
                fat = Math.max(-most, Math.min(most, fat));
                adipose[at] += fat;
                muscle[at] -= fat;
            }
        });
        return new Lengths(adipose, muscle, soft);
    }

    /** Fat in place of muscle [mm], at a fraction of the resolution: lobules, and strands along the spine. */
    private float[] unevenness(CArm arm, int factor) {
        int n = arm.edgePixels() / factor;
        float[] map = new float[n * n];
        double[] depths = {560, 590, 620, 650, 675, 695, 715};
        IntStream.range(0, n).parallel().forEach(row -> {
            double[] d = new double[3];
            for (int column = 0; column < n; column++) {
                arm.direction(column * factor + (factor - 1) / 2.0, row * factor + (factor - 1) / 2.0, d);
                double sum = 0;
                for (int i = 0; i < depths.length; i++) {
                    double x = arm.sourceX() + depths[i] * d[0];
                    double y = arm.sourceY() + depths[i] * d[1];
                    double z = arm.sourceZ() + depths[i] * d[2];
                    sum += 3.4 * noise.at(x / 23 + 7, y / 23, z / 31)
                            + 1.5 * noise.at(x / 8, y / 8 + 90, z / 17)
                            + 0.8 * noise.at(x / 2.9 + 33, y / 2.9, z / 26);
                }
                map[row * n + column] = (float) (unevenness * sum);
            }
        });
        return map;
    }

    private static final class Ellipsoid {

        private final Tissue tissue;
        private final Tissue surrounding;
        private final boolean layer;
        private final DoubleUnaryOperator bow;
        /** Air from outside: counts only as far as it lies within the skin. */
        private final boolean hollow;

        private final int[] rectangle;
        private final double cos;
        private final double sin;
        private final double rx;
        private final double ry;
        private final double rz;
        /** Source in units of the semi-axes. */
        private final double ox;

        private final double oy;
        private final double oz;

        Ellipsoid(SoftTissue body, DoubleUnaryOperator bow, CArm arm) {
            this.bow = bow;
            tissue = body.tissue();
            surrounding = body.surrounding();
            layer = body.radiusZ() > LAYER_MM;
            hollow = tissue == Tissue.AIR && surrounding == Tissue.ADIPOSE;
            double turn = StrictMath.toRadians(body.turnDegrees());
            cos = StrictMath.cos(turn);
            sin = StrictMath.sin(turn);
            rx = 1 / body.radiusX();
            ry = 1 / body.radiusY();
            rz = 1 / body.radiusZ();
            double x = arm.sourceX() - body.centreX();
            double y = arm.sourceY() - body.centreY();
            ox = (x * cos + y * sin) * rx;
            oy = (-x * sin + y * cos) * ry;
            oz = (arm.sourceZ() - body.centreZ()) * rz;
            if (layer) {
                rectangle = new int[] {0, 0, arm.edgePixels() - 1, arm.edgePixels() - 1};
            } else {
                double ex = Math.hypot(body.radiusX() * cos, body.radiusY() * sin);
                double ey = Math.hypot(body.radiusX() * sin, body.radiusY() * cos);
                double margin = 1.27;
                rectangle = BoneShadow.rectangle(
                        arm,
                        new Box(
                                body.centreX() - margin * ex,
                                body.centreY() - margin * ey,
                                body.centreZ() - margin * body.radiusZ(),
                                body.centreX() + margin * ex,
                                body.centreY() + margin * ey,
                                body.centreZ() + margin * body.radiusZ()));
            }
        }

        /** Where a ray enters and leaves [mm from the source]; leaves before it enters if it misses. */
        private double[] span(double[] d) {
            double vx = (d[0] * cos + d[1] * sin) * rx;
            double vy = (-d[0] * sin + d[1] * cos) * ry;
            double vz = d[2] * rz;
            double vv = vx * vx + vy * vy + vz * vz;
            double ov = ox * vx + oy * vy + oz * vz;
            double rest = 1 - (ox * ox + oy * oy + oz * oz) + ov * ov / vv;
            double half = rest <= 0 ? -1 : Math.sqrt(rest / vv);
            return new double[] {-ov / vv - half, -ov / vv + half};
        }

        /** Length of a ray in both bodies [mm]. */
        double within(Ellipsoid other, double[] d) {
            double[] own = span(d);
            double[] others = other.span(d);
            return Math.min(own[1], others[1]) - Math.max(own[0], others[0]);
        }

        /** Chord of a ray [mm]; gas has ragged borders, pads of fat uneven ones that thin out. */
        double length(double[] d, CArm arm, Noise ragged) {
            double vx = (d[0] * cos + d[1] * sin) * rx;
            double vy = (-d[0] * sin + d[1] * cos) * ry;
            double vz = d[2] * rz;
            double vv = vx * vx + vy * vy + vz * vz;
            double ov = ox * vx + oy * vy + oz * vz;
            double rest = 1 - (ox * ox + oy * oy + oz * oz) + ov * ov / vv;
            if (layer) {
                double bowed = oy - bow.applyAsDouble(arm.sourceZ() - ov / vv * d[2]) * ry;
                double along = ov + (bowed - oy) * vy;
                double left = 1 - (ox * ox + bowed * bowed + oz * oz) + along * along / vv;
                return left <= 0 ? 0 : 2 * Math.sqrt(left / vv);
            }
            if (rest <= -0.6) {
                return 0;
            }
            double t = -ov / vv;
            double x = arm.sourceX() + t * d[0];
            double y = arm.sourceY() + t * d[1];
            double z = arm.sourceZ() + t * d[2];
            if (tissue == Tissue.AIR) {
                double border = rest * 0.9
                        - 0.22
                        + 0.42 * ragged.at(x / 9, y / 9, z / 9)
                        + 0.13 * ragged.at(x / 3.7 + 50, y / 3.7, z / 3.7);
                if (border <= 0) {
                    return 0;
                }
                double rim = Math.min(1, border / 0.4);
                return 1.3 * Math.sqrt(Math.min(1, border) / vv) * rim * (2 - rim);
            }
            double border = rest * 0.9 - 0.15 + 0.45 * ragged.at(x / 13, y / 13, z / 24);
            return border <= 0 ? 0 : 2 * border / Math.sqrt(vv);
        }
    }
}
