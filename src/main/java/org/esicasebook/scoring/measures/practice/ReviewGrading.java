package org.esicasebook.scoring.measures.practice;

import org.esicasebook.scoring.measures.Probability;
import org.esicasebook.scoring.measures.practice.SpacedRepetition.Grade;

/**
 * What a scored judgment means for memory. Bounds are the project's own starting values.
 *
 * @param hard lowest score that is a pass, in [0, 100]
 * @param good lowest score that is good
 * @param easy lowest score that may be easy
 * @param surelyRight largest distance of the stated probability from the truth for it to be easy
 */
public record ReviewGrading(double hard, double good, double easy, double surelyRight) {

    public static final ReviewGrading STARTING_VALUES = new ReviewGrading(50, 80, 95, .1);

    public ReviewGrading {
        if (!(0 <= hard && hard < good && good < easy && easy <= 100) || !(surelyRight >= 0)) {
            throw new IllegalArgumentException("Grades rise from 0 to 100");
        }
    }

    /**
     * @param score in [0, 100]
     * @param failed a wrong compartment or a critical error
     * @param probability that was stated, in [0, 1]
     * @param truth whether it was so
     * @param seconds the judgment took [s]
     * @param usualSeconds the learner's own median [s]
     */
    public Grade grade(
            double score, boolean failed, double probability, boolean truth, double seconds, double usualSeconds) {
        double gap = Math.abs(Probability.checked(probability) - (truth ? 1 : 0));
        if (failed || score < hard) {
            return Grade.AGAIN;
        }
        if (score < good) {
            return Grade.HARD;
        }
        // .9 against the truth is meant to be near enough, whatever binary fractions make of it
        boolean sure = gap <= surelyRight + 1e-9;
        return score >= easy && sure && seconds <= usualSeconds ? Grade.EASY : Grade.GOOD;
    }
}
