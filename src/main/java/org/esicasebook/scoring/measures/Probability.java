package org.esicasebook.scoring.measures;

import org.apache.commons.statistics.distribution.NormalDistribution;

/** Checks and transforms of probabilities that several families share. */
public final class Probability {

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    private Probability() {}

    /** The same value if it is from 0 to 1, both included; otherwise refuses. */
    public static double checked(double probability) {
        if (!(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException("A probability is from 0 to 1, not " + probability);
        }
        return probability;
    }

    /** ln(p / (1 - p)); minus infinity at 0, infinity at 1. */
    public static double logit(double probability) {
        checked(probability);
        return Math.log(probability) - Math.log1p(-probability);
    }

    /** 1 / (1 + e^-x), without overflow. */
    public static double logistic(double x) {
        if (x >= 0) {
            return 1 / (1 + Math.exp(-x));
        }
        double e = Math.exp(x);
        return e / (1 + e);
    }

    /** Φ(x), the standard normal distribution function. */
    public static double normal(double x) {
        return NORMAL.cumulativeProbability(x);
    }

    /** Two-sided p of a standard normal deviate. */
    public static double twoSided(double z) {
        return 2 * NORMAL.survivalProbability(Math.abs(z));
    }

    /**
     * Standard normal deviate that a two-sided interval reaches to: 1.96 for .95.
     *
     * @param confidence in (0, 1)
     */
    public static double deviate(double confidence) {
        if (!(confidence > 0 && confidence < 1)) {
            throw new IllegalArgumentException("Confidence lies between 0 and 1, not at " + confidence);
        }
        return NORMAL.inverseSurvivalProbability((1 - confidence) / 2);
    }
}
