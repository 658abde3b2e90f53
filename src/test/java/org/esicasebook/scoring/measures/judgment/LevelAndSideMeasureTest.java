package org.esicasebook.scoring.measures.judgment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.esicasebook.epidurography.Level;
import org.esicasebook.epidurography.Side;
import org.junit.jupiter.api.Test;

class LevelAndSideMeasureTest {

    private static final LevelAndSideMeasure MEASURE = new LevelAndSideMeasure(.6, .33);

    @Test
    void levelCountsSixtyPercentAndSideForty() {
        assertThat(score(Level.L4_L5, Side.LEFT)).isCloseTo(1, within(1e-12));
        assertThat(score(Level.L5_S1, Side.LEFT)).isCloseTo(.6 * .33 + .4, within(1e-12));
        assertThat(score(Level.L2_L3, Side.LEFT)).isCloseTo(.4, within(1e-12));
        assertThat(score(Level.L4_L5, Side.RIGHT)).isCloseTo(.6, within(1e-12));
        assertThat(score(Level.L1_L2, Side.MIDLINE)).isZero();
    }

    private static double score(Level level, Side side) {
        return MEASURE.score(Level.L4_L5, level, Side.LEFT, side);
    }
}
