package org.esicasebook.fluoroscopy.xray;

import java.util.stream.IntStream;
import org.esicasebook.fluoroscopy.anatomy.Neck;

/**
 * Line integrals through neck, shoulders and chest, whose outline is no ellipsoid: rays walk in even steps on a quarter
 * of the columns and rows, as soft tissue has no finer detail than that.
 */
final class NeckShadow {

    static final int COARSER = 4;
    private static final double STEP_MM = 2.5;
    private static final double NEAR_MM = 400;
    private static final double FAR_MM = 900;

    private NeckShadow() {}

    /** Adds fat, muscle and what gas takes away [mm] to maps of the full size. */
    static void add(Neck neck, CArm arm, float[] adipose, float[] muscle) {
        int n = arm.edgePixels();
        int coarse = n / COARSER;
        float[] fat = new float[coarse * coarse];
        float[] flesh = new float[coarse * coarse];
        IntStream.range(0, coarse).parallel().forEach(row -> {
            double[] d = new double[3];
            for (int column = 0; column < coarse; column++) {
                arm.direction(column * COARSER + 1.5, row * COARSER + 1.5, d);
                walk(neck, arm, d, fat, flesh, row * coarse + column);
            }
        });
        IntStream.range(0, n).parallel().forEach(row -> {
            for (int column = 0; column < n; column++) {
                double x = (column - 1.5) / COARSER;
                double y = (row - 1.5) / COARSER;
                adipose[row * n + column] += Resampling.bilinear(fat, coarse, x, y);
                muscle[row * n + column] += Resampling.bilinear(flesh, coarse, x, y);
            }
        });
    }

    private static void walk(Neck neck, CArm arm, double[] d, float[] fat, float[] flesh, int at) {
        double fatDepth = neck.fatMm();
        double lean = 0;
        double adipose = 0;
        for (double t = NEAR_MM; t < FAR_MM; t += STEP_MM) {
            double x = arm.sourceX() + t * d[0];
            double y = arm.sourceY() + t * d[1];
            double z = arm.sourceZ() + t * d[2];
            double skin = neck.skinDistanceMm(x, y, z);
            if (skin >= 1.25) {
                continue;
            }
            double inside = Math.clamp(0.5 - skin / STEP_MM, 0, 1);
            double deep = Math.clamp(0.5 - (skin + fatDepth) / STEP_MM, 0, 1);
            double tissue = deep > 0 ? deep * (1 - neck.airAt(x, y, z)) : 0;
            lean += tissue;
            adipose += inside - deep;
        }
        fat[at] = (float) (adipose * STEP_MM);
        flesh[at] = (float) (lean * STEP_MM);
    }
}
