package org.esicasebook.scoring.measures.item;

import java.util.List;

/**
 * Calibrated items.
 *
 * @param items in order
 * @param difficultyErrors standard error of each item's difficulty [logits], other items taken as known
 * @param logLikelihood marginal, without priors
 * @param trace log-likelihood with priors after each iteration, never falling
 * @param converged false if the iterations ran out before
 */
public record FittedItems(
        List<Item> items, List<Double> difficultyErrors, double logLikelihood, List<Double> trace, boolean converged) {

    public FittedItems {
        items = List.copyOf(items);
        difficultyErrors = List.copyOf(difficultyErrors);
        trace = List.copyOf(trace);
    }
}
