package org.esicasebook.fluoroscopy.xray;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.esicasebook.fluoroscopy.Exposure.Receptor;
import org.jspecify.annotations.Nullable;

/**
 * From the beam to the stored picture, as an image intensifier or flat panel with its video processor does it: blur of
 * focus and screen, scatter, vignetting, noise of photons, saturation, logarithm, compression of the large differences,
 * edge enhancement, collimator. Adjusted once to a view, on the patient alone, so that a picture does not change its
 * grey when contrast flows in. A subtracted picture is the difference of two logarithms and nothing else.
 */
public final class Detector {

    /** Largest stored grey level. */
    static final int WHITE = 4095;
    /** Signal, in multiples of the typical one, that no picture exceeds. */
    private static final double SATURATION = 30;
    /** Blur of focal spot (0.6 mm at magnification 1.5) and input screen, as a Gaussian at the detector [mm]. */
    private static final double INTENSIFIER_BLUR_MM = 0.27;

    private static final double PANEL_BLUR_MM = 0.22;
    /** Scatter over primary, for each unit of optical depth, behind the grid: 0.6 at 20 cm, 0.9 at 33 cm. */
    private static final double SCATTER = 0.135;
    /** Spread of scatter at the detector [mm]. */
    private static final double SCATTER_MM = 26;

    private static final double GREY_OF_TYPICAL = 2500;
    private static final double GREY_PER_LOG = 1500;
    /** Grey of what has not changed in a subtracted picture. */
    private static final double SUBTRACTED_GREY = 2700;

    private static final double SUBTRACTED_PER_LOG = 5200;
    /** Window of a subtraction run: darkest and brightest level. */
    static final double[] SUBTRACTED_WINDOW = {300, 3700};

    /** Part of the window for what is denser than the patient, as a multiple of the patient's part. */
    private static final double ROOM = 0.5;

    /** Smooth logarithm below which a place lies so near the skin that it may burn out. */
    private static final double SKIN = -1.0;

    private static final int COARSE = 128;

    private final CArm arm;
    private final int size;
    private final double pixelMm;
    private final double blurMm;
    private final double quanta;
    private final Settings settings;
    private final float[] scatter;
    private final float[] flatten;
    private final @Nullable QuantumNoise noise;

    /**
     * What is set once for a view, on the patient alone: coarse maps of scatter and flattening, and the window.
     *
     * @param typical signal that counts as typical: the median within the collimator, 1 for the open beam
     * @param dense flattened logarithm of the densest parts of the patient; contrast lies beyond
     * @param room logarithm by which any density beyond the patient's is shown apart from them
     * @param windowLow stored grey level to be shown black
     * @param windowHigh stored grey level to be shown white
     */
    public record Settings(
            float[] scatter,
            float[] flatten,
            double typical,
            double dense,
            double room,
            double windowLow,
            double windowHigh) {

        /** @param primary signal behind the patient without needle and contrast */
        public static Settings of(CArm arm, float[] primary) {
            float[] coarse = Resampling.coarser(primary, arm.edgePixels(), arm.edgePixels() / COARSE);
            float[] scatter = scatterOf(arm, coarse);
            float[] inside = new float[coarse.length];
            for (int row = 0; row < COARSE; row++) {
                for (int column = 0; column < COARSE; column++) {
                    double scale = arm.edgePixels() / (double) COARSE;
                    double bright = arm.brightness((column + 0.5) * scale - 0.5, (row + 0.5) * scale - 0.5);
                    int at = row * COARSE + column;
                    inside[at] = (float) ((coarse[at] + scatter[at]) * bright);
                }
            }
            float[] signal = continued(arm.collimator(), inside);
            double typical = median(arm.collimator(), signal);
            Settings open = new Settings(scatter, flattening(signal, typical), typical, 10, 1, 0, WHITE);
            return new Detector(arm, open, 1, null).adjusted(primary);
        }
    }

    /**
     * @param quanta counted by a pixel where the signal is typical
     * @param noise of the quanta; none for a smooth picture
     */
    public Detector(CArm arm, Settings settings, double quanta, @Nullable QuantumNoise noise) {
        this.arm = arm;
        this.size = arm.edgePixels();
        this.pixelMm = arm.detectorPixelMm();
        this.blurMm = arm.field().detector() == Receptor.FLAT_PANEL ? PANEL_BLUR_MM : INTENSIFIER_BLUR_MM;
        this.quanta = quanta;
        this.noise = noise;
        this.settings = settings;
        this.scatter = Resampling.finer(settings.scatter, COARSE, size / COARSE);
        this.flatten = Resampling.finer(settings.flatten, COARSE, size / COARSE);
    }

    /**
     * Scatter after Ohnesorge: where the beam has passed through much it has scattered much, p·(−ln p), spread widely.
     * Bare beam beside the patient scatters nothing, nor does what the collimator keeps out; thin edges count as behind
     * a wedge filter.
     */
    private static float[] scatterOf(CArm arm, float[] primary) {
        float[] sorted = primary.clone();
        Arrays.sort(sorted);
        double cap = 4.0 * sorted[sorted.length / 2];
        float[] source = new float[primary.length];
        for (int i = 0; i < source.length; i++) {
            double p = Math.max(1e-9, primary[i]);
            double open = arm.collimator().open(i % COARSE, i / COARSE, COARSE, arm.fieldMm() / COARSE);
            source[i] = (float) (open * SCATTER * Math.min(p, cap) * -StrictMath.log(Math.min(1, p)));
        }
        return Resampling.blurred(source, COARSE, SCATTER_MM / (arm.fieldMm() / COARSE));
    }

    /** What lies within the collimator, continued outwards. */
    private static float[] continued(Collimator collimator, float[] signal) {
        float[] out = new float[signal.length];
        for (int row = 0; row < COARSE; row++) {
            for (int column = 0; column < COARSE; column++) {
                double[] at = collimator.nearest(column, row, COARSE);
                out[row * COARSE + column] = Resampling.bilinear(signal, COARSE, at[0], at[1]);
            }
        }
        return out;
    }

    private static double median(Collimator collimator, float[] signal) {
        float[] within = new float[signal.length];
        int count = 0;
        for (int row = 0; row < COARSE; row++) {
            for (int column = 0; column < COARSE; column++) {
                if (collimator.within(column, row, COARSE, 0.85)) {
                    within[count++] = signal[row * COARSE + column];
                }
            }
        }
        Arrays.sort(within, 0, count);
        return within[count / 2];
    }

    /**
     * What is taken off the logarithm to bring thick and thin parts into one window: most of a smooth base that keeps to
     * strong edges (guided filter of He et al., after itself), so that neither skin nor gas gets a halo.
     */
    private static float[] flattening(float[] signal, double typical) {
        int n = COARSE;
        float[] log = new float[n * n];
        for (int i = 0; i < log.length; i++) {
            log[i] = (float) -StrictMath.log(saturated(signal[i] / typical));
        }
        float[] base = guided(guided(log, 8, 0.3), 4, 0.1);
        float[] out = new float[n * n];
        for (int i = 0; i < out.length; i++) {
            double b = base[i];
            // thin parts (b below 0) are brought up more than thick ones are brought down
            double kept = b < 0 ? -0.12 * (1 - StrictMath.exp(b)) : 0.12 * b;
            out[i] = (float) (b - kept);
        }
        return out;
    }

    private static float[] guided(float[] map, int reach, double tolerance) {
        int n = COARSE;
        float[] squares = new float[n * n];
        for (int i = 0; i < squares.length; i++) {
            squares[i] = map[i] * map[i];
        }
        float[] mean = Resampling.boxMean(map, n, reach);
        float[] meanSquare = Resampling.boxMean(squares, n, reach);
        float[] slope = new float[n * n];
        float[] offset = new float[n * n];
        for (int i = 0; i < slope.length; i++) {
            double variance = Math.max(0, meanSquare[i] - mean[i] * mean[i]);
            slope[i] = (float) (variance / (variance + tolerance));
            offset[i] = mean[i] * (1 - slope[i]);
        }
        slope = Resampling.boxMean(slope, n, reach);
        offset = Resampling.boxMean(offset, n, reach);
        float[] out = new float[n * n];
        for (int i = 0; i < out.length; i++) {
            out[i] = slope[i] * map[i] + offset[i];
        }
        return out;
    }

    /**
     * Window that suits a patient: their own densities take the upper part of it, what contrast and metal add to them
     * the lower part.
     */
    private Settings adjusted(float[] primary) {
        float[] values = flattened(primary, null);
        float[] within = new float[values.length / 4 + size];
        int count = 0;
        for (int row = 0; row < size; row += 2) {
            for (int column = 0; column < size; column += 2) {
                int at = row * size + column;
                if (flatten[at] > SKIN && arm.collimator().within(column, row, size, 0.95)) {
                    within[count++] = values[at];
                }
            }
        }
        Arrays.sort(within, 0, count);
        double bright = thin(within[(int) (count * 0.012)]);
        double dense = Math.max(0.12, within[(int) (count * 0.97)]);
        double range = Math.max(0.3, dense - bright);
        double room = ROOM * range;
        double low = GREY_OF_TYPICAL - GREY_PER_LOG * (dense + 0.97 * room);
        double high = GREY_OF_TYPICAL - GREY_PER_LOG * (bright - 0.05 * range);
        return new Settings(
                settings.scatter,
                settings.flatten,
                settings.typical,
                dense,
                room,
                Math.max(60, low),
                Math.min(WHITE, high));
    }

    /** Takes a picture. */
    public short[] picture(float[] primary, long seed, int frame) {
        return collimated(tones(primary, field(seed, frame)));
    }

    /** Takes a picture and shows its difference from a mask: darker where there is more in the way. */
    short[] subtracted(float[] primary, long seed, int frame, float[] mask) {
        float[] log = logarithm(primary, field(seed, frame));
        IntStream.range(0, size).parallel().forEach(row -> {
            for (int at = row * size; at < (row + 1) * size; at++) {
                log[at] = (float) (SUBTRACTED_GREY - SUBTRACTED_PER_LOG * (log[at] - mask[at]));
            }
        });
        return collimated(log);
    }

    /** The logarithm of a picture, as it is kept to be subtracted from those that follow. */
    float[] mask(float[] primary, long seed, int frame) {
        return logarithm(primary, field(seed, frame));
    }

    /** The picture of a mask itself, its grey levels fitted to the window of the run. */
    short[] maskPicture(float[] primary, long seed, int frame) {
        float[] values = tones(primary, field(seed, frame));
        double scale = (SUBTRACTED_WINDOW[1] - SUBTRACTED_WINDOW[0]) / (settings.windowHigh() - settings.windowLow());
        for (int at = 0; at < values.length; at++) {
            values[at] = (float) (SUBTRACTED_WINDOW[0] + scale * (values[at] - settings.windowLow()));
        }
        return collimated(values);
    }

    private QuantumNoise.@Nullable Field field(long seed, int frame) {
        return noise == null ? null : noise.field(seed, frame);
    }

    private short[] collimated(float[] values) {
        short[] pixels = new short[size * size];
        Collimator collimator = arm.collimator();
        IntStream.range(0, size).parallel().forEach(row -> {
            for (int column = 0; column < size; column++) {
                double open = collimator.open(column, row, size, pixelMm);
                double value = open <= 0 ? 0 : open * values[row * size + column];
                pixels[row * size + column] = (short) Math.max(0, Math.min(WHITE, Math.round(value)));
            }
        });
        return pixels;
    }

    /** Grey levels before collimation and rounding; without noise if no field is given. */
    private float[] tones(float[] primary, QuantumNoise.@Nullable Field field) {
        float[] log = flattened(primary, field);
        IntStream.range(0, size).parallel().forEach(row -> {
            for (int at = row * size; at < (row + 1) * size; at++) {
                double x = log[at] < 0 ? thin(log[at]) : dense(log[at]);
                log[at] = (float) (GREY_OF_TYPICAL - GREY_PER_LOG * x);
            }
        });
        return log;
    }

    /** Logarithm brought into one window, with edges enhanced. */
    private float[] flattened(float[] primary, QuantumNoise.@Nullable Field field) {
        float[] log = logarithm(primary, field);
        IntStream.range(0, size).parallel().forEach(row -> {
            for (int at = row * size; at < (row + 1) * size; at++) {
                log[at] -= flatten[at];
            }
        });
        float[] smooth = Resampling.blurred(log, size, 0.62 / pixelMm);
        IntStream.range(0, size).parallel().forEach(row -> {
            for (int at = row * size; at < (row + 1) * size; at++) {
                log[at] += 0.35f * (log[at] - smooth[at]);
            }
        });
        return log;
    }

    /** Negative logarithm of the signal relative to the typical one. */
    private float[] logarithm(float[] primary, QuantumNoise.@Nullable Field field) {
        float[] seen = Resampling.blurred(primary, size, blurMm / pixelMm);
        float scale = (float) (1 / settings.typical);
        float swing = (float) Math.sqrt(1 / quanta);
        IntStream.range(0, size).parallel().forEach(row -> {
            for (int column = 0; column < size; column++) {
                int at = row * size + column;
                float signal = (seen[at] + scatter[at]) * scale;
                if (field != null) {
                    signal += swing * (float) Math.sqrt(signal) * field.at(column, row);
                }
                signal *= (float) arm.brightness(column, row);
                seen[at] = -Logarithm.of((float) saturated(Math.max(0.004, signal)));
            }
        });
        return seen;
    }

    /** Proportional for weak signals, level for strong ones. */
    private static double saturated(double signal) {
        double x = signal / SATURATION;
        return signal / Math.sqrt(1 + x * x);
    }

    /** What is brighter comes near the bare detector without passing it, so that skin throws no halo. */
    private static double thin(double log) {
        return log >= -0.34 ? log : -0.34 - 0.14 * (1 - Exponential.minus((float) (-(log + 0.34) / 0.14)));
    }

    /** Proportional within the patient; denser contrast is kept apart ever less. */
    private double dense(double log) {
        double over = log - settings.dense;
        return over <= 0 ? log : settings.dense + over / (1 + over / settings.room);
    }
}
