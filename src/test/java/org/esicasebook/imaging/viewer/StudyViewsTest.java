package org.esicasebook.imaging.viewer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.esicasebook.epidurography.View;
import org.esicasebook.imaging.FrameEncoding;
import org.esicasebook.imaging.FrameHash;
import org.esicasebook.imaging.SimulatedStudyFixture;
import org.esicasebook.imaging.StoredSeries;
import org.esicasebook.imaging.XRayAttributes;
import org.junit.jupiter.api.Test;

class StudyViewsTest {

    @Test
    void aRunOfEqualFramesGoesByItsFrameTime() {
        assertThat(StudyViews.timing(run(List.of(0.0, 125.0, 125.0)))).isEqualTo(FrameTiming.constant(125));
    }

    @Test
    void aRunOfUnequalFramesGoesByItsFrameTimeVector() {
        assertThat(StudyViews.timing(run(List.of(0.0, 500.0, 125.0))))
                .isEqualTo(new FrameTiming.Onsets(List.of(0.0, 500.0, 625.0)));
    }

    @Test
    void aVectorThatDoesNotFitTheFramesIsNotBelieved() {
        assertThat(StudyViews.timing(run(List.of(0.0, 500.0)))).isEqualTo(FrameTiming.constant(125));
    }

    @Test
    void contrastAgentIsTheDarkHalfOfTheWindowAndBoneLiesBetween() {
        assertThat(StudyViews.presets(new WindowLevel(2000, 1600)))
                .contains(
                        new WindowPreset("Contrast agent", new WindowLevel(1600, 800)),
                        new WindowPreset("Bone", new WindowLevel(1800, 800)),
                        new WindowPreset("Soft tissue", new WindowLevel(2400, 800)));
    }

    @Test
    void theObliqueFromTheFrontOfTheNeckIsCalledForaminal() {
        assertThat(StudyViews.label(still(View.IPSILATERAL_OBLIQUE, "HFS"))).isEqualTo("Foraminal oblique");
        assertThat(StudyViews.label(still(View.IPSILATERAL_OBLIQUE, "HFP"))).isEqualTo("Ipsilateral oblique");
        assertThat(StudyViews.label(still(View.LATERAL, "HFS"))).isEqualTo("Lateral");
    }

    private static StoredSeries still(View view, String patientPosition) {
        return series(view, patientPosition, List.of(), 1);
    }

    private static StoredSeries run(List<Double> vectorMs) {
        return series(View.ANTEROPOSTERIOR, "HFP", vectorMs, 3);
    }

    private static StoredSeries series(View view, String patientPosition, List<Double> vectorMs, int count) {
        XRayAttributes still = SimulatedStudyFixture.attributes();
        XRayAttributes attributes = new XRayAttributes(
                "XA",
                still.imageType(),
                still.derivation(),
                patientPosition,
                still.bodyPart(),
                still.sourceToDetectorMm(),
                still.sourceToPatientMm(),
                still.magnificationFactor(),
                still.positioner(),
                still.imagerPixelMm(),
                125,
                vectorMs,
                still.kilovolts(),
                still.radiationSetting(),
                still.radiationMode(),
                still.field(),
                still.contrast(),
                still.maskFrames());
        List<FrameHash> frames = IntStream.range(0, count)
                .mapToObj(number -> new FrameHash(String.join("", Collections.nCopies(64, "" + number))))
                .toList();
        return new StoredSeries(
                view, 16, 16, 12, 125, 0, 2048, 4096, 0.3, 0.2, FrameEncoding.RAW16, attributes, frames);
    }
}
