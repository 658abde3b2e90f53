package org.esicasebook.scoring.measures.item;

import java.util.Arrays;

/**
 * Which model an item's answers can carry. Bounds are the project's own starting values.
 *
 * @param rasch answers from which difficulty is estimated
 * @param partialCredit more answers than this for partial credit
 * @param perCategory answers in every category for partial credit
 * @param freeDiscrimination more answers than this for a discrimination of its own
 */
public record ModelLadder(int rasch, int partialCredit, int perCategory, int freeDiscrimination) {

    public static final ModelLadder STARTING_VALUES = new ModelLadder(15, 100, 10, 300);

    public ModelLadder {
        if (!(0 < rasch && rasch <= partialCredit && partialCredit <= freeDiscrimination) || perCategory < 1) {
            throw new IllegalArgumentException("Each rung needs more answers than the one below");
        }
    }

    public enum Rung {
        PRIOR_ONLY("Provisional: the panel's guess alone"),
        RASCH("Difficulty, from answers right and wrong"),
        PARTIAL_CREDIT("Difficulty of each step"),
        TWO_PARAMETER("Difficulty and discrimination");

        private final String label;

        Rung(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /**
     * @param counts answers in each category of the partial credit, as graded by {@link Grading}
     * @param wantsDiscrimination whether the right-or-wrong score is to have a discrimination of its own, where it can
     */
    public Rung rungOf(int[] counts, boolean wantsDiscrimination) {
        int answers = Arrays.stream(counts).sum();
        if (answers < rasch) {
            return Rung.PRIOR_ONLY;
        }
        if (wantsDiscrimination && answers > freeDiscrimination) {
            return Rung.TWO_PARAMETER;
        }
        boolean everyCategory = Arrays.stream(counts).allMatch(count -> count >= perCategory);
        return answers > partialCredit && everyCategory ? Rung.PARTIAL_CREDIT : Rung.RASCH;
    }

    /**
     * Categories of a score.
     *
     * @param partial lowest score of category 1, in [0, 100]
     * @param good lowest score of category 2
     * @param excellent lowest score of category 3
     */
    public record Grading(double partial, double good, double excellent) {

        public static final Grading STARTING_VALUES = new Grading(40, 70, 90);

        public Grading {
            if (!(0 <= partial && partial < good && good < excellent && excellent <= 100)) {
                throw new IllegalArgumentException("Categories rise from 0 to 100");
            }
        }

        /** 0 for a critical error, whatever the score. */
        public int category(double score, boolean criticalError) {
            if (criticalError || score < partial) {
                return 0;
            }
            return score < good ? 1 : score < excellent ? 2 : 3;
        }
    }

    /** Right and safe: the dichotomous score of the Rasch rung. */
    public static boolean safeAndRight(double compartmentScore, boolean criticalError) {
        return compartmentScore >= .75 && !criticalError;
    }
}
