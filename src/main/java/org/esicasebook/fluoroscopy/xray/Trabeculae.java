package org.esicasebook.fluoroscopy.xray;

import org.esicasebook.fluoroscopy.anatomy.Noise;

/**
 * Density of trabecular bone relative to its mean: coarse patches and struts that run more along the spine than across
 * it. A periodic tile, so that a look-up is cheap.
 */
public final class Trabeculae {

    private static final int SIDE = 64;
    private static final int MASK = SIDE - 1;
    private static final double CELLS_PER_MM = 1 / 0.6;

    private final float[] tile = new float[SIDE * SIDE * SIDE];

    public Trabeculae(long seed) {
        Noise fine = new Noise(seed).branch(71);
        Noise coarse = new Noise(seed).branch(72);
        for (int k = 0; k < SIDE; k++) {
            for (int j = 0; j < SIDE; j++) {
                for (int i = 0; i < SIDE; i++) {
                    double value =
                            0.85 * periodic(fine, i, j, k, 2.7, 2.7, 8) + 0.75 * periodic(coarse, i, j, k, 10, 10, 14);
                    tile[(k * SIDE + j) * SIDE + i] = (float) Math.max(0.15, 1 + value);
                }
            }
        }
    }

    /** Noise blended with itself one period away, so that the tile closes in itself. */
    private static double periodic(Noise noise, int i, int j, int k, double sx, double sy, double sz) {
        double w = k < SIDE - 16 ? 0 : (k - (SIDE - 16)) / 16.0;
        double v = j < SIDE - 16 ? 0 : (j - (SIDE - 16)) / 16.0;
        double u = i < SIDE - 16 ? 0 : (i - (SIDE - 16)) / 16.0;
        double sum = 0;
        for (int c = 0; c < 2; c++) {
            double wc = c == 0 ? 1 - w : w;
            for (int b = 0; b < 2; b++) {
                double wb = b == 0 ? 1 - v : v;
                for (int a = 0; a < 2; a++) {
                    double weight = wc * wb * (a == 0 ? 1 - u : u);
                    if (weight > 0) {
                        sum += weight * noise.at((i - a * SIDE) / sx, (j - b * SIDE) / sy, (k - c * SIDE) / sz);
                    }
                }
            }
        }
        return sum;
    }

    /** Density at a place, mean about 1. */
    double at(double x, double y, double z) {
        int i = (int) Math.floor(x * CELLS_PER_MM) & MASK;
        int j = (int) Math.floor(y * CELLS_PER_MM) & MASK;
        int k = (int) Math.floor(z * CELLS_PER_MM) & MASK;
        return tile[(k * SIDE + j) * SIDE + i];
    }
}
