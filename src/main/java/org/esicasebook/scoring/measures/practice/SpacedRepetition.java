package org.esicasebook.scoring.measures.practice;

import java.util.Optional;

/** When to see something again. What is scheduled is a pattern (finding, route, region); each review shows another case. */
public interface SpacedRepetition {

    /** How a review went. */
    enum Grade {
        AGAIN,
        HARD,
        GOOD,
        EASY
    }

    /**
     * Memory after a review.
     *
     * @param before memory so far; empty at the first meeting
     * @param elapsedDays since the last review [d], ≥ 0; of no account at the first meeting
     */
    Memory review(Optional<Memory> before, Grade grade, double elapsedDays);

    /** Probability to recall after a time, in [0, 1]. */
    double retrievability(Memory memory, double elapsedDays);

    /**
     * Days until the probability to recall has fallen to the one wanted, whole and at least 1.
     *
     * @param retention in (0, 1): .85 for most, .92 for what safety hangs on
     */
    int intervalDays(Memory memory, double retention);

    /**
     * @param stability days until recall has fallen to 90 % [d], > 0
     * @param difficulty of this pattern for this learner, from 1 to 10
     */
    record Memory(double stability, double difficulty) {
        public Memory {
            if (!(stability > 0) || !(difficulty >= 1 && difficulty <= 10)) {
                throw new IllegalArgumentException("Stability is above 0 and difficulty from 1 to 10");
            }
        }
    }
}
