package org.esicasebook.scoring.measures.learner;

import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.interval.BinomialConfidenceInterval;
import org.esicasebook.scoring.measures.Interval;

/**
 * So many out of so many. The number of trials is always shown beside it: 0 missed of 20 still allows 16 %.
 *
 * @param successes in [0, trials]
 * @param trials ≥ 0
 */
public record Proportion(int successes, int trials) {

    public Proportion {
        if (successes < 0 || successes > trials) {
            throw new IllegalArgumentException(successes + " of " + trials + " is no proportion");
        }
    }

    /** In [0, 1]; not a number without trials. */
    public double value() {
        return (double) successes / trials;
    }

    /**
     * Score interval, the one to show: its coverage is near its name even for few trials.
     *
     * @see "Wilson, Probable inference, the law of succession, and statistical inference, JASA 22 (1927)"
     */
    public Interval wilson(double confidence) {
        return by(BinomialConfidenceInterval.WILSON_SCORE, confidence);
    }

    /**
     * Equal-tailed interval under Jeffreys' prior, its outer end at 0 or 1 where all trials agree; shown beside Wilson's
     * there.
     *
     * @see "Brown, Cai, DasGupta, Interval estimation for a binomial proportion, Statistical Science 16 (2001)"
     */
    public Interval jeffreys(double confidence) {
        return by(BinomialConfidenceInterval.JEFFREYS, confidence);
    }

    /** Clopper–Pearson: never less sure than it says, usually more. */
    public Interval exact(double confidence) {
        return by(BinomialConfidenceInterval.CLOPPER_PEARSON, confidence);
    }

    /** The probability that is exceeded with at most 1 - confidence, one-sided and exact: 0 of 20 bounds at 14 %. */
    public double exactUpperBound(double confidence) {
        requireTrials();
        return successes == trials
                ? 1
                : BetaDistribution.of(successes + 1.0, trials - successes).inverseCumulativeProbability(confidence);
    }

    private Interval by(BinomialConfidenceInterval method, double confidence) {
        requireTrials();
        var interval = method.fromErrorRate(trials, successes, 1 - confidence);
        return new Interval(interval.getLowerBound(), interval.getUpperBound());
    }

    private void requireTrials() {
        if (trials == 0) {
            throw new IllegalArgumentException("Without trials there is no interval");
        }
    }
}
