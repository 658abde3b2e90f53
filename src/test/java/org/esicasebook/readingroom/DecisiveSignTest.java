package org.esicasebook.readingroom;

import static org.assertj.core.api.Assertions.assertThat;

import org.esicasebook.imaging.viewer.StudyViews;
import org.esicasebook.support.fakes.SampleCases;
import org.junit.jupiter.api.Test;

class DecisiveSignTest {

    @Test
    void theSignAlongContrastThatShouldNotBeThereDecides() {
        var truth = SampleCases.truth(SampleCases.TRANSFORAMINAL);
        var tour = SignTour.of(truth, SampleCases.study(SampleCases.TRANSFORAMINAL), StudyViews::viewId);
        assertThat(DecisiveSign.of(truth, tour.stops())).hasValueSatisfying(stop -> {
            assertThat(stop.caption()).isEqualTo("The strand that runs off");
            assertThat(stop.image()).isEqualTo("AP cine");
        });
    }

    @Test
    void ofSignsThatSayNothingOfItTheLastDrawnIsTaken() {
        var truth = SampleCases.truth(SampleCases.INTERLAMINAR);
        var tour = SignTour.of(truth, SampleCases.study(SampleCases.INTERLAMINAR), StudyViews::viewId);
        assertThat(DecisiveSign.of(truth, tour.stops()))
                .hasValueSatisfying(stop -> assertThat(stop.number()).isEqualTo(6));
    }
}
