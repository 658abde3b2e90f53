package org.esicasebook.scoring.measures.item;

import java.util.List;

/**
 * Item of the generalised partial credit model: P(k | θ) ∝ exp Σ_{v≤k} a (θ - δ_v), k = 0 … m. With a = 1 it is Masters'
 * partial credit model; with one step it is the two-parameter logistic model, and with both the Rasch model.
 *
 * @param discrimination a, > 0
 * @param steps δ_1 … δ_m [logits], at least one; with one step, the difficulty. Steps need not rise
 * @see "Masters, A Rasch model for partial credit scoring, Psychometrika 47 (1982)"
 * @see "Muraki, A generalized partial credit model, Applied Psychological Measurement 16 (1992)"
 */
public record Item(double discrimination, List<Double> steps) {

    public Item {
        steps = List.copyOf(steps);
        if (!(discrimination > 0) || !Double.isFinite(discrimination) || steps.isEmpty()) {
            throw new IllegalArgumentException("An item discriminates above 0 and has at least one step");
        }
        if (steps.stream().anyMatch(step -> !Double.isFinite(step))) {
            throw new IllegalArgumentException("Steps are finite");
        }
    }

    public static Item rasch(double difficulty) {
        return new Item(1, List.of(difficulty));
    }

    public static Item twoParameter(double discrimination, double difficulty) {
        return new Item(discrimination, List.of(difficulty));
    }

    /** m + 1. */
    public int categories() {
        return steps.size() + 1;
    }

    /** Mean of the steps [logits]. */
    public double difficulty() {
        return steps.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
    }

    /** Probabilities of all categories at an ability, adding up to 1. */
    public double[] probabilities(double ability) {
        double[] p = new double[categories()];
        double top = 0;
        for (int k = 1; k < p.length; k++) {
            p[k] = p[k - 1] + discrimination * (ability - steps.get(k - 1));
            top = Math.max(top, p[k]);
        }
        double sum = 0;
        for (int k = 0; k < p.length; k++) {
            p[k] = Math.exp(p[k] - top);
            sum += p[k];
        }
        for (int k = 0; k < p.length; k++) {
            p[k] /= sum;
        }
        return p;
    }

    /** Category to expect at an ability, in [0, m]. */
    public double expected(double ability) {
        return moments(ability).mean;
    }

    /** Fisher information at an ability: a² Var(k | θ) [1/logit²]; P (1 - P) in the Rasch model. */
    public double information(double ability) {
        return discrimination * discrimination * moments(ability).variance;
    }

    /** Derivative of the information by the ability: a³ times the third central moment. */
    double informationSlope(double ability) {
        return discrimination * discrimination * discrimination * moments(ability).third;
    }

    private record Moments(double mean, double variance, double third) {}

    private Moments moments(double ability) {
        double[] p = probabilities(ability);
        double mean = 0;
        for (int k = 1; k < p.length; k++) {
            mean += k * p[k];
        }
        double variance = 0;
        double third = 0;
        for (int k = 0; k < p.length; k++) {
            double gap = k - mean;
            variance += gap * gap * p[k];
            third += gap * gap * gap * p[k];
        }
        return new Moments(mean, variance, third);
    }
}
