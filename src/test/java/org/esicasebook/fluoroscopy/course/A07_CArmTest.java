package org.esicasebook.fluoroscopy.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.esicasebook.epidurography.View;
import org.esicasebook.fluoroscopy.Exposure;
import org.esicasebook.fluoroscopy.Exposure.Field;
import org.esicasebook.fluoroscopy.Exposure.Motion;
import org.esicasebook.fluoroscopy.Exposure.Receptor;
import org.esicasebook.fluoroscopy.Progress;
import org.esicasebook.fluoroscopy.Projection;
import org.esicasebook.fluoroscopy.Simulator;
import org.esicasebook.fluoroscopy.Study;
import org.esicasebook.fluoroscopy.xray.CArm;
import org.esicasebook.geometry.PatientPoint;
import org.esicasebook.geometry.PixelPoint;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the knobs of a C-arm do. */
class A07_CArmTest {

    private static final Projection AP = CourseScenarios.standard(View.ANTEROPOSTERIOR);
    private static final Motion SHIFT = new Motion(0, 4);

    private static Study study;

    @BeforeAll
    static void render() {
        study = new Simulator()
                .render(
                        CourseScenarios.epidural(
                                new Exposure.Still(AP, 4),
                                new Exposure.Still(AP, 4, new Field(0.6, 1, Receptor.FLAT_PANEL)),
                                new Exposure.Still(AP, 4, new Field(0.6, 1, Receptor.INTENSIFIER)),
                                new Exposure.Cine(AP, -4, 12, 4, Field.full(), SHIFT, true),
                                new Exposure.Cine(AP, -4, 12, 4, Field.full(), SHIFT, false),
                                new Exposure.Subtraction(AP, -2, 8, 1),
                                new Exposure.Subtraction(AP, -2, 8, 1, Field.full(), SHIFT, true),
                                new Exposure.Cine(AP, -4, 4, 4)),
                        Progress.none());
    }

    private static List<Study.Frame> frames(int series) {
        return study.series().get(series).frames();
    }

    @Test
    void shuttersCutASquareAndTheIrisARoundField() {
        short[] square = frames(1).getFirst().pixels();
        short[] round = frames(2).getFirst().pixels();
        // 0.58 of the half diagonal lies within the square, not within the circle
        int corner = (int) (512 - 0.57 * 512) * 1024 + (int) (512 - 0.57 * 512);
        assertThat(square[corner]).isGreaterThan((short) 300);
        assertThat(round[corner]).isZero();
        int beyond = 512 * 1024 + (int) (512 - 0.62 * 512);
        assertThat(square[beyond]).isZero();
        assertThat(round[beyond]).isZero();
    }

    @Test
    void collimatedContrastIsOutlinedOnlyWhereItIsSeen() {
        for (Study.ContrastOutline outline : frames(2).getFirst().truth().contrast()) {
            outline.polygons().forEach(polygon -> assertThat(polygon.outer())
                    .allSatisfy(point -> assertThat(point.distanceTo(new PixelPoint(511.5, 511.5)))
                            .isLessThan(0.6 * 0.492 * 1024 + 2)));
        }
    }

    @Test
    void magnificationSpreadsThePatientOverMorePixels() {
        PatientPoint middle = new PatientPoint(0, 0, 0);
        PatientPoint aside = new PatientPoint(20, 0, 0);
        CArm once = new CArm(AP, middle, 512, new Field(1, 1, Receptor.FLAT_PANEL));
        CArm half = new CArm(AP, middle, 512, new Field(1, 1.5, Receptor.FLAT_PANEL));
        double apart = once.patientToPixel(middle).distanceTo(once.patientToPixel(aside));
        assertThat(half.patientToPixel(middle).distanceTo(half.patientToPixel(aside)))
                .isCloseTo(1.5 * apart, within(1e-9));
        assertThat(apart * once.detectorPixelMm()).isCloseTo(20 * 1000 / 650.0, within(1e-9));
    }

    @Test
    void anIntensifierBendsTheRimOutwardsAndAFlatPanelDoesNot() {
        PatientPoint middle = new PatientPoint(0, 0, 0);
        PatientPoint rim = new PatientPoint(70, 0, 0);
        double r = 70 * 1000 / 650.0;
        CArm curved = new CArm(AP, middle, 512, Field.full());
        CArm flat = new CArm(AP, middle, 512, new Field(1, 1, Receptor.FLAT_PANEL));
        assertThat((255.5 - flat.patientToPixel(rim).column()) * flat.detectorPixelMm())
                .isCloseTo(r, within(1e-9));
        assertThat((255.5 - curved.patientToPixel(rim).column()) * curved.detectorPixelMm())
                .isCloseTo(r * (1 + curved.pincushionPerMm2() * r * r), within(1e-9))
                .isBetween(r * 1.02, r * 1.035);
    }

    /** Registers the picture with the first frame by itself and compares with how far the truth says the tip went. */
    @Test
    void theTruthMovesWithThePicture() {
        List<Study.Frame> run = frames(3);
        short[] first = run.getFirst().pixels();
        short[] last = run.get(10).pixels();
        PixelPoint from = run.getFirst().truth().tip();
        PixelPoint to = run.get(10).truth().tip();
        int bestX = 0;
        int bestY = 0;
        double least = Double.MAX_VALUE;
        for (int dy = -14; dy <= 14; dy++) {
            for (int dx = -14; dx <= 14; dx++) {
                double sum = 0;
                for (int row = 150; row < 330; row++) {
                    for (int column = 170; column < 340; column++) {
                        double d = first[row * 512 + column] - last[(row + dy) * 512 + column + dx];
                        sum += d * d;
                    }
                }
                if (sum < least) {
                    least = sum;
                    bestX = dx;
                    bestY = dy;
                }
            }
        }
        assertThat(from.distanceTo(to)).isGreaterThan(3);
        assertThat(bestX).isCloseTo((int) Math.round(to.column() - from.column()), within(1));
        assertThat(bestY).isCloseTo((int) Math.round(to.row() - from.row()), within(1));
    }

    /** The frame in which the patient moves fastest. */
    private static int fastest(List<Study.Frame> run) {
        int fastest = 1;
        double most = 0;
        for (int i = 1; i + 1 < run.size() - 1; i++) {
            double speed = run.get(i - 1)
                    .truth()
                    .tip()
                    .distanceTo(run.get(i + 1).truth().tip());
            if (speed > most) {
                most = speed;
                fastest = i;
            }
        }
        return fastest;
    }

    private static double roughness(short[] pixels) {
        double sum = 0;
        for (int row = 140; row < 370; row++) {
            for (int column = 140; column < 370; column++) {
                // over four pixels, so that noise says little
                double d = pixels[row * 512 + column] - pixels[row * 512 + column + 4];
                double e = pixels[row * 512 + column] - pixels[(row + 4) * 512 + column];
                sum += d * d + e * e;
            }
        }
        return sum;
    }

    @Test
    void whatMovesIsBlurredUnlessTheTubeFlashes() {
        int moving = fastest(frames(3));
        assertThat(roughness(frames(4).get(moving).pixels()))
                .isLessThan(0.9 * roughness(frames(3).get(moving).pixels()));
        assertThat(roughness(frames(4).get(0).pixels()))
                .isCloseTo(
                        roughness(frames(3).get(0).pixels()),
                        within(0.03 * roughness(frames(3).get(0).pixels())));
    }

    private static double deviation(short[] pixels, int left, int top, int right, int bottom) {
        double sum = 0;
        double squares = 0;
        int count = 0;
        for (int row = top; row < bottom; row++) {
            for (int column = left; column < right; column++) {
                double v = pixels[row * 512 + column];
                sum += v;
                squares += v * v;
                count++;
            }
        }
        return Math.sqrt(squares / count - sum / count * (sum / count));
    }

    @Test
    void subtractionLeavesOnlyWhatChangedUnlessThePatientMoves() {
        double anatomy = deviation(frames(5).get(0).pixels(), 100, 100, 420, 420);
        double still = deviation(frames(5).get(1).pixels(), 100, 100, 420, 420);
        double moved = deviation(frames(6).get(7).pixels(), 330, 100, 420, 420);
        double unmoved = deviation(frames(5).get(7).pixels(), 330, 100, 420, 420);
        assertThat(still).isLessThan(0.12 * anatomy);
        assertThat(moved).isGreaterThan(2 * unmoved);
        PixelPoint tip = frames(5).get(7).truth().tip();
        int at = (int) tip.row() * 512 + (int) tip.column();
        assertThat(frames(5).get(7).pixels()[at])
                .isLessThan((short) (frames(5).get(1).pixels()[at] - 40));
    }

    @Test
    void theHeldImageHasLessNoise() {
        List<Study.Frame> run = frames(7);
        double live = 0;
        double held = 0;
        for (int row = 200; row < 300; row++) {
            for (int column = 60; column < 110; column++) {
                int at = row * 512 + column;
                live += Math.abs(run.get(0).pixels()[at] - run.get(1).pixels()[at]);
                held += Math.abs(run.get(1).pixels()[at] - run.get(3).pixels()[at]);
            }
        }
        // the difference of two live frames holds two parts of noise, with the held one a third of the second
        assertThat(held / live).isBetween(Math.sqrt(2.0 / 3) - 0.06, Math.sqrt(2.0 / 3) + 0.06);
    }
}
