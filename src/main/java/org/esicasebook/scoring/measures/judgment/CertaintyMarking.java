package org.esicasebook.scoring.measures.judgment;

import java.util.List;
import java.util.stream.IntStream;
import org.esicasebook.scoring.measures.Probability;

/**
 * Certainty-based marking for audiences: a vote with one of a few levels of certainty. Higher levels earn more when right
 * and lose more when wrong, so each pays best in its own band of probability.
 *
 * @param right marks of a right answer by level, rising
 * @param wrong marks of a wrong answer by level, falling
 * @see "Gardner-Medwin, Confidence assessment in the teaching of basic science, ALT-J 3 (1995)"
 */
public record CertaintyMarking(List<Double> right, List<Double> wrong) {

    /** Marks 1, 2, 3 when right, 0, -2, -6 when wrong: the levels change at 2/3 and .80. */
    public static final CertaintyMarking GARDNER_MEDWIN =
            new CertaintyMarking(List.of(1.0, 2.0, 3.0), List.of(0.0, -2.0, -6.0));

    public CertaintyMarking {
        right = List.copyOf(right);
        wrong = List.copyOf(wrong);
        if (right.isEmpty() || right.size() != wrong.size()) {
            throw new IllegalArgumentException("Each level has marks for right and for wrong");
        }
        for (int level = 1; level < right.size(); level++) {
            if (!(right.get(level) > right.get(level - 1)) || !(wrong.get(level) < wrong.get(level - 1))) {
                throw new IllegalArgumentException("With certainty, marks rise when right and fall when wrong");
            }
        }
        double before = 0;
        for (int level = 1; level < right.size(); level++) {
            double at = crossing(right, wrong, level);
            if (!(at > before && at < 1)) {
                throw new IllegalArgumentException("Level " + (level + 1) + " would never be the best one to choose");
            }
            before = at;
        }
    }

    /** @param level from 1 */
    public double marks(int level, boolean correct) {
        return (correct ? right : wrong).get(checked(level) - 1);
    }

    /** Marks to expect of a level, if the answer is right with the given probability. */
    public double expected(int level, double probability) {
        Probability.checked(probability);
        return probability * marks(level, true) + (1 - probability) * marks(level, false);
    }

    /** The level that pays best; the lower one where two pay the same. */
    public int best(double probability) {
        Probability.checked(probability);
        return 1
                + (int) IntStream.range(1, right.size())
                        .filter(level -> probability > crossing(right, wrong, level))
                        .count();
    }

    /** Probability from which a level pays better than the one below it; 0 for the first. */
    public double paysFrom(int level) {
        return checked(level) == 1 ? 0 : crossing(right, wrong, level - 1);
    }

    private int checked(int level) {
        if (level < 1 || level > right.size()) {
            throw new IllegalArgumentException("Levels are from 1 to " + right.size() + ", not " + level);
        }
        return level;
    }

    private static double crossing(List<Double> right, List<Double> wrong, int index) {
        double gain = right.get(index) - right.get(index - 1);
        double risk = wrong.get(index - 1) - wrong.get(index);
        return risk / (gain + risk);
    }
}
