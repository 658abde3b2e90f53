package org.esicasebook.scoring.measures.practice;

import java.util.List;
import java.util.Optional;

/**
 * Free Spaced Repetition Scheduler, version 6. Recall falls as a power of time: R(t) = (1 + F t / S)^-w20 with
 * F = .9^(-1/w20) - 1. Stability is updated with the difficulty from before the review, then difficulty.
 *
 * <p>It was made for cards that come back unchanged; here each review shows another image of the same pattern, so the
 * calibration of R must be watched.
 *
 * @param weights w0 … w20
 * @param mostDays longest interval [d], ≥ 1
 * @see "open-spaced-repetition, py-fsrs 6.3.1; Ye, Su, Cao, A stochastic shortest path algorithm for optimizing spaced
 *     repetition scheduling, KDD (2022)"
 */
public record Fsrs6(List<Double> weights, int mostDays) implements SpacedRepetition {

    private static final double LEAST_STABILITY = .001;

    /** Weights fitted to many learners' reviews; to be refitted from about a thousand reviews of our own. */
    public static final Fsrs6 DEFAULT = new Fsrs6(
            List.of(
                    .212, 1.2931, 2.3065, 8.2956, 6.4133, .8334, 3.0194, .001, 1.8722, .1666, .796, 1.4835, .0614,
                    .2629, 1.6483, .6014, 1.8729, .5425, .0912, .0658, .1542),
            36_500);

    public Fsrs6 {
        weights = List.copyOf(weights);
        if (weights.size() != 21 || !(weights.get(20) > 0) || mostDays < 1) {
            throw new IllegalArgumentException(
                    "FSRS-6 has 21 weights, the last above 0, and intervals of at least a day");
        }
    }

    @Override
    public Memory review(Optional<Memory> before, Grade grade, double elapsedDays) {
        if (before.isEmpty()) {
            return new Memory(Math.max(LEAST_STABILITY, w(grade.ordinal())), Math.clamp(firstDifficulty(grade), 1, 10));
        }
        requireElapsed(elapsedDays);
        Memory memory = before.get();
        double stability = elapsedDays < 1
                ? sameDay(memory, grade)
                : grade == Grade.AGAIN
                        ? lapse(memory, retrievability(memory, elapsedDays))
                        : recall(memory, grade, retrievability(memory, elapsedDays));
        return new Memory(Math.max(LEAST_STABILITY, stability), nextDifficulty(memory.difficulty(), grade));
    }

    @Override
    public double retrievability(Memory memory, double elapsedDays) {
        requireElapsed(elapsedDays);
        return Math.pow(1 + factor() * elapsedDays / memory.stability(), decay());
    }

    /** The interval before it is rounded and bounded [d]. */
    public double exactInterval(Memory memory, double retention) {
        if (!(retention > 0 && retention < 1)) {
            throw new IllegalArgumentException("Retention lies between 0 and 1, not at " + retention);
        }
        return memory.stability() / factor() * (Math.pow(retention, 1 / decay()) - 1);
    }

    @Override
    public int intervalDays(Memory memory, double retention) {
        return (int) Math.clamp(Math.rint(exactInterval(memory, retention)), 1, mostDays);
    }

    private double w(int index) {
        return weights.get(index);
    }

    private double decay() {
        return -w(20);
    }

    private double factor() {
        return Math.pow(.9, 1 / decay()) - 1;
    }

    /** G of the formulas: 1 for again to 4 for easy. */
    private static int number(Grade grade) {
        return grade.ordinal() + 1;
    }

    private double firstDifficulty(Grade grade) {
        return w(4) - Math.exp(w(5) * (number(grade) - 1)) + 1;
    }

    /** Reverts to the first difficulty of an easy grade, which is taken unclamped. */
    private double nextDifficulty(double difficulty, Grade grade) {
        double damped = difficulty - w(6) * (number(grade) - 3) * (10 - difficulty) / 9;
        return Math.clamp(w(7) * firstDifficulty(Grade.EASY) + (1 - w(7)) * damped, 1, 10);
    }

    private double recall(Memory memory, Grade grade, double retrievability) {
        double s = memory.stability();
        double growth = Math.exp(w(8))
                * (11 - memory.difficulty())
                * Math.pow(s, -w(9))
                * Math.expm1(w(10) * (1 - retrievability));
        double hard = grade == Grade.HARD ? w(15) : 1;
        double easy = grade == Grade.EASY ? w(16) : 1;
        return s * (1 + growth * hard * easy);
    }

    private double lapse(Memory memory, double retrievability) {
        double s = memory.stability();
        double longTerm = w(11)
                * Math.pow(memory.difficulty(), -w(12))
                * (Math.pow(s + 1, w(13)) - 1)
                * Math.exp(w(14) * (1 - retrievability));
        return Math.min(longTerm, s / Math.exp(w(17) * w(18)));
    }

    private double sameDay(Memory memory, Grade grade) {
        double s = memory.stability();
        double growth = Math.exp(w(17) * (number(grade) - 3 + w(18))) * Math.pow(s, -w(19));
        boolean passed = grade == Grade.GOOD || grade == Grade.EASY;
        return s * (passed ? Math.max(1, growth) : growth);
    }

    private static void requireElapsed(double days) {
        if (!(days >= 0)) {
            throw new IllegalArgumentException("Time goes forward: " + days + " days");
        }
    }
}
