package org.esicasebook.fluoroscopy.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.esicasebook.epidurography.Route;
import org.esicasebook.epidurography.Side;
import org.esicasebook.epidurography.View;
import org.esicasebook.fluoroscopy.Exposure.Field;
import org.esicasebook.fluoroscopy.Exposure.Receptor;
import org.esicasebook.fluoroscopy.Projection;
import org.esicasebook.fluoroscopy.Scenario;
import org.esicasebook.fluoroscopy.StarterCases;
import org.esicasebook.fluoroscopy.Variations;
import org.esicasebook.fluoroscopy.xray.CArm;
import org.esicasebook.geometry.PatientPoint;
import org.esicasebook.geometry.PixelPoint;
import org.junit.jupiter.api.Test;

/** The tube is below the table: before one who lies prone, behind one who lies supine. */
class A09_SupineTest {

    private static final PatientPoint MIDDLE = new PatientPoint(0, 0, 0);

    private static CArm camera(View view, Route route, Side side) {
        return new CArm(Projection.standard(view, route, side), MIDDLE, 512, new Field(1, 1, Receptor.FLAT_PANEL));
    }

    private static double widthOf(CArm camera, double y) {
        return camera.patientToPixel(new PatientPoint(10, y, 0))
                .distanceTo(camera.patientToPixel(new PatientPoint(-10, y, 0)));
    }

    @Test
    void whatLiesNearerTheTableIsMagnifiedMore() {
        double dorsal = 30;
        double ventral = -30;
        CArm supine = camera(View.ANTEROPOSTERIOR, Route.CERVICAL_TRANSFORAMINAL, Side.LEFT);
        CArm prone = camera(View.ANTEROPOSTERIOR, Route.LUMBAR_INTERLAMINAR, Side.LEFT);
        // distances from the focus: 620 and 680 mm
        assertThat(widthOf(supine, dorsal) / widthOf(supine, ventral)).isCloseTo(680.0 / 620, within(1e-9));
        assertThat(widthOf(prone, dorsal) / widthOf(prone, ventral)).isCloseTo(620.0 / 680, within(1e-9));
        assertThat(supine.source().yMm()).isCloseTo(650, within(1e-9));
        assertThat(prone.source().yMm()).isCloseTo(-650, within(1e-9));
    }

    @Test
    void theImageIsSeenFromTheDetectorWithTheHeadUp() {
        PatientPoint left = new PatientPoint(20, 0, 0);
        PatientPoint head = new PatientPoint(0, 0, 20);
        PatientPoint back = new PatientPoint(0, 20, 0);
        CArm supine = camera(View.ANTEROPOSTERIOR, Route.CERVICAL_TRANSFORAMINAL, Side.RIGHT);
        CArm prone = camera(View.ANTEROPOSTERIOR, Route.LUMBAR_INTERLAMINAR, Side.RIGHT);
        CArm lateral = camera(View.LATERAL, Route.CERVICAL_TRANSFORAMINAL, Side.RIGHT);
        assertThat(supine.patientToPixel(left).column()).isGreaterThan(256);
        assertThat(prone.patientToPixel(left).column()).isLessThan(256);
        assertThat(lateral.patientToPixel(back).column()).isLessThan(256);
        for (CArm camera : new CArm[] {supine, prone, lateral}) {
            assertThat(camera.patientToPixel(head).row()).isLessThan(256);
        }
    }

    /** The foramen opens forwards and outwards, 45° to 50° from the sagittal plane. */
    @Test
    void theForaminalObliqueLooksIntoTheForamenOfTheNeedlesSide() {
        for (Side side : new Side[] {Side.LEFT, Side.RIGHT}) {
            double out = side == Side.LEFT ? 1 : -1;
            CArm oblique = camera(View.IPSILATERAL_OBLIQUE, Route.CERVICAL_TRANSFORAMINAL, side);
            double angle = Math.toRadians(49);
            PatientPoint outer = new PatientPoint(20 * out * Math.sin(angle), -20 * Math.cos(angle), 0);
            PixelPoint inner = oblique.patientToPixel(MIDDLE);
            assertThat(oblique.patientToPixel(outer).distanceTo(inner)).isLessThan(0.01);
            // the detector stands before the patient on that side, the outer mouth nearer to it
            assertThat(oblique.source().xMm() * out).isNegative();
            assertThat(oblique.source().yMm()).isPositive();
        }
    }

    @Test
    void aMirroredCaseIsTakenFromTheOtherSideWithTheTubeStillBelow() {
        Variations.Wish otherSide = new Variations.Wish(true, List.of(), List.of(), List.of());
        Scenario right = StarterCases.scenarios()
                .filter(scenario -> scenario.route() == Route.CERVICAL_TRANSFORAMINAL && scenario.side() == Side.LEFT)
                .flatMap(scenario -> Variations.of(scenario, otherSide).stream())
                .filter(Variations.Variation.Made.class::isInstance)
                .map(made -> ((Variations.Variation.Made) made).scenario())
                .findFirst()
                .orElseThrow();
        assertThat(right.side()).isEqualTo(Side.RIGHT);
        right.exposures().forEach(exposure -> assertThat(exposure.projection())
                .isEqualTo(Projection.standard(exposure.projection().view(), right.route(), Side.RIGHT)));
    }
}
