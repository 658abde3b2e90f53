package org.esicasebook.scoring.measures.panel;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What a panel's votes say is so.
 *
 * @param posterior by case and category, each case adding up to 1
 * @param prevalence of the categories
 * @param habits by expert: how often each category (row) is called each other one (column); rows add up to 1
 * @param logLikelihoods after each iteration, never falling
 * @param converged false if the iterations ran out before
 */
public record Consensus(
        List<List<Double>> posterior,
        List<Double> prevalence,
        List<List<List<Double>>> habits,
        List<Double> logLikelihoods,
        boolean converged) {

    public Consensus {
        posterior = List.copyOf(posterior);
        prevalence = List.copyOf(prevalence);
        habits = List.copyOf(habits);
        logLikelihoods = List.copyOf(logLikelihoods);
    }

    /** The likeliest category of a case, the first of equals. */
    public int category(int item) {
        List<Double> shares = posterior.get(item);
        return IntStream.range(0, shares.size())
                .boxed()
                .max(Comparator.<Integer>comparingDouble(shares::get).thenComparing(Comparator.reverseOrder()))
                .orElseThrow();
    }

    /** How sure the panel is of it, in [0, 1]. */
    public double certainty(int item) {
        return posterior.get(item).get(category(item));
    }
}
