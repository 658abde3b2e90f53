package org.esicasebook.scoring.measures.learner;

import java.util.Collection;
import java.util.function.ToDoubleBiFunction;
import org.esicasebook.scoring.measures.Reported;

/**
 * What a learner earned beyond what needs no image. The reference is the best constant answer on the same cases, found
 * with hindsight: 0 is no better than always saying the same, 1 is perfect, negative is worse than not looking.
 */
public final class Skill {

    private Skill() {}

    /**
     * @param answer the constant answer that earns most
     * @param mean what it earns on average, in [0, 1]
     */
    public record BlindStrategy<A>(A answer, double mean) {}

    /**
     * @param answers constant answers to try, in an order that settles ties
     * @param cases at least one
     * @param score what an answer earns on a case, in [0, 1]
     */
    public static <A, C> BlindStrategy<A> bestBlind(
            Collection<A> answers, Collection<C> cases, ToDoubleBiFunction<A, C> score) {
        if (answers.isEmpty() || cases.isEmpty()) {
            throw new IllegalArgumentException("There are answers to try and cases to try them on");
        }
        return answers.stream()
                .map(answer -> new BlindStrategy<>(
                        answer,
                        cases.stream()
                                .mapToDouble(one -> score.applyAsDouble(answer, one))
                                .average()
                                .orElseThrow()))
                .reduce((a, b) -> b.mean() > a.mean() ? b : a)
                .orElseThrow();
    }

    /**
     * (mean - reference) / (1 - reference); at most 1.
     *
     * @param mean in [0, 1]
     * @param reference in [0, 1]; at 1 there is nothing left to show
     */
    public static Reported<Double> score(double mean, double reference) {
        if (!(mean <= 1 && reference <= 1)) {
            throw new IllegalArgumentException("Means are at most 1");
        }
        return reference < 1
                ? Reported.shown((mean - reference) / (1 - reference))
                : Reported.withheld("On these cases the same answer is always right, so no skill can show");
    }
}
