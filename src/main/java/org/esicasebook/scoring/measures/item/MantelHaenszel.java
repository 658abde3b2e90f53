package org.esicasebook.scoring.measures.item;

import java.util.List;
import java.util.Optional;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.esicasebook.scoring.measures.Interval;
import org.esicasebook.scoring.measures.Probability;
import org.esicasebook.scoring.measures.Reported;

/**
 * Differential item functioning: whether an item is harder for one group than for another of the same ability, in strata
 * of the score on the other items.
 *
 * @param chiSquared with one degree of freedom, without continuity correction
 * @param p of chi-squared
 * @param oddsRatio α, odds of the reference group over those of the focal group; above 1: harder for the focal group
 * @param logStandardError of ln α
 * @see "Holland, Thayer, Differential item performance and the Mantel–Haenszel procedure (1988)"
 * @see "Robins, Breslow, Greenland, Estimators of the Mantel–Haenszel variance, Biometrics 42 (1986)"
 */
public record MantelHaenszel(double chiSquared, double p, double oddsRatio, double logStandardError) {

    /** Below this many in either group only the shrunk value is shown. */
    public static final int LEAST_PER_GROUP = 100;

    /** D = -2.35 ln α: the scale on which the categories are drawn. */
    private static final double DELTA = 2.35;

    /**
     * One stratum.
     *
     * @param referenceRight of the reference group, ≥ 0, as the others
     */
    public record Stratum(double referenceRight, double referenceWrong, double focalRight, double focalWrong) {
        public Stratum {
            if (!(Math.min(Math.min(referenceRight, referenceWrong), Math.min(focalRight, focalWrong)) >= 0)) {
                throw new IllegalArgumentException("Counts are not negative");
            }
        }

        double total() {
            return referenceRight + referenceWrong + focalRight + focalWrong;
        }
    }

    /** Magnitude by the rules of Educational Testing Service. */
    public enum Category {
        NEGLIGIBLE("A"),
        MODERATE("B"),
        LARGE("C");

        private final String letter;

        Category(String letter) {
            this.letter = letter;
        }

        public String letter() {
            return letter;
        }
    }

    public static MantelHaenszel of(List<Stratum> strata) {
        return find(strata).orElseThrow(() -> new IllegalArgumentException("No stratum compares the groups"));
    }

    /** Empty where no stratum compares the groups: one of them is absent, or everybody answers alike. */
    public static Optional<MantelHaenszel> find(List<Stratum> strata) {
        double excess = 0;
        double variance = 0;
        double ad = 0;
        double bc = 0;
        double both = 0;
        double first = 0;
        double last = 0;
        for (Stratum s : strata) {
            double n = s.total();
            if (n < 2) {
                continue;
            }
            double reference = s.referenceRight() + s.referenceWrong();
            double right = s.referenceRight() + s.focalRight();
            excess += s.referenceRight() - reference * right / n;
            variance += reference * (n - reference) * right * (n - right) / (n * n * (n - 1));
            double p = (s.referenceRight() + s.focalWrong()) / n;
            double q = (s.referenceWrong() + s.focalRight()) / n;
            double r = s.referenceRight() * s.focalWrong() / n;
            double t = s.referenceWrong() * s.focalRight() / n;
            ad += r;
            bc += t;
            first += p * r;
            both += p * t + q * r;
            last += q * t;
        }
        if (!(variance > 0) || !(ad > 0) || !(bc > 0)) {
            return Optional.empty();
        }
        double chiSquared = excess * excess / variance;
        double logVariance = first / (2 * ad * ad) + both / (2 * ad * bc) + last / (2 * bc * bc);
        return Optional.of(new MantelHaenszel(
                chiSquared,
                ChiSquaredDistribution.of(1).survivalProbability(chiSquared),
                ad / bc,
                Math.sqrt(logVariance)));
    }

    /** D = -2.35 ln α; below 0: harder for the focal group. */
    public double delta() {
        return -DELTA * Math.log(oddsRatio);
    }

    public double deltaStandardError() {
        return DELTA * logStandardError;
    }

    /** @param confidence in (0, 1) */
    public Interval oddsRatioInterval(double confidence) {
        double factor = Math.exp(Probability.deviate(confidence) * logStandardError);
        return new Interval(oddsRatio / factor, oddsRatio * factor);
    }

    /**
     * A, B or C: |D| below 1 or not different from 0 is A; from 1.5 and different from 1 is C; the rest is B. The bounds
     * are taken as the odds ratios in use, 1.53 and 1.89 or their inverses .65 and .53, which are D = 1 and 1.5 rounded.
     * Tests are two-sided at 5 %.
     */
    public Category category() {
        double size = Math.max(oddsRatio, 1 / oddsRatio);
        double moderate = oddsRatio > 1 ? 1.53 : 1 / .65;
        double large = oddsRatio > 1 ? 1.89 : 1 / .53;
        if (p > .05 || size < moderate) {
            return Category.NEGLIGIBLE;
        }
        boolean surelyModerate = size / Math.exp(Probability.deviate(.95) * logStandardError) > moderate;
        return size > large && surelyModerate ? Category.LARGE : Category.MODERATE;
    }

    /** With the direction as ETS writes it: "B-" is harder for the focal group. */
    public String label() {
        return category() == Category.NEGLIGIBLE
                ? category().letter()
                : category().letter() + (oddsRatio > 1 ? "-" : "+");
    }

    /** The category, if both groups are large enough. */
    public Reported<Category> report(int referenceGroup, int focalGroup) {
        return Reported.from(
                "learners in each group", Math.min(referenceGroup, focalGroup), LEAST_PER_GROUP, this::category);
    }

    /**
     * Empirical Bayes: D pulled towards the mean of all items, the more so the less certain it is. For groups too small
     * for categories.
     *
     * @param meanDelta mean of D over the items of the set
     * @param deltaVariance variance of the true D over items, > 0
     * @see "Zwick, Thayer, Lewis, An empirical Bayes approach to Mantel–Haenszel DIF analysis, J Educ Meas 36 (1999)"
     */
    public double shrunkDelta(double meanDelta, double deltaVariance) {
        if (!(deltaVariance > 0)) {
            throw new IllegalArgumentException("The variance of true values is above 0");
        }
        double weight = deltaVariance / (deltaVariance + deltaStandardError() * deltaStandardError());
        return weight * delta() + (1 - weight) * meanDelta;
    }
}
