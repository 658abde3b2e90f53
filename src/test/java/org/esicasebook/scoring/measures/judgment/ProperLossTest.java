package org.esicasebook.scoring.measures.judgment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.esicasebook.scoring.measures.ReferenceValues;
import org.junit.jupiter.api.Test;

class ProperLossTest {

    private static final List<ProperLoss> ALL = List.of(
            ProperLoss.QUADRATIC,
            new ProperLoss.HarmAsymmetric(1),
            new ProperLoss.HarmAsymmetric(1.7),
            new ProperLoss.HarmAsymmetric(4),
            new ProperLoss.HarmAsymmetric(9),
            new ProperLoss.Logarithmic(0, 2));

    @Test
    void brier() {
        ReferenceValues published = ReferenceValues.of("brier");
        double[] p = published.numbers("brier_0110.p");
        double[] y = published.numbers("brier_0110.y");
        double[] told = published.numbers("logloss.P_true");
        ProperLoss nats = new ProperLoss.Logarithmic(0, Math.E);

        published.assertNumber(
                "brier_0110.v",
                IntStream.range(0, p.length)
                        .mapToDouble(i -> ProperLoss.QUADRATIC.loss(p[i], y[i] == 1))
                        .average()
                        .orElseThrow());
        published.assertNumber(
                "logloss.v",
                IntStream.range(0, told.length)
                        .mapToDouble(i -> nats.loss(told[i], true))
                        .average()
                        .orElseThrow());
    }

    @Test
    void asymBrier() {
        ReferenceValues published = ReferenceValues.of("asym_brier");
        ProperLoss loss = new ProperLoss.HarmAsymmetric(4);
        for (String p : List.of("0.03", "0.3", "0.5", "0.95")) {
            double probability = Double.parseDouble(p);
            assertThat(loss.loss(probability, true))
                    .isCloseTo(published.at("k4.L1").get(p).asDouble(), published.within());
            assertThat(loss.loss(probability, false))
                    .isCloseTo(published.at("k4.L0").get(p).asDouble(), published.within());
        }
    }

    @Test
    void nothingLosesLessThanSayingWhatOneBelieves() {
        for (ProperLoss loss : ALL) {
            for (int belief = 0; belief <= 50; belief++) {
                for (int said = 0; said <= 50; said++) {
                    double q = belief / 50.0;
                    double p = said / 50.0;
                    assertThat(loss.regret(p, q)).isGreaterThanOrEqualTo(0);
                    if (said != belief) {
                        assertThat(loss.expected(p, q))
                                .as("%s: saying %s, believing %s", loss, p, q)
                                .isGreaterThan(loss.expected(q, q));
                    }
                }
            }
        }
    }

    @Test
    void aConfidentMissCostsWhatItIsSaidToAndAFalseAlarmOne() {
        ProperLoss.HarmAsymmetric loss = new ProperLoss.HarmAsymmetric(9);

        assertThat(loss.loss(0, true)).isEqualTo(9);
        assertThat(loss.loss(1, false)).isEqualTo(1);
        assertThat(loss.loss(0, false)).isZero();
        assertThat(loss.loss(1, true)).isZero();
        assertThat(loss.actionThreshold()).isCloseTo(.1, within(1e-12));
        for (double p = 0; p <= 1; p += .05) {
            assertThat(new ProperLoss.HarmAsymmetric(1).loss(p, true))
                    .isCloseTo(ProperLoss.QUADRATIC.loss(p, true), within(1e-12));
            assertThat(new ProperLoss.HarmAsymmetric(1).loss(p, false))
                    .isCloseTo(ProperLoss.QUADRATIC.loss(p, false), within(1e-12));
        }
    }

    @Test
    void aSplitPanelIsHeldAgainstItsSplit() {
        assertThat(ProperLoss.QUADRATIC.regret(.95, 7 / 9.0)).isCloseTo(.0297, within(5e-5));
        assertThat(ProperLoss.QUADRATIC.regret(7 / 9.0, 7 / 9.0)).isZero();
    }

    @Test
    void nonsenseIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> ProperLoss.QUADRATIC.loss(1.1, true));
        assertThatIllegalArgumentException().isThrownBy(() -> ProperLoss.QUADRATIC.regret(.5, Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> new ProperLoss.HarmAsymmetric(0));
        assertThatIllegalArgumentException().isThrownBy(() -> new ProperLoss.Logarithmic(.5, 2));
    }
}
