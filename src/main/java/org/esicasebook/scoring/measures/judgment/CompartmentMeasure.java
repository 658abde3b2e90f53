package org.esicasebook.scoring.measures.judgment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.esicasebook.epidurography.Compartment;

/**
 * Score of naming a set of compartments, with near-miss credit that harm takes away.
 *
 * <p>Symbols: t a true compartment, r one that was named, S* the truth, R the response, s likeness, H harm. Credit for
 * calling t "r" is K(t,r) = 1 if r = t, else s(t,r) (1 - H(t) [H(r) &lt; H(t)]). Each t weighs w = base + H(t),
 * normalised over S*. As many wrong names as there are misses count as substitutions and are free, the dearest first;
 * each further one costs extra * (1 - max over t of s(t,r)).
 *
 * @param harms of the region and route
 * @param baseWeight weight of a harmless compartment, > 0
 * @param extraPenalty cost of an extra name that looks like nothing true, in [0, 1]
 */
public record CompartmentMeasure(HarmTable harms, LookAlikes lookAlikes, double baseWeight, double extraPenalty) {

    public CompartmentMeasure {
        if (!(baseWeight > 0) || !(extraPenalty >= 0 && extraPenalty <= 1)) {
            throw new IllegalArgumentException("The base weight is above 0 and the penalty from 0 to 1");
        }
    }

    /** K(t,r): what calling {@code truth} by the name {@code called} earns, in [0, 1]. */
    public double credit(Compartment truth, Compartment called) {
        if (truth == called) {
            return 1;
        }
        boolean underCalled = harms.of(called) < harms.of(truth);
        return lookAlikes.between(truth, called) * (underCalled ? 1 - harms.of(truth) : 1);
    }

    public Result score(Set<Compartment> truth, Set<Compartment> response) {
        if (truth.isEmpty()) {
            throw new IllegalArgumentException("The truth names at least one compartment");
        }
        Set<Compartment> ordered = EnumSet.copyOf(truth);
        double totalWeight =
                ordered.stream().mapToDouble(t -> baseWeight + harms.of(t)).sum();
        List<Part> parts = new ArrayList<>();
        double earned = 0;
        for (Compartment t : ordered) {
            Part part = part(t, response, (baseWeight + harms.of(t)) / totalWeight);
            parts.add(part);
            earned += part.weight() * part.credit();
        }
        List<Extra> extras = extras(ordered, response);
        double penalty = extras.stream().mapToDouble(Extra::cost).sum();
        return new Result(parts, extras, Math.clamp(earned - penalty, 0, 1));
    }

    private Part part(Compartment t, Set<Compartment> response, double weight) {
        Comparator<Compartment> byCredit = Comparator.comparingDouble(r -> credit(t, r));
        Comparator<Compartment> byLikeness = Comparator.comparingDouble(r -> lookAlikes.between(t, r));
        Optional<Compartment> best = response.stream()
                .filter(r -> lookAlikes.between(t, r) > 0)
                .max(byCredit.thenComparing(byLikeness).thenComparing(Comparator.reverseOrder()));
        return new Part(t, weight, best.map(r -> credit(t, r)).orElse(0.0), best);
    }

    private List<Extra> extras(Set<Compartment> truth, Set<Compartment> response) {
        List<Extra> wrong = response.stream()
                .filter(r -> !truth.contains(r))
                .map(r -> new Extra(r, extraPenalty * (1 - likest(truth, r))))
                .sorted(Comparator.comparingDouble(Extra::cost).reversed().thenComparing(Extra::compartment))
                .toList();
        long misses = truth.stream().filter(t -> !response.contains(t)).count();
        return wrong.stream().skip(misses).toList();
    }

    private double likest(Set<Compartment> truth, Compartment r) {
        return truth.stream().mapToDouble(t -> lookAlikes.between(t, r)).max().orElse(0);
    }

    /**
     * @param parts one for each true compartment, in the order of {@link Compartment}
     * @param extras wrong names beyond substitutions, dearest first
     * @param score in [0, 1]
     */
    public record Result(List<Part> parts, List<Extra> extras, double score) {
        public Result {
            parts = List.copyOf(parts);
            extras = List.copyOf(extras);
        }
    }

    /**
     * @param weight share of the whole, in [0, 1]; the shares of all parts sum to 1
     * @param credit in [0, 1]
     * @param calledAs the name that earned the credit, or the likest one whose credit harm took away
     */
    public record Part(Compartment truth, double weight, double credit, Optional<Compartment> calledAs) {}

    /** @param cost taken off the score, in [0, 1] */
    public record Extra(Compartment compartment, double cost) {}
}
