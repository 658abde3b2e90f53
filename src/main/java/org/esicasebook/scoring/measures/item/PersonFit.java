package org.esicasebook.scoring.measures.item;

import java.util.ArrayList;
import java.util.List;

/**
 * Whether a person's answers look like those of somebody of that ability. For review by a person, never a penalty.
 *
 * @param lz standardised log-likelihood of the answers; far below 0: hard ones right and easy ones wrong
 * @param hastyAnswers answers given faster than the images can be looked at
 */
public record PersonFit(double lz, int hastyAnswers) {

    /** About one honest person in forty lies below. */
    public static final double UNLIKELY = -1.96;

    /** Faster than this nobody has looked [s]. */
    public static final double HASTY_SECONDS = 2;

    /**
     * @param ability [logits]
     * @param seconds time of each answer [s]; empty if none were taken
     * @see "Drasgow, Levine, Williams, Appropriateness measurement with polychotomous item response models and
     *     standardized indices, Br J Math Stat Psychol 38 (1985)"
     */
    public static PersonFit of(List<Ability.Answer> answers, double ability, List<Double> seconds) {
        if (answers.isEmpty() || !Double.isFinite(ability)) {
            throw new IllegalArgumentException("Fit needs answers and a finite ability");
        }
        double observed = 0;
        double expected = 0;
        double variance = 0;
        for (Ability.Answer answer : answers) {
            double[] p = answer.item().probabilities(ability);
            double mean = 0;
            double square = 0;
            for (double share : p) {
                double log = share > 0 ? Math.log(share) : 0;
                mean += share * log;
                square += share * log * log;
            }
            observed += Math.log(p[answer.category()]);
            expected += mean;
            variance += square - mean * mean;
        }
        int hasty = (int) seconds.stream().filter(s -> s < HASTY_SECONDS).count();
        return new PersonFit(variance > 0 ? (observed - expected) / Math.sqrt(variance) : 0, hasty);
    }

    /** What a person should look at, in words; empty if there is nothing. */
    public List<String> reasonsForReview() {
        List<String> reasons = new ArrayList<>();
        if (lz < UNLIKELY) {
            reasons.add("Hard cases right and easy ones wrong more often than ability explains");
        }
        if (hastyAnswers > 0) {
            reasons.add(hastyAnswers + (hastyAnswers == 1 ? " answer" : " answers") + " within two seconds");
        }
        return reasons;
    }
}
