package org.esicasebook.scoring.measures.practice;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.esicasebook.scoring.measures.practice.SpacedRepetition.Grade;
import org.esicasebook.scoring.measures.practice.SpacedRepetition.Memory;

/**
 * Short steps within a day around what memory alone would say: a pattern just met, or just forgotten, comes back after
 * minutes until it is answered well at the last step. Without steps, intervals come from memory at once.
 *
 * @param memory model of memory
 * @param learning delays after a first meeting
 * @param relearning delays after forgetting
 * @param retention probability of recall at which a review is due, in (0, 1)
 */
public record ReviewSchedule(
        SpacedRepetition memory, List<Duration> learning, List<Duration> relearning, double retention) {

    public ReviewSchedule {
        learning = List.copyOf(learning);
        relearning = List.copyOf(relearning);
        if (!(retention > 0 && retention < 1)) {
            throw new IllegalArgumentException("Retention lies between 0 and 1, not at " + retention);
        }
        if (learning.stream().anyMatch(Duration::isNegative)
                || relearning.stream().anyMatch(Duration::isNegative)) {
            throw new IllegalArgumentException("Delays are not negative");
        }
    }

    /** Where a pattern stands with a learner. */
    public sealed interface Phase {
        /** @param step index of the step it is at */
        record Learning(int step) implements Phase {}

        record Reviewing() implements Phase {}

        /** @param step index of the step it is at */
        record Relearning(int step) implements Phase {}
    }

    /** @param memory empty before the first meeting */
    public record Card(Phase phase, Optional<Memory> memory) {
        /** Never met. */
        public static Card fresh() {
            return new Card(new Phase.Learning(0), Optional.empty());
        }
    }

    /** @param delay until it is due again */
    public record Next(Card card, Duration delay) {}

    /**
     * @param since the last review; of no account at the first meeting. Whole days count, as in the model's own data
     */
    public Next after(Card card, Grade grade, Duration since) {
        Memory updated = memory.review(card.memory(), grade, since.toDays());
        return switch (card.phase()) {
            case Phase.Learning at -> step(at.step(), learning, grade, updated, true);
            case Phase.Relearning at -> step(at.step(), relearning, grade, updated, false);
            case Phase.Reviewing _ ->
                grade == Grade.AGAIN && !relearning.isEmpty()
                        ? new Next(new Card(new Phase.Relearning(0), Optional.of(updated)), relearning.getFirst())
                        : reviewing(updated);
        };
    }

    private Next step(int step, List<Duration> steps, Grade grade, Memory updated, boolean first) {
        boolean pastSteps = step >= steps.size() && grade != Grade.AGAIN;
        if (steps.isEmpty() || pastSteps || grade == Grade.EASY) {
            return reviewing(updated);
        }
        int next =
                switch (grade) {
                    case AGAIN -> 0;
                    case HARD -> step;
                    case GOOD, EASY -> step + 1;
                };
        if (next == steps.size()) {
            return reviewing(updated);
        }
        Duration delay = grade == Grade.HARD ? hard(step, steps) : steps.get(next);
        Phase phase = first ? new Phase.Learning(next) : new Phase.Relearning(next);
        return new Next(new Card(phase, Optional.of(updated)), delay);
    }

    /** At the first step, half way to the second, or half as long again if there is none. */
    private static Duration hard(int step, List<Duration> steps) {
        if (step > 0) {
            return steps.get(step);
        }
        Duration first = steps.getFirst();
        return steps.size() == 1
                ? first.multipliedBy(3).dividedBy(2)
                : first.plus(steps.get(1)).dividedBy(2);
    }

    private Next reviewing(Memory updated) {
        return new Next(
                new Card(new Phase.Reviewing(), Optional.of(updated)),
                Duration.ofDays(memory.intervalDays(updated, retention)));
    }
}
