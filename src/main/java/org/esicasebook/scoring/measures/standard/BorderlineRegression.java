package org.esicasebook.scoring.measures.standard;

import java.util.List;

/**
 * Borderline regression: scores regressed on supervisors' global ratings; the cut is the line's height at the borderline
 * rating, its error s √(1/n + (x0 - x̄)² / Sxx).
 *
 * @param slope score per step of rating
 * @param intercept score at rating 0
 * @param residualSd s, with n - 2 degrees of freedom
 * @param ratingSquares Sxx
 */
public record BorderlineRegression(
        double slope, double intercept, double residualSd, int learners, double meanRating, double ratingSquares) {

    /**
     * @param rating global, on a numbered scale
     * @param score what the learner earned, on any scale
     */
    public record Rated(double rating, double score) {}

    public static BorderlineRegression of(List<Rated> learners) {
        int n = learners.size();
        if (n < 3) {
            throw new IllegalArgumentException("A line needs at least three learners");
        }
        double meanX = learners.stream().mapToDouble(Rated::rating).average().orElseThrow();
        double meanY = learners.stream().mapToDouble(Rated::score).average().orElseThrow();
        double xx = 0;
        double xy = 0;
        for (Rated one : learners) {
            xx += (one.rating() - meanX) * (one.rating() - meanX);
            xy += (one.rating() - meanX) * (one.score() - meanY);
        }
        if (!(xx > 0)) {
            throw new IllegalArgumentException("All learners have the same rating");
        }
        double slope = xy / xx;
        double intercept = meanY - slope * meanX;
        double squares = 0;
        for (Rated one : learners) {
            double rest = one.score() - intercept - slope * one.rating();
            squares += rest * rest;
        }
        return new BorderlineRegression(slope, intercept, Math.sqrt(squares / (n - 2)), n, meanX, xx);
    }

    /** @param borderline rating that is neither pass nor fail */
    public CutScore cutAt(double borderline) {
        double away = borderline - meanRating;
        return new CutScore(
                intercept + slope * borderline, residualSd * Math.sqrt(1.0 / learners + away * away / ratingSquares));
    }
}
