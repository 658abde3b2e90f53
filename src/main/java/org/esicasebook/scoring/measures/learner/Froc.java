package org.esicasebook.scoring.measures.learner;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * Free-response figures: any number of marks on a case, each rated. A case counts by its highest-rated mark in a wrong
 * place, a lesion by the rating of its mark; what is not marked is rated minus infinity. ψ(fp, ll) is 1 if the lesion is
 * rated above, ½ if equal, 0 if below.
 *
 * @param normals highest wrong-place rating of each case without lesions; minus infinity for an unmarked case
 * @param diseased cases with lesions
 * @see "Chakraborty, Zhai, On the meaning of the weighted alternative free-response operating characteristic figure of
 *     merit, Medical Physics 43 (2016)"
 */
public record Froc(List<Double> normals, List<Diseased> diseased) {

    public Froc {
        normals = List.copyOf(normals);
        diseased = List.copyOf(diseased);
        if (diseased.isEmpty()) {
            throw new IllegalArgumentException("There is nothing to find in any case");
        }
        if (normals.stream().anyMatch(rating -> rating.isNaN())) {
            throw new IllegalArgumentException("An unmarked case is rated minus infinity");
        }
    }

    /** @param falsePositive highest wrong-place rating; minus infinity if there is none */
    public record Diseased(double falsePositive, List<Lesion> lesions) {
        public Diseased {
            lesions = List.copyOf(lesions);
            if (lesions.isEmpty() || Double.isNaN(falsePositive)) {
                throw new IllegalArgumentException("A diseased case has lesions; no wrong mark is minus infinity");
            }
            // weights are often written with a few decimals only
            double weights = lesions.stream().mapToDouble(Lesion::weight).sum();
            if (!(Math.abs(weights - 1) < 1e-3)) {
                throw new IllegalArgumentException("The weights of a case's lesions add up to 1, not to " + weights);
            }
        }
    }

    /**
     * @param rating minus infinity if it was not marked
     * @param weight share of the case, ≥ 0
     */
    public record Lesion(double rating, double weight) {
        public Lesion {
            if (Double.isNaN(rating) || !(weight >= 0)) {
                throw new IllegalArgumentException(
                        "An unmarked lesion is rated minus infinity; weights are not negative");
            }
        }
    }

    /** Every lesion counts alike, wherever it is. Needs normal cases. */
    public double afroc() {
        return afrocOver(normals);
    }

    /** Every diseased case counts alike, its lesions by their weights. Needs normal cases. */
    public double weightedAfroc() {
        return weightedOver(normals);
    }

    /** As {@link #afroc()} with the wrong marks of all cases: for banks without normal cases only. */
    public double afroc1() {
        return afrocOver(allFalsePositives());
    }

    /** As {@link #weightedAfroc()} with the wrong marks of all cases: for banks without normal cases only. */
    public double weightedAfroc1() {
        return weightedOver(allFalsePositives());
    }

    private double afrocOver(List<Double> falsePositives) {
        return average(falsePositives, fp -> diseased.stream()
                .flatMap(one -> one.lesions().stream())
                .mapToDouble(lesion -> psi(fp, lesion.rating()))
                .average()
                .orElseThrow());
    }

    private double weightedOver(List<Double> falsePositives) {
        return average(falsePositives, fp -> diseased.stream()
                .mapToDouble(one -> one.lesions().stream()
                        .mapToDouble(lesion -> lesion.weight() * psi(fp, lesion.rating()))
                        .sum())
                .average()
                .orElseThrow());
    }

    private static double average(List<Double> falsePositives, ToDoubleFunction<Double> of) {
        return falsePositives.stream()
                .mapToDouble(of)
                .average()
                .orElseThrow(() -> new IllegalStateException("There are no cases without lesions"));
    }

    private List<Double> allFalsePositives() {
        return Stream.concat(normals.stream(), diseased.stream().map(Diseased::falsePositive))
                .toList();
    }

    private static double psi(double falsePositive, double lesion) {
        return falsePositive < lesion ? 1 : falsePositive == lesion ? .5 : 0;
    }
}
