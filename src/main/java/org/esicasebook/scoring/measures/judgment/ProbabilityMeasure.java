package org.esicasebook.scoring.measures.judgment;

/** Scores of a stated probability. */
public final class ProbabilityMeasure {

    private ProbabilityMeasure() {}

    /**
     * Quadratic score 1 - (p - y)²: the confidence of a judgment.
     *
     * @param probability p, in [0, 1]
     * @param outcome y, whether it came true
     * @return in [0, 1]
     * @see ProperLoss#QUADRATIC
     */
    public static double quadratic(double probability, boolean outcome) {
        return 1 - ProperLoss.QUADRATIC.loss(probability, outcome);
    }
}
