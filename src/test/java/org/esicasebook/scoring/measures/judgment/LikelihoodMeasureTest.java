package org.esicasebook.scoring.measures.judgment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.esicasebook.epidurography.Compartment.ARTERIAL;
import static org.esicasebook.epidurography.Compartment.EPIDURAL;
import static org.esicasebook.epidurography.Compartment.VENOUS;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.esicasebook.epidurography.Compartment;
import org.junit.jupiter.api.Test;

class LikelihoodMeasureTest {

    private static final Map<Likelihood, Double> CHIPS = Map.of(
            Likelihood.UNSELECTED, .03,
            Likelihood.POSSIBLE, .30,
            Likelihood.PROBABLE, .70,
            Likelihood.DEFINITE, .95);
    private static final Map<Compartment, Double> COSTS = all(c -> c == ARTERIAL ? 9.0 : 1.5);
    private static final LikelihoodMeasure MEASURE =
            new LikelihoodMeasure(CHIPS, COSTS, all(c -> c == EPIDURAL ? .7 : .1));

    @Test
    void sayingTheBaseRatesEarnsNothingOnAverage() {
        double average = MEASURE.score(c -> 0, c -> MEASURE.baseRates().get(c)).score();
        double expected = 0;
        // compartments add up, so the expectation can be taken one compartment at a time
        for (Compartment compartment : Compartment.values()) {
            double base = MEASURE.baseRates().get(compartment);
            double ifPresent = lossOf(compartment, base, 1) * base;
            double ifAbsent = lossOf(compartment, base, 0) * (1 - base);
            expected += ifPresent + ifAbsent;
        }
        assertThat(expected).isCloseTo(1, within(1e-12));
        assertThat(average).isLessThan(1);
    }

    @Test
    void missingAnArteryCostsMoreThanSuspectingOneInVain() {
        double missed = MEASURE.score(Set.of(EPIDURAL, ARTERIAL), Map.of(EPIDURAL, Likelihood.DEFINITE))
                .score();
        double suspected = MEASURE.score(
                        Set.of(EPIDURAL), Map.of(EPIDURAL, Likelihood.DEFINITE, ARTERIAL, Likelihood.DEFINITE))
                .score();
        double right = MEASURE.score(
                        Set.of(EPIDURAL, VENOUS), Map.of(EPIDURAL, Likelihood.DEFINITE, VENOUS, Likelihood.DEFINITE))
                .score();

        assertThat(missed).isNegative().isLessThan(suspected);
        assertThat(right).isBetween(.9, 1.0).isGreaterThan(suspected);
    }

    @Test
    void aSoftTruthIsBestAnsweredByItself() {
        Function<Double, Double> scoreOf = p -> MEASURE.score(c -> c == ARTERIAL ? .4 : 0, c -> c == ARTERIAL ? p : 0)
                .score();

        assertThat(scoreOf.apply(.4)).isCloseTo(1, within(1e-12));
        assertThat(scoreOf.apply(.3)).isLessThan(1);
        assertThat(scoreOf.apply(.5)).isLessThan(1);
    }

    @Test
    void nonsenseIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LikelihoodMeasure(Map.of(Likelihood.DEFINITE, .9), COSTS, all(c -> .1)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LikelihoodMeasure(CHIPS, Map.of(EPIDURAL, 1.0), all(c -> .1)));
        assertThatIllegalArgumentException().isThrownBy(() -> new LikelihoodMeasure(CHIPS, COSTS, all(c -> .0)));
    }

    private static double lossOf(Compartment compartment, double stated, double truth) {
        return MEASURE.score(c -> c == compartment ? truth : 0, c -> c == compartment ? stated : 0)
                .losses()
                .get(compartment);
    }

    private static Map<Compartment, Double> all(Function<Compartment, Double> value) {
        return Arrays.stream(Compartment.values()).collect(Collectors.toMap(c -> c, value));
    }
}
