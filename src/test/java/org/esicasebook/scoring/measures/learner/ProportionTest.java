package org.esicasebook.scoring.measures.learner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.esicasebook.epidurography.Compartment.ARTERIAL;
import static org.esicasebook.epidurography.Compartment.EPIDURAL;
import static org.esicasebook.epidurography.Compartment.MUSCLE;
import static org.esicasebook.epidurography.Compartment.VENOUS;

import java.util.List;
import java.util.Set;
import org.esicasebook.epidurography.Compartment;
import org.esicasebook.scoring.measures.Interval;
import org.esicasebook.scoring.measures.ReferenceValues;
import org.esicasebook.scoring.measures.Reported;
import org.junit.jupiter.api.Test;

class ProportionTest {

    @Test
    void binomCi() {
        ReferenceValues published = ReferenceValues.of("binom_ci");
        for (String of : List.of("81/263", "15/148", "0/20", "1/29")) {
            String[] counts = of.split("/");
            Proportion proportion = new Proportion(Integer.parseInt(counts[0]), Integer.parseInt(counts[1]));
            published.assertNumbers(of + ".wilson", ends(proportion.wilson(.95)));
            published.assertNumbers(of + ".jeffreys", ends(proportion.jeffreys(.95)));
            published.assertNumbers(of + ".cp", ends(proportion.exact(.95)));
        }
    }

    @Test
    void noneOfTwentyStillAllowsAnEighth() {
        assertThat(new Proportion(0, 20).exactUpperBound(.95)).isCloseTo(1 - Math.pow(.05, 1 / 20.0), within(1e-9));
        assertThat(new Proportion(20, 20).exactUpperBound(.95)).isEqualTo(1);
        assertThat(new Proportion(17, 20).wilson(.95).low()).isCloseTo(.64, within(.005));
    }

    @Test
    void nonsenseIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Proportion(3, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> new Proportion(0, 0).wilson(.95));
    }

    @Test
    void aCompartmentIsDetectedAgainstAllOthers() {
        List<Detection.Named> readings = List.of(
                named(Set.of(ARTERIAL), Set.of(ARTERIAL)),
                named(Set.of(EPIDURAL, ARTERIAL), Set.of(EPIDURAL, VENOUS)),
                named(Set.of(EPIDURAL), Set.of(EPIDURAL, ARTERIAL)),
                named(Set.of(MUSCLE), Set.of(MUSCLE)));

        Detection arteries = Detection.of(ARTERIAL, readings);

        assertThat(arteries).isEqualTo(new Detection(1, 1, 1, 1));
        assertThat(arteries.sensitivity().find()).contains(new Proportion(1, 2));
        assertThat(Detection.of(VENOUS, readings).sensitivity()).isInstanceOf(Reported.Withheld.class);
    }

    @Test
    void whatWasMissedIsSpreadOverWhatWasNamedInstead() {
        ConfusionMatrix matrix = ConfusionMatrix.of(List.of(
                named(Set.of(ARTERIAL), Set.of(VENOUS, MUSCLE)),
                named(Set.of(EPIDURAL, ARTERIAL), Set.of(EPIDURAL, VENOUS)),
                named(Set.of(EPIDURAL, VENOUS), Set.of(EPIDURAL)),
                named(Set.of(EPIDURAL), Set.of(EPIDURAL, MUSCLE))));

        assertThat(matrix.count(ARTERIAL, VENOUS)).isEqualTo(1.5);
        assertThat(matrix.count(ARTERIAL, MUSCLE)).isEqualTo(.5);
        assertThat(matrix.count(EPIDURAL, EPIDURAL)).isEqualTo(3);
        assertThat(matrix.overlooked(VENOUS)).isEqualTo(1);
        assertThat(matrix.invented(MUSCLE)).isEqualTo(1);
        assertThat(matrix.mostFrequentConfusion()).contains(new ConfusionMatrix.Confusion(ARTERIAL, VENOUS, 1.5));
    }

    private static Detection.Named named(Set<Compartment> truth, Set<Compartment> response) {
        return new Detection.Named(truth, response);
    }

    private static double[] ends(Interval interval) {
        return new double[] {interval.low(), interval.high()};
    }
}
