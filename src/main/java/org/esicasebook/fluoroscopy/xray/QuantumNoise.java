package org.esicasebook.fluoroscopy.xray;

import java.util.stream.IntStream;

/**
 * Noise of counting photons, as the scintillator passes it on: normal, slightly correlated between neighbours. One tile
 * is drawn by integer hashing; each frame combines two shifted views of it, so that frames are independent for the eye.
 */
public final class QuantumNoise {

    private static final int SIDE = 1024;
    private static final int MASK = SIDE - 1;
    /** Spread of light in the scintillator [pixels]. */
    private static final double LIGHT_SPREAD = 0.62;

    private final float[] tile;

    public QuantumNoise() {
        float[] white = new float[SIDE * SIDE];
        IntStream.range(0, SIDE).parallel().forEach(row -> {
            for (int column = 0; column < SIDE; column++) {
                long h = hash(row * (long) SIDE + column + 0x51ED270B);
                // the sum of three uniform numbers has variance 1/4
                double sum = (h & 0x1FFFFF) + ((h >>> 21) & 0x1FFFFF) + ((h >>> 42) & 0x1FFFFF);
                white[row * SIDE + column] = (float) ((sum / 0x1FFFFF - 1.5) * 2);
            }
        });
        tile = Resampling.blurred(white, SIDE, LIGHT_SPREAD);
    }

    /** Variance of one pixel's noise for one photon a pixel; below 1, since light spreads. */
    public static double variance() {
        float[] w = Resampling.gaussian(LIGHT_SPREAD);
        double sum = w[0] * (double) w[0];
        for (int i = 1; i < w.length; i++) {
            sum += 2.0 * w[i] * w[i];
        }
        return sum * sum;
    }

    /** Noise of one frame; ask with {@link Field#at}. */
    public Field field(long seed, int frame) {
        long h = hash(seed * 31 + frame);
        return new Field(tile, (int) h & MASK, (int) (h >> 12) & MASK, (int) (h >> 24) & MASK, (int) (h >> 36) & MASK);
    }

    public record Field(float[] tile, int a, int b, int c, int d) {

        private static final float SCALE = (float) Math.sqrt(0.5);

        public float at(int column, int row) {
            float one = tile[((row + a) & MASK) * SIDE + ((column + b) & MASK)];
            float two = tile[((column + c) & MASK) * SIDE + ((d - row) & MASK)];
            return SCALE * (one + two);
        }
    }

    private static long hash(long value) {
        long z = value * 0x9E3779B97F4A7C15L + 0x632BE59BD9B4E019L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
