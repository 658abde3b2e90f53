package org.esicasebook.scoring.measures.judgment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.OptionalDouble;
import org.esicasebook.scoring.measures.judgment.StopMeasure.Outcome;
import org.junit.jupiter.api.Test;

class TransientTest {

    private static final PointMeasure POINT = new PointMeasure(2, 2.5, 8);

    @Test
    void aTransientIsFoundAtItsPlaceAndInItsTime() {
        CineMeasure measure = new CineMeasure(POINT, .5);
        var seen = new CineMeasure.Window(3, 4);

        assertThat(measure.score(1, 2.5, seen)).isEqualTo(1);
        assertThat(measure.score(1, 4.5, seen)).isEqualTo(1);
        assertThat(measure.score(1, 4.51, seen)).isZero();
        assertThat(measure.score(3.1, 3, seen)).isCloseTo(.90774, within(5e-6));
    }

    @Test
    void stoppingLaterNeverEarnsMore() {
        StopMeasure measure = new StopMeasure(.5, 1, .2);
        double before = 1;
        for (double latency = 0; latency < 10; latency += .1) {
            double score = measure.score(new Outcome.Stopped(latency));
            assertThat(score).isLessThanOrEqualTo(before);
            before = score;
        }
        assertThat(measure.score(new Outcome.Stopped(1.5))).isCloseTo(.5, within(1e-12));
    }

    @Test
    void whetherThereWasSomethingToStopForDecidesWhatAStopIsWorth() {
        OptionalDouble never = OptionalDouble.empty();
        assertThat(StopMeasure.outcome(OptionalDouble.of(3), OptionalDouble.of(4.25)))
                .isEqualTo(new Outcome.Stopped(1.25));
        assertThat(StopMeasure.outcome(OptionalDouble.of(3), OptionalDouble.of(2.9)))
                .isEqualTo(new Outcome.FalseStop());
        assertThat(StopMeasure.outcome(never, OptionalDouble.of(2))).isEqualTo(new Outcome.FalseStop());
        assertThat(StopMeasure.outcome(OptionalDouble.of(3), never)).isEqualTo(new Outcome.NotStopped());
        assertThat(StopMeasure.outcome(never, never)).isEqualTo(new Outcome.RightlyContinued());
        assertThat(new StopMeasure(.5, 1, .2).score(new Outcome.NotStopped())).isZero();
        assertThat(new StopMeasure(.5, 1, .2).score(new Outcome.RightlyContinued()))
                .isEqualTo(1);
    }

    @Test
    void thePanelsScatterWidensTheTolerance() {
        assertThat(POINT.withPanelScatter(.5, 2).toleranceMm()).isEqualTo(2);
        assertThat(POINT.withPanelScatter(2, 2).toleranceMm()).isCloseTo(4.9, within(1e-12));
        assertThat(POINT.withPanelScatter(.5, 3).toleranceMm()).isEqualTo(3);
    }

    @Test
    void theNeedleGivesTheScaleWhereTheImageDoesNot() {
        assertThat(new ImageScale.Needle(.72, 3.6).perPixel()).isCloseTo(.2, within(1e-12));
        assertThat(new ImageScale.VertebralBody(200).isMetric()).isFalse();
        assertThat(new ImageScale.VertebralBody(200).perPixel()).isCloseTo(.5, within(1e-12));
    }
}
