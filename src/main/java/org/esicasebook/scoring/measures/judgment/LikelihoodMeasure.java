package org.esicasebook.scoring.measures.judgment;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.esicasebook.epidurography.Compartment;
import org.esicasebook.scoring.measures.Probability;

/**
 * Score of a probability stated for every compartment: 1 - Σ L(p) / Z. Z is the loss that stating the base rates would
 * bring on average, so it is known before the outcome; 0 is what one earns without looking, negative is worse than that,
 * and nothing is clipped, because either would reward saying something other than one believes.
 *
 * @param chips probability that each word stands for, rising from unselected to definite, each in (0, 1)
 * @param missCosts k of {@link ProperLoss.HarmAsymmetric} for every compartment of this region and route
 * @param baseRates how often each compartment holds contrast in this region and route, in [0, 1]
 */
public record LikelihoodMeasure(
        Map<Likelihood, Double> chips, Map<Compartment, Double> missCosts, Map<Compartment, Double> baseRates) {

    public LikelihoodMeasure {
        chips = Map.copyOf(chips);
        missCosts = Map.copyOf(missCosts);
        baseRates = Map.copyOf(baseRates);
        double before = 0;
        for (Likelihood likelihood : Likelihood.values()) {
            double p = chips.getOrDefault(likelihood, Double.NaN);
            if (!(p > before && p < 1)) {
                throw new IllegalArgumentException("The words rise from unselected to definite, between 0 and 1");
            }
            before = p;
        }
        for (Compartment compartment : Compartment.values()) {
            if (!missCosts.containsKey(compartment) || !baseRates.containsKey(compartment)) {
                throw new IllegalArgumentException(
                        "Cost of a miss and base rate of " + compartment.label() + " missing");
            }
        }
        missCosts.values().forEach(ProperLoss.HarmAsymmetric::new);
        baseRates.values().forEach(Probability::checked);
        if (!(normaliser(missCosts, baseRates) > 0)) {
            throw new IllegalArgumentException("With base rates of 0 and 1 only, there is nothing to judge");
        }
    }

    public Result score(Set<Compartment> truth, Map<Compartment, Likelihood> stated) {
        return score(
                compartment -> truth.contains(compartment) ? 1 : 0,
                compartment -> chips.getOrDefault(stated.getOrDefault(compartment, Likelihood.UNSELECTED), .0));
    }

    /**
     * @param truth q of each compartment, in [0, 1]: 0 or 1 where it is certain, the panel's posterior where it is not
     * @param stated p of each compartment, in [0, 1]
     */
    public Result score(ToDoubleFunction<Compartment> truth, ToDoubleFunction<Compartment> stated) {
        double z = normaliser(missCosts, baseRates);
        Map<Compartment, Double> losses = new EnumMap<>(Compartment.class);
        double total = 0;
        for (Compartment compartment : Compartment.values()) {
            double q = Probability.checked(truth.applyAsDouble(compartment));
            double loss = loss(missCosts, compartment).regret(stated.applyAsDouble(compartment), q);
            losses.put(compartment, loss / z);
            total += loss / z;
        }
        return new Result(losses, 1 - total);
    }

    private static double normaliser(Map<Compartment, Double> missCosts, Map<Compartment, Double> baseRates) {
        double z = 0;
        for (Compartment compartment : Compartment.values()) {
            double base = baseRates.getOrDefault(compartment, .0);
            z += loss(missCosts, compartment).expected(base, base);
        }
        return z;
    }

    private static ProperLoss loss(Map<Compartment, Double> missCosts, Compartment compartment) {
        return new ProperLoss.HarmAsymmetric(missCosts.getOrDefault(compartment, 1.0));
    }

    /**
     * @param losses what each compartment took off, ≥ 0
     * @param score at most 1; 0 is the base-rate forecast on average; unbounded below
     */
    public record Result(Map<Compartment, Double> losses, double score) {
        public Result {
            losses = Map.copyOf(losses);
        }
    }
}
