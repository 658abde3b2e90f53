package org.esicasebook.scoring.measures.standard;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * Whether a second vote after discussion differs from the first: only who changed counts. Exact for few changes,
 * chi-squared with one degree of freedom for many.
 *
 * @param gained wrong before, right after, ≥ 0
 * @param lost right before, wrong after, ≥ 0
 * @see "McNemar, Note on the sampling error of the difference between correlated proportions, Psychometrika 12 (1947)"
 */
public record McNemar(int gained, int lost) {

    public McNemar {
        if (gained < 0 || lost < 0) {
            throw new IllegalArgumentException("Counts are not negative");
        }
    }

    /** (gained - lost)² / (gained + lost), without continuity correction; 0 if nobody changed. */
    public double chiSquared() {
        double gap = gained - lost;
        return gained + lost == 0 ? 0 : gap * gap / (gained + lost);
    }

    /** Two-sided, from chi-squared. */
    public double p() {
        return ChiSquaredDistribution.of(1).survivalProbability(chiSquared());
    }

    /** Two-sided, from the binomial distribution of changes in either direction. */
    public double exactP() {
        int n = gained + lost;
        double tail = 0;
        double logChoose = 0;
        for (int k = 0; k <= Math.min(gained, lost); k++) {
            tail += Math.exp(logChoose - n * Math.log(2));
            logChoose += Math.log((n - k) / (k + 1.0));
        }
        return Math.min(1, 2 * tail);
    }
}
