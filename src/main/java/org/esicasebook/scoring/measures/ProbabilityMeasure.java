package org.esicasebook.scoring.measures;

/** Scores of a stated probability. */
public final class ProbabilityMeasure {

    private ProbabilityMeasure() {}

    /**
     * Quadratic score 1 - (p - y)², strictly proper: on average nothing earns more than saying what one believes.
     *
     * @param probability p, in [0, 1]
     * @param outcome y, whether it came true
     * @return in [0, 1]
     * @see "Brier, Verification of forecasts expressed in terms of probability, Monthly Weather Review 78 (1950)"
     */
    public static double quadratic(double probability, boolean outcome) {
        if (!(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException("A probability is from 0 to 1, not " + probability);
        }
        double gap = probability - (outcome ? 1 : 0);
        return 1 - gap * gap;
    }
}
