package org.esicasebook.imaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import org.esicasebook.epidurography.Side;
import org.esicasebook.epidurography.View;
import org.esicasebook.fluoroscopy.Exposure;
import org.esicasebook.fluoroscopy.Projection;
import org.esicasebook.fluoroscopy.Study;
import org.esicasebook.geometry.PixelPoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class XRayAttributesTest {

    private static XRayAttributes of(Exposure exposure, int frames, double intervalMs) {
        Study.Frame frame = new Study.Frame(
                0,
                new short[0],
                new Study.FrameTruth(List.of(), new PixelPoint(0, 0), List.of(), List.of(), List.of()));
        return XRayAttributes.of(
                SimulatedStudyFixture.scenario(exposure),
                new Study.Series(
                        exposure,
                        new Study.Acquisition(512, 512, 8, 1000, 650, 0.45, 0, intervalMs, 78, 128, 200),
                        Collections.nCopies(frames, frame)));
    }

    /** Where the detector stands, from the simulator's own definition of the beam's direction. */
    @ParameterizedTest
    @CsvSource({"0, 180", "-90, -90", "90, 90", "-45, -135", "45, 135", "180, 0", "25, 155", "131, 49", "-131, -49"})
    void thePrimaryAngleSaysWhereTheDetectorStandsAboutThePatient(double angle, double primary) {
        XRayAttributes.Positioner positioner = of(
                        new Exposure.Still(new Projection(View.ANTEROPOSTERIOR, angle, 12), 1), 1, 0)
                .positioner();

        assertThat(positioner.primaryAngleDegrees()).isEqualTo(primary);
        // LAO is positive: the detector goes to the patient's left, which is +x, as the beam does
        assertThat(Math.sin(Math.toRadians(primary))).isCloseTo(Math.sin(Math.toRadians(angle)), within(1e-9));
        // 0 is before the patient, which is −y
        assertThat(-Math.cos(Math.toRadians(primary))).isCloseTo(Math.cos(Math.toRadians(angle)), within(1e-9));
        assertThat(positioner.secondaryAngleDegrees()).isEqualTo(12);
    }

    @Test
    void aSubtractionRunNamesItsMaskAndItsTimes() {
        Projection ap = Projection.standard(View.ANTEROPOSTERIOR, Side.LEFT);
        XRayAttributes attributes = of(new Exposure.Subtraction(ap, -1, 4, 4), 4, 250);

        assertThat(attributes.modality()).isEqualTo("XA");
        assertThat(attributes.maskFrames()).containsExactly(1);
        assertThat(attributes.isSubtracted()).isTrue();
        assertThat(attributes.frameTimeVectorMs()).containsExactly(0.0, 250.0, 250.0, 250.0);
        assertThat(attributes.derivation()).contains("Simulated");
        assertThat(attributes.contrast()).isEqualTo(new XRayAttributes.Contrast("IOHEXOL", "EPIDURAL", 3, 240, 0.4));
        assertThat(attributes.patientPosition()).isEqualTo("HFP");
        assertThat(attributes.field().shape()).isEqualTo("ROUND");
    }

    @Test
    void theyAreReadAsTheyWereWritten() {
        JsonMapper json = JsonMapper.builder().build();
        XRayAttributes attributes = SimulatedStudyFixture.attributes();

        assertThat(json.readValue(json.writeValueAsString(attributes), XRayAttributes.class))
                .isEqualTo(attributes);
    }
}
