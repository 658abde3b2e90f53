package org.esicasebook.scoring.measures.item;

import java.util.List;
import java.util.function.DoubleUnaryOperator;

/**
 * Ability of one person from answers to items of known parameters.
 *
 * @param value [logits]
 * @param standardError [logits]
 */
public record Ability(double value, double standardError) {

    private static final double REACH = 20;

    /** An answer: the category reached on an item. */
    public record Answer(Item item, int category) {
        public Answer {
            if (category < 0 || category >= item.categories()) {
                throw new IllegalArgumentException("Category " + category + " is not of this item");
            }
        }
    }

    /** Normal distribution of abilities. */
    public record Prior(double mean, double sd) {
        public static final Prior STANDARD = new Prior(0, 1);

        public Prior {
            if (!Double.isFinite(mean) || !(sd > 0)) {
                throw new IllegalArgumentException("A prior spreads");
            }
        }
    }

    /**
     * Expected a posteriori: mean and standard deviation of the posterior on a grid. Exists for every set of answers, even
     * none; shrinks towards the prior.
     *
     * @see "Bock, Mislevy, Adaptive EAP estimation of ability in a microcomputer environment, Applied Psychological
     *     Measurement 6 (1982)"
     */
    public static Ability expectedAPosteriori(List<Answer> answers, Prior prior, Grid grid) {
        double[] log = grid.logNormalWeights(prior.mean(), prior.sd());
        double top = Double.NEGATIVE_INFINITY;
        for (int q = 0; q < log.length; q++) {
            for (Answer answer : answers) {
                log[q] += Math.log(answer.item().probabilities(grid.at(q))[answer.category()]);
            }
            top = Math.max(top, log[q]);
        }
        double sum = 0;
        double first = 0;
        double second = 0;
        for (int q = 0; q < log.length; q++) {
            double weight = Math.exp(log[q] - top);
            sum += weight;
            first += weight * grid.at(q);
        }
        double mean = first / sum;
        for (int q = 0; q < log.length; q++) {
            double gap = grid.at(q) - mean;
            second += Math.exp(log[q] - top) * gap * gap;
        }
        return new Ability(mean, Math.sqrt(second / sum));
    }

    /** Maximum likelihood. Does not exist for the lowest and highest possible scores: then ±infinity, without a limit. */
    public static Ability maximumLikelihood(List<Answer> answers) {
        int score = answers.stream().mapToInt(Answer::category).sum();
        int most = answers.stream().mapToInt(a -> a.item().categories() - 1).sum();
        if (score == 0 || score == most) {
            return new Ability(
                    score == 0 ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY);
        }
        double at = root(theta -> slope(answers, theta));
        return new Ability(at, 1 / Math.sqrt(information(answers, at)));
    }

    /** Mode of the posterior; its error from the information of answers and prior together. */
    public static Ability maximumAPosteriori(List<Answer> answers, Prior prior) {
        double precision = 1 / (prior.sd() * prior.sd());
        double at = root(theta -> slope(answers, theta) - (theta - prior.mean()) * precision);
        return new Ability(at, 1 / Math.sqrt(information(answers, at) + precision));
    }

    /**
     * Weighted likelihood: without the outward bias of maximum likelihood and without a prior, so the one for reports.
     * Solves dlnL/dθ + I'(θ) / (2 I(θ)) = 0, which is Warm's J / (2 I) for models of the exponential family and for those
     * with fixed discriminations.
     *
     * @see "Warm, Weighted likelihood estimation of ability in item response theory, Psychometrika 54 (1989)"
     */
    public static Ability weightedLikelihood(List<Answer> answers) {
        if (answers.isEmpty()) {
            throw new IllegalArgumentException("Without answers and without a prior there is no ability");
        }
        double at = root(theta -> slope(answers, theta)
                + answers.stream()
                                .mapToDouble(a -> a.item().informationSlope(theta))
                                .sum()
                        / (2 * information(answers, theta)));
        return new Ability(at, 1 / Math.sqrt(information(answers, at)));
    }

    /** Sum of the information of all items answered [1/logit²]. */
    public static double information(List<Answer> answers, double ability) {
        return answers.stream().mapToDouble(a -> a.item().information(ability)).sum();
    }

    private static double slope(List<Answer> answers, double ability) {
        double slope = 0;
        for (Answer answer : answers) {
            slope += answer.item().discrimination()
                    * (answer.category() - answer.item().expected(ability));
        }
        return slope;
    }

    /** Bisects a function that is positive far below and negative far above. */
    private static double root(DoubleUnaryOperator slope) {
        double low = -REACH;
        double high = REACH;
        for (int i = 0; i < 100 && high - low > 1e-12; i++) {
            double middle = (low + high) / 2;
            if (slope.applyAsDouble(middle) > 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }
}
