package org.esicasebook.cases.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.esicasebook.fluoroscopy.Exposure;
import org.junit.jupiter.api.Test;

class ExposureSectionsTest {

    private static CaseText withExposures(String... lines) {
        String text = seenIn(CaseText.starter("ltf-16").unprescribed().text(), "still", "cine", "subtraction");
        int at = text.indexOf("  exposures:\n") + "  exposures:\n".length();
        return new CaseText(text.substring(0, at) + "    - still: { view: AP, atSeconds: 9 }\n    - "
                + String.join("\n    - ", lines) + "\n");
    }

    /** Every image is written about, so that of all the file only the images are in question. */
    private static String seenIn(String text, String... images) {
        String views = Stream.of(images)
                .map(
                        "      - { view: AP, image: %s, decides: Much., cannotDecide: Little., fitsAlso: [], findings: [Contrast.] }\n"
                                ::formatted)
                .collect(Collectors.joining());
        return text.substring(0, text.indexOf("    views:\n")) + "    views:\n" + views
                + text.substring(text.indexOf("    differential:\n"));
    }

    @Test
    void aSubtractionRunAndTheCArmsSettingsAreRead() {
        CaseFileReader.Outcome outcome = withExposures(
                        "subtraction: { view: AP, startSeconds: -1, frames: 12, framesPerSecond: 3, breathingMm: 1.5 }",
                        "cine: { view: AP, angleDegrees: 6, tiltDegrees: 12, startSeconds: 0, frames: 20,"
                                + " framesPerSecond: 8, pulsed: false, collimation: 0.6, magnification: 1.4,"
                                + " detector: flat-panel, motionMm: 2 }")
                .read();
        List<Exposure> exposures = ((CaseFileReader.Outcome.Accepted) outcome)
                .caseFile()
                .scenario()
                .exposures();

        assertThat(exposures).hasSize(3);
        assertThat(exposures.get(1)).isInstanceOfSatisfying(Exposure.Cine.class, cine -> {
            assertThat(cine.pulsed()).isFalse();
            assertThat(cine.field()).isEqualTo(new Exposure.Field(0.6, 1.4, Exposure.Receptor.FLAT_PANEL));
            assertThat(cine.motion()).isEqualTo(new Exposure.Motion(0, 2));
            assertThat(cine.projection().tiltDegrees()).isEqualTo(12);
        });
        assertThat(exposures.get(2)).isInstanceOfSatisfying(Exposure.Subtraction.class, run -> {
            assertThat(run.pulsed()).isTrue();
            assertThat(run.field()).isEqualTo(Exposure.Field.full());
            assertThat(run.motion().breathingMm()).isEqualTo(1.5);
        });
    }

    @Test
    void aMaskTakenAfterTheContrastHasComeIsRefused() {
        assertThat(withExposures("subtraction: { view: AP, startSeconds: 2, frames: 12, framesPerSecond: 3 }")
                        .problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.field()).endsWith("subtraction.startSeconds"));
    }
}
