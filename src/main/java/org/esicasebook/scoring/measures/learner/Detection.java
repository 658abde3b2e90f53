package org.esicasebook.scoring.measures.learner;

import java.util.Collection;
import java.util.Set;
import java.util.function.Predicate;
import org.esicasebook.epidurography.Compartment;
import org.esicasebook.scoring.measures.Reported;

/**
 * Calls against truths, two by two: "unsafe" against unsafe, or one compartment against the rest.
 *
 * @param hits called and true
 * @param misses not called and true
 * @param falseAlarms called and not true
 * @param correctRejections not called and not true
 */
public record Detection(int hits, int misses, int falseAlarms, int correctRejections) {

    public Detection {
        if (hits < 0 || misses < 0 || falseAlarms < 0 || correctRejections < 0) {
            throw new IllegalArgumentException("Counts are not negative");
        }
    }

    public static <R> Detection of(Collection<R> readings, Predicate<R> truth, Predicate<R> call) {
        int[] counts = new int[4];
        for (R reading : readings) {
            counts[(truth.test(reading) ? 0 : 2) + (call.test(reading) ? 0 : 1)]++;
        }
        return new Detection(counts[0], counts[1], counts[2], counts[3]);
    }

    /** One compartment against all others. */
    public static Detection of(Compartment compartment, Collection<Named> readings) {
        return of(readings, reading -> reading.truth().contains(compartment), reading -> reading.response()
                .contains(compartment));
    }

    /** What was in an image and what was named. */
    public record Named(Set<Compartment> truth, Set<Compartment> response) {
        public Named {
            truth = Set.copyOf(truth);
            response = Set.copyOf(response);
            if (truth.isEmpty()) {
                throw new IllegalArgumentException("The truth names at least one compartment");
            }
        }
    }

    public Reported<Proportion> sensitivity() {
        return share(hits, misses, "No case in which it was so has been judged yet");
    }

    public Reported<Proportion> specificity() {
        return share(correctRejections, falseAlarms, "No case in which it was not so has been judged yet");
    }

    private static Reported<Proportion> share(int right, int wrong, String ifNone) {
        return right + wrong == 0 ? Reported.withheld(ifNone) : Reported.shown(new Proportion(right, right + wrong));
    }

    public int cases() {
        return hits + misses + falseAlarms + correctRejections;
    }
}
