package org.esicasebook.scoring.measures.judgment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class CertaintyMarkingTest {

    private static final CertaintyMarking MARKING = CertaintyMarking.GARDNER_MEDWIN;

    @Test
    void theMarksOfTheLevelsCrossAtTwoThirdsAndFourFifths() {
        assertThat(MARKING.paysFrom(2)).isCloseTo(2 / 3.0, within(1e-12));
        assertThat(MARKING.paysFrom(3)).isCloseTo(.8, within(1e-12));
        assertThat(MARKING.expected(1, .9)).isCloseTo(.9, within(1e-12));
        assertThat(MARKING.expected(2, .9)).isCloseTo(4 * .9 - 2, within(1e-12));
        assertThat(MARKING.expected(3, .9)).isCloseTo(9 * .9 - 6, within(1e-12));
    }

    @Test
    void noLevelPaysMoreThanTheOneForWhatOneBelieves() {
        for (int percent = 0; percent <= 100; percent++) {
            double p = percent / 100.0;
            double best = MARKING.expected(MARKING.best(p), p);
            for (int level = 1; level <= 3; level++) {
                assertThat(MARKING.expected(level, p)).isLessThanOrEqualTo(best + 1e-12);
            }
        }
    }

    @Test
    void aLevelThatNeverPaysIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CertaintyMarking(List.of(1.0, 1.1, 3.0), List.of(0.0, -2.0, -2.1)));
        assertThatIllegalArgumentException().isThrownBy(() -> new CertaintyMarking(List.of(1.0), List.of()));
    }
}
