package org.esicasebook.scoring.measures.panel;

import java.util.Collection;
import java.util.List;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.esicasebook.scoring.measures.Interval;
import org.esicasebook.scoring.measures.Reported;
import org.esicasebook.scoring.measures.judgment.PointMeasure;

/**
 * How experts' marks of the same point scatter. Marks in different views scatter around different points: the squared
 * distances from each view's own mean are pooled, s² = Σ (Δx² + Δy²) / (2 Σ (nᵥ - 1)).
 *
 * @param perAxisSdMm s [mm], ≥ 0
 * @param marks that it comes from: those in views with at least two
 * @param degreesOfFreedom 2 Σ (nᵥ - 1)
 */
public record TipScatter(double perAxisSdMm, int marks, int degreesOfFreedom) {

    /** Fewer marks tell the scatter of these experts, not that of experts. */
    public static final int LEAST_MARKS = 5;

    /** A mark in its view's plane [mm]. */
    public record Mark(double xMm, double yMm) {}

    /** @param views the marks of each view */
    public static Reported<TipScatter> of(Collection<List<Mark>> views) {
        List<List<Mark>> shared =
                views.stream().filter(marks -> marks.size() >= 2).toList();
        int marks = shared.stream().mapToInt(List::size).sum();
        return Reported.from("needle tips marked in the same view as another", marks, LEAST_MARKS, () -> {
            double squares = 0;
            for (List<Mark> view : shared) {
                double x = view.stream().mapToDouble(Mark::xMm).average().orElseThrow();
                double y = view.stream().mapToDouble(Mark::yMm).average().orElseThrow();
                for (Mark mark : view) {
                    squares += (mark.xMm - x) * (mark.xMm - x) + (mark.yMm - y) * (mark.yMm - y);
                }
            }
            int degrees = 2 * (marks - shared.size());
            return new TipScatter(Math.sqrt(squares / degrees), marks, degrees);
        });
    }

    /** Radius that holds 95 % of experts' marks [mm]. */
    public double radiusMm() {
        return PointMeasure.PANEL_RADIUS * perAxisSdMm;
    }

    /** Of the radius [mm], as (s²·df)/σ² is χ² distributed with df degrees of freedom. */
    public Interval radiusInterval(double confidence) {
        ChiSquaredDistribution distribution = ChiSquaredDistribution.of(degreesOfFreedom);
        double tail = (1 - confidence) / 2;
        return new Interval(
                radiusMm() * Math.sqrt(degreesOfFreedom / distribution.inverseSurvivalProbability(tail)),
                radiusMm() * Math.sqrt(degreesOfFreedom / distribution.inverseCumulativeProbability(tail)));
    }
}
