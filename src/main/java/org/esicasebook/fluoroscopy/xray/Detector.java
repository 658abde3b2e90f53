package org.esicasebook.fluoroscopy.xray;

import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * From primary transmission to stored grey levels: scatter, blur, quantum noise, then logarithm, compression of the
 * bright end, harmonisation, edge enhancement and 12 bits. Settings of the processor are taken from one frame without
 * contrast and hold for a whole run, as a C-arm holds them.
 */
final class Detector {

    static final int BITS = 12;
    private static final int WHITE = (1 << BITS) - 1;

    /** Scatter behind the grid over mean primary. */
    private static final double SCATTER_TO_PRIMARY = 0.55;

    private static final double SCATTER_SIGMA_MM = 22;
    private static final double BLUR_SIGMA_MM = 0.2;
    private static final double NOISE_SIGMA_MM = 0.14;
    private static final double HARMONISED = 0.55;
    private static final double HARMONISING_SIGMA_MM = 21;
    private static final double EDGE_GAIN = 0.5;
    private static final double EDGE_SIGMA_MM = 0.75;
    /** Above this many nepers brighter than the median the curve bends. */
    private static final double KNEE = 0.30;

    private static final double KNEE_SOFTNESS = 0.28;
    /** Grey levels for one neper. */
    private static final double GAIN = 1750;

    private final int edge;
    private final double pixelMm;
    private final double quantaPerPixel;
    private final float[] field;
    private double exposure;
    private double median;

    /**
     * @param camera whose detector it is
     * @param quantaPerMm2 quanta that an area of average brightness gets [1/mm²]
     * @param plain primary transmission without contrast, by which exposure and processor are set
     */
    Detector(CArm camera, double quantaPerMm2, Raster plain) {
        this.edge = camera.edgePixels();
        this.pixelMm = camera.detectorPixelMm();
        this.quantaPerPixel = quantaPerMm2 * pixelMm * pixelMm;
        this.field = roundField(edge);
        Raster seen = withScatterAndBlur(plain);
        double[] log = centre(seen);
        double mean = 0;
        for (double v : log) {
            mean += v;
        }
        this.exposure = log.length / mean;
        for (int i = 0; i < log.length; i++) {
            log[i] = -Math.log(Math.max(log[i] * exposure, 1e-4));
        }
        java.util.Arrays.sort(log);
        this.median = log[log.length / 2];
    }

    /** Middle of the image, by which automatic brightness control goes. */
    private double[] centre(Raster raster) {
        int from = (int) (edge * 0.28);
        int to = (int) (edge * 0.72);
        return IntStream.range(from, to)
                .flatMap(y -> IntStream.range(from, to).map(x -> y * edge + x))
                .mapToDouble(i -> raster.values[i])
                .toArray();
    }

    /** 1 inside the round field of view, 0 outside, an edge of two pixels. */
    private static float[] roundField(int edge) {
        float[] field = new float[edge * edge];
        double middle = (edge - 1) / 2.0;
        double radius = 0.493 * edge;
        for (int y = 0; y < edge; y++) {
            for (int x = 0; x < edge; x++) {
                field[y * edge + x] = (float) Math.clamp((radius - Math.hypot(x - middle, y - middle)) / 2 + 0.5, 0, 1);
            }
        }
        return field;
    }

    private Raster withScatterAndBlur(Raster primary) {
        Raster wide = primary.blurredWide(SCATTER_SIGMA_MM / pixelMm);
        Raster sharp = primary.blurred(BLUR_SIGMA_MM / pixelMm);
        Raster sum = new Raster(edge);
        for (int i = 0; i < sum.values.length; i++) {
            sum.values[i] = (float) (sharp.values[i] + SCATTER_TO_PRIMARY * wide.values[i]);
        }
        return sum;
    }

    /**
     * @param primary transmission of this frame
     * @param seed of its noise
     * @return stored grey levels, unsigned
     */
    short[] read(Raster primary, long seed) {
        Raster signal = withScatterAndBlur(primary);
        Raster noise = whiteNoise(seed).blurred(Math.max(0.45, NOISE_SIGMA_MM / pixelMm));
        double sigma = Math.max(0.45, NOISE_SIGMA_MM / pixelMm);
        // blurring white noise takes away variance: give it back, the detector counts what it counts
        float restore = (float) (2 * Math.sqrt(Math.PI) * sigma);
        Raster log = new Raster(edge);
        IntStream.range(0, edge).parallel().forEach(y -> {
            for (int x = 0; x < edge; x++) {
                int i = y * edge + x;
                double level = signal.values[i] * exposure;
                double noisy = level + restore * noise.values[i] * Math.sqrt(Math.max(level, 0) / quantaPerPixel);
                log.values[i] = (float) knee(-Math.log(Math.max(noisy, 1e-4)) - median);
            }
        });
        return store(log);
    }

    /** Bends the bright end (negative) so that air and lung do not take the whole scale. */
    private static double knee(double nepers) {
        double beyond = -KNEE - nepers;
        return beyond <= 0 ? nepers : -KNEE - KNEE_SOFTNESS * Math.log1p(beyond / KNEE_SOFTNESS);
    }

    private short[] store(Raster log) {
        Raster wide = maskedWide(log);
        Raster soft = log.blurred(EDGE_SIGMA_MM / pixelMm);
        short[] stored = new short[log.values.length];
        IntStream.range(0, edge).parallel().forEach(y -> {
            for (int x = 0; x < edge; x++) {
                int i = y * edge + x;
                double v = log.values[i];
                double harmonised = v - HARMONISED * wide.values[i];
                double enhanced = harmonised + EDGE_GAIN * (v - soft.values[i]);
                double grey = (0.56 * WHITE - GAIN * enhanced) * field[i];
                stored[i] = (short) Math.clamp(Math.round(grey), 0, WHITE);
            }
        });
        return stored;
    }

    /** Wide mean within the round field only, so that its border throws no halo. */
    private Raster maskedWide(Raster log) {
        Raster within = new Raster(edge);
        Raster mask = new Raster(edge);
        for (int i = 0; i < field.length; i++) {
            within.values[i] = log.values[i] * field[i];
            mask.values[i] = field[i];
        }
        Raster sum = within.blurredWide(HARMONISING_SIGMA_MM / pixelMm);
        Raster share = mask.blurredWide(HARMONISING_SIGMA_MM / pixelMm);
        for (int i = 0; i < sum.values.length; i++) {
            sum.values[i] /= Math.max(share.values[i], 0.05f);
        }
        return sum;
    }

    private Raster whiteNoise(long seed) {
        Raster noise = new Raster(edge);
        IntStream.range(0, edge).parallel().forEach(y -> {
            SplittableRandom random = new SplittableRandom(seed * 0x9E3779B97F4A7C15L + y);
            for (int x = 0; x < edge; x++) {
                noise.values[y * edge + x] = (float) random.nextGaussian();
            }
        });
        return noise;
    }
}
