package org.esicasebook.scoring.measures;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Bias-corrected and accelerated bootstrap over cases.
 *
 * @see "Efron, Better bootstrap confidence intervals, JASA 82 (1987)"
 */
public final class Bootstrap {

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    private Bootstrap() {}

    /**
     * @param cases number of cases, ≥ 2
     * @param statistic of a sample, given as indices of cases with repetitions; draws that give no number are left out
     * @param repetitions ≥ 200; 2,000 is usual
     * @param confidence in (0, 1)
     */
    public static Interval bca(
            int cases, ToDoubleFunction<int[]> statistic, int repetitions, double confidence, RandomGenerator random) {
        if (cases < 2 || repetitions < 200) {
            throw new IllegalArgumentException("At least two cases and 200 repetitions");
        }
        double estimate = statistic.applyAsDouble(IntStream.range(0, cases).toArray());
        double[] draws = new double[repetitions];
        int[] sample = new int[cases];
        for (int r = 0; r < repetitions; r++) {
            Arrays.setAll(sample, i -> random.nextInt(cases));
            draws[r] = statistic.applyAsDouble(sample.clone());
        }
        double[] sorted = Arrays.stream(draws).filter(Double::isFinite).sorted().toArray();
        if (sorted.length < 100 || !Double.isFinite(estimate)) {
            throw new IllegalArgumentException("Too few draws give a number");
        }
        double below = Arrays.stream(sorted).filter(d -> d < estimate).count();
        double equal = Arrays.stream(sorted).filter(d -> d == estimate).count();
        double share = Math.clamp((below + equal / 2) / sorted.length, .5 / sorted.length, 1 - .5 / sorted.length);
        double bias = NORMAL.inverseCumulativeProbability(share);
        double acceleration = acceleration(cases, statistic);
        double z = Probability.deviate(confidence);
        return new Interval(
                quantile(sorted, adjusted(bias, acceleration, -z)), quantile(sorted, adjusted(bias, acceleration, z)));
    }

    private static double adjusted(double bias, double acceleration, double z) {
        return NORMAL.cumulativeProbability(bias + (bias + z) / (1 - acceleration * (bias + z)));
    }

    /** From the skewness of the statistic as each case is left out in turn. */
    private static double acceleration(int cases, ToDoubleFunction<int[]> statistic) {
        double[] without = IntStream.range(0, cases)
                .mapToDouble(left -> statistic.applyAsDouble(
                        IntStream.range(0, cases).filter(i -> i != left).toArray()))
                .filter(Double::isFinite)
                .toArray();
        double mean = Arrays.stream(without).average().orElse(0);
        double squares = 0;
        double cubes = 0;
        for (double value : without) {
            double gap = mean - value;
            squares += gap * gap;
            cubes += gap * gap * gap;
        }
        return squares == 0 ? 0 : cubes / (6 * Math.pow(squares, 1.5));
    }

    private static double quantile(double[] sorted, double share) {
        double at = share * (sorted.length - 1);
        int below = (int) Math.floor(at);
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
    }
}
