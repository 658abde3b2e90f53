package org.esicasebook.scoring.measures.item;

import org.esicasebook.scoring.measures.Probability;

/**
 * What is believed of an item's steps before anybody answers it: each is normal about the same mean, on its own.
 *
 * @param mean [logits]
 * @param sd of the mean of the steps [logits], > 0; each step has sd √m, so that more steps are believed no more firmly
 */
public record ItemPrior(double mean, double sd) {

    /** How far a panel's guess usually lies from the truth [logits]. */
    public static final double ANGOFF_SD = .8;

    public ItemPrior {
        if (!Double.isFinite(mean) || !(sd > 0)) {
            throw new IllegalArgumentException("A prior has a mean and spreads");
        }
    }

    /**
     * b ~ N(-logit p, .8²).
     *
     * @param probability that a borderline learner answers rightly, from the standard-setting panel, in (0, 1)
     */
    public static ItemPrior ofAngoff(double probability) {
        return new ItemPrior(-Probability.logit(probability), ANGOFF_SD);
    }

    /** Variance of each of several steps [logits²]. */
    double stepVariance(int steps) {
        return sd * sd * steps;
    }
}
