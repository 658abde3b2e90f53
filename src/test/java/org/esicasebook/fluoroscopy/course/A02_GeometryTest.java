package org.esicasebook.fluoroscopy.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.esicasebook.epidurography.Side;
import org.esicasebook.epidurography.View;
import org.esicasebook.fluoroscopy.Projection;
import org.esicasebook.fluoroscopy.anatomy.Bone;
import org.esicasebook.fluoroscopy.anatomy.Box;
import org.esicasebook.fluoroscopy.anatomy.Solid;
import org.esicasebook.fluoroscopy.xray.BoneShadow;
import org.esicasebook.fluoroscopy.xray.CArm;
import org.esicasebook.fluoroscopy.xray.Trabeculae;
import org.esicasebook.geometry.PatientPoint;
import org.esicasebook.geometry.PixelPoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where things are seen, and how large. */
class A02_GeometryTest {

    private static final int EDGE = 512;
    private static final double RADIUS = 20;

    private record Ball(double y) implements Solid {
        @Override
        public Box bounds() {
            return new Box(-RADIUS, y - RADIUS, -RADIUS, RADIUS, y + RADIUS, RADIUS);
        }

        @Override
        public double distanceMm(double px, double py, double pz) {
            return Math.sqrt(px * px + (py - y) * (py - y) + pz * pz) - RADIUS;
        }
    }

    private static CArm view(View view) {
        return new CArm(Projection.standard(view, Side.LEFT), new PatientPoint(0, 0, 0), EDGE);
    }

    /** Lengths through a ball of compact bone [mm]. */
    private static float[] ball(double y, CArm camera) {
        Bone bone = new Bone("ball", new Ball(y), 500, 500, 1e6, 0.8);
        float[] map = new BoneShadow(List.of(bone), new Trabeculae(1)).project(camera);
        for (int i = 0; i < map.length; i++) {
            map[i] /= (float) BoneShadow.COMPACT;
        }
        return map;
    }

    @ParameterizedTest
    @ValueSource(doubles = {-110, -40, 0, 60, 120})
    void aBallIsMagnifiedByItsDepth(double y) {
        CArm camera = view(View.ANTEROPOSTERIOR);
        float[] map = ball(y, camera);
        int seen = 0;
        for (float length : map) {
            // half the length of a chord 0.25 mm within the border
            if (length > 2.0) {
                seen++;
            }
        }
        double depth = 650 + y;
        // the border of the shadow, at chords of 2 mm, seen by tangent rays
        double edge = Math.sqrt(RADIUS * RADIUS - 1);
        double radius = 1000 * edge / Math.sqrt(depth * depth - edge * edge) / camera.detectorPixelMm();
        assertThat(Math.sqrt(seen / Math.PI)).isCloseTo(radius, within(0.004 * radius));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-60, 0, 60})
    void theVolumeOfABallIsFoundAgainInItsShadow(double y) {
        CArm camera = view(View.ANTEROPOSTERIOR);
        float[] map = ball(y, camera);
        double sum = 0;
        for (float length : map) {
            sum += length;
        }
        double pixel = camera.detectorPixelMm() * (650 + y) / 1000;
        double volume = 4.0 / 3 * Math.PI * RADIUS * RADIUS * RADIUS;
        assertThat(sum * pixel * pixel / volume).isCloseTo(1, within(0.01));
        assertThat((double) map[EDGE / 2 * EDGE + EDGE / 2]).isCloseTo(2 * RADIUS, within(0.1));
    }

    @Test
    void frontalViewsShowLeftOnTheLeftAndCranialAbove() {
        CArm camera = view(View.ANTEROPOSTERIOR);
        PixelPoint middle = camera.patientToPixel(new PatientPoint(0, 0, 0));
        assertThat(middle.column()).isCloseTo((EDGE - 1) / 2.0, within(1e-9));
        assertThat(camera.patientToPixel(new PatientPoint(10, 0, 0)).column()).isLessThan(middle.column());
        assertThat(camera.patientToPixel(new PatientPoint(0, 0, 10)).row()).isLessThan(middle.row());
    }

    @Test
    void theLateralShowsPosteriorOnTheLeft() {
        CArm camera = view(View.LATERAL);
        assertThat(camera.patientToPixel(new PatientPoint(0, 10, 0)).column()).isLessThan(EDGE / 2.0);
        assertThat(camera.patientToPixel(new PatientPoint(0, 0, 10)).row()).isLessThan(EDGE / 2.0);
    }

    @Test
    void theContralateralObliqueLooksAlongTheLaminaOfTheNeedlesSide() {
        CArm camera = view(View.CONTRALATERAL_OBLIQUE);
        // a left lamina runs from the midline dorsally to the left pedicle ventrally
        PixelPoint dorsal = camera.patientToPixel(new PatientPoint(0, 20, 0));
        PixelPoint ventral = camera.patientToPixel(new PatientPoint(15, 5, 0));
        assertThat(dorsal.distanceTo(ventral)).isLessThan(2);
        CArm mirrored =
                new CArm(Projection.standard(View.CONTRALATERAL_OBLIQUE, Side.RIGHT), new PatientPoint(0, 0, 0), EDGE);
        PixelPoint right = mirrored.patientToPixel(new PatientPoint(-15, 5, 0));
        assertThat(right.column()).isCloseTo(EDGE - 1 - ventral.column(), within(1e-6));
    }

    @Test
    void pixelsAreSpacedAsTheMagnificationSays() {
        CArm camera = view(View.ANTEROPOSTERIOR);
        double apart = camera.patientToPixel(new PatientPoint(-50, 0, 0))
                .distanceTo(camera.patientToPixel(new PatientPoint(50, 0, 0)));
        assertThat(apart * camera.detectorPixelMm()).isCloseTo(100 * 1000 / 650.0, within(1e-6));
        assertThat(apart * camera.isocentrePixelMm()).isCloseTo(100, within(1e-6));
    }
}
