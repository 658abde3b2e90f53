package org.esicasebook.scoring;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.esicasebook.epidurography.Route;
import org.esicasebook.scoring.Scorecard.Component;
import org.esicasebook.scoring.measures.judgment.CompartmentMeasure;
import org.esicasebook.scoring.measures.judgment.LevelAndSideMeasure;
import org.esicasebook.scoring.measures.judgment.PointMeasure;
import org.esicasebook.scoring.measures.judgment.SpreadMeasure;
import org.esicasebook.scoring.measures.judgment.StopMeasure;

/**
 * One version of the rules. A version never changes once it has scored a judgment.
 *
 * @param ratified whether an expert panel has ratified the values
 * @param notice what to say of them wherever they or their scores show
 * @param weights of every component, ≥ 0, not all 0; what weighs nothing is scored apart
 * @param compartments for every route
 * @param tip distance of the marked needle tip
 * @param stop how stopping an injection is scored, if it is
 * @param spread how painted spread is scored, if it is
 * @param criticalFromHarm a missed compartment at least so harmful makes an unsafe action a critical error, in [0, 1]
 */
public record ScoringRules(
        String version,
        boolean ratified,
        String notice,
        Map<Component, Double> weights,
        Map<Route, CompartmentMeasure> compartments,
        PointMeasure tip,
        LevelAndSideMeasure levelAndSide,
        Optional<StopMeasure> stop,
        Optional<SpreadMeasure> spread,
        double criticalFromHarm) {

    public ScoringRules {
        weights = Map.copyOf(weights);
        compartments = Map.copyOf(compartments);
        if (version.isBlank()) {
            throw new IllegalArgumentException("Rules need a version");
        }
        for (Component component : Component.values()) {
            Double weight = weights.get(component);
            if (weight == null || !(weight >= 0)) {
                throw new IllegalArgumentException("No weight is given for " + component.label());
            }
        }
        if (!(sum(weights) > 0)) {
            throw new IllegalArgumentException("At least one component must weigh something");
        }
        for (Route route : Route.values()) {
            if (!compartments.containsKey(route)) {
                throw new IllegalArgumentException("No harms are given for " + route.label());
            }
        }
        if (!(criticalFromHarm >= 0 && criticalFromHarm <= 1)) {
            throw new IllegalArgumentException("The harm that makes an error critical is from 0 to 1");
        }
    }

    /** Points that the component can earn in a judgment that answers nothing more than every judgment does. */
    public double points(Component component) {
        return points(component, Component.ALWAYS);
    }

    /** Points that the component can earn; those of all components asked sum to 100. */
    public double points(Component component, Collection<Component> asked) {
        Map<Component, Double> weighed = new EnumMap<>(weights);
        weighed.keySet().retainAll(asked);
        return 100 * weighed.getOrDefault(component, 0.0) / sum(weighed);
    }

    public CompartmentMeasure compartments(Route route) {
        CompartmentMeasure measure = compartments.get(route);
        if (measure == null) {
            throw new IllegalStateException("Checked at construction: " + route);
        }
        return measure;
    }

    /** In the order of the components, so that the sum has one rounding. */
    private static double sum(Map<Component, Double> weights) {
        return new EnumMap<>(weights)
                .values().stream().mapToDouble(Double::doubleValue).sum();
    }
}
