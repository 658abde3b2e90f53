package org.esicasebook.scoring.measures.judgment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class PointMeasureTest {

    private static final PointMeasure TIP = new PointMeasure(2, 2.5, 8);

    @Test
    void aMarkWithinToleranceIsExactAndOneBeyondTheLimitIsNothing() {
        assertThat(TIP.score(0)).isEqualTo(1);
        assertThat(TIP.score(2)).isEqualTo(1);
        assertThat(TIP.score(8)).isCloseTo(Math.exp(-2.88), within(1e-12));
        assertThat(TIP.score(8.0001)).isZero();
    }

    @Test
    void theFallBetweenMatchesTheWorkedExample() {
        assertThat(TIP.score(3.1)).isCloseTo(.90774, within(5e-6));
        assertThat(TIP.outsideAnArea().score(1)).isCloseTo(.92312, within(5e-6));
        assertThat(TIP.outsideAnArea().score(0)).isEqualTo(1);
    }

    @Test
    void aWorseMarkNeverEarnsMore() {
        double before = 1;
        for (double distanceMm = 0; distanceMm < 12; distanceMm += .01) {
            double score = TIP.score(distanceMm);
            assertThat(score).isLessThanOrEqualTo(before);
            before = score;
        }
    }

    @Test
    void nonsenseIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> TIP.score(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> TIP.score(Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> new PointMeasure(9, 2.5, 8));
    }
}
