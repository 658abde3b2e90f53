package org.esicasebook.scoring.measures.item;

/** The part of the M-step in which all items share one discrimination: a Newton step with the intercepts held. */
final class CommonDiscrimination {

    private CommonDiscrimination() {}

    /** @return change of the discrimination */
    static double improve(ItemEstimate[] items, Expectation expectation, Grid grid, double logSd) {
        double before = items[0].discrimination();
        double a = before;
        for (int step = 0; step < 8; step++) {
            double[] slopes = slopes(items, expectation, grid, a, logSd);
            double move = slopes[0] / slopes[1];
            double next = Math.max(a / 2, a + move);
            for (ItemEstimate item : items) {
                item.discrimination(next);
            }
            boolean arrived = Math.abs(next - a) < 1e-12;
            a = next;
            if (arrived) {
                break;
            }
        }
        return Math.abs(a - before);
    }

    /** First derivative and negated second of the expected log-likelihood by a. */
    private static double[] slopes(ItemEstimate[] items, Expectation expectation, Grid grid, double a, double logSd) {
        double[] slopes = new double[2];
        for (ItemEstimate item : items) {
            double[][] counts = expectation.counts(item.index());
            double[] log = new double[item.categories()];
            for (int q = 0; q < grid.points(); q++) {
                double theta = grid.at(q);
                item.logProbabilities(theta, log);
                double total = 0;
                double score = 0;
                double mean = 0;
                double square = 0;
                for (int k = 0; k < log.length; k++) {
                    double p = Math.exp(log[k]);
                    total += counts[k][q];
                    score += k * counts[k][q];
                    mean += k * p;
                    square += k * k * p;
                }
                slopes[0] += theta * (score - total * mean);
                slopes[1] += total * theta * theta * (square - mean * mean);
            }
            item.addStepPrior(slopes);
        }
        if (Double.isFinite(logSd)) {
            double precision = 1 / (logSd * logSd);
            slopes[0] -= (Math.log(a) * precision + 1) / a;
            slopes[1] += precision / (a * a);
        }
        return slopes;
    }

    /** Log-density of the prior on the discrimination, without constants. */
    static double logPrior(double a, double logSd) {
        double log = Math.log(a);
        return Double.isFinite(logSd) ? -log * log / (2 * logSd * logSd) - log : 0;
    }
}
