package org.esicasebook.scoring.measures.judgment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ProbabilityMeasureTest {

    @Test
    void confidenceIsScoredByTheSquareOfTheGap() {
        assertThat(ProbabilityMeasure.quadratic(.7, true)).isCloseTo(.91, within(1e-12));
        assertThat(ProbabilityMeasure.quadratic(.7, false)).isCloseTo(.51, within(1e-12));
        assertThat(ProbabilityMeasure.quadratic(1, true)).isEqualTo(1);
        assertThat(ProbabilityMeasure.quadratic(1, false)).isZero();
    }

    @Test
    void nothingEarnsMoreThanSayingWhatOneBelieves() {
        for (int belief = 0; belief <= 100; belief++) {
            double honest = expected(belief / 100.0, belief / 100.0);
            for (int said = 0; said <= 100; said++) {
                if (said != belief) {
                    assertThat(expected(said / 100.0, belief / 100.0)).isLessThan(honest);
                }
            }
        }
    }

    private static double expected(double said, double belief) {
        return belief * ProbabilityMeasure.quadratic(said, true)
                + (1 - belief) * ProbabilityMeasure.quadratic(said, false);
    }
}
