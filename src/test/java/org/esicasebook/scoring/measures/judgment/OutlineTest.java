package org.esicasebook.scoring.measures.judgment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.esicasebook.geometry.PixelPoint;
import org.esicasebook.geometry.Polygon;
import org.junit.jupiter.api.Test;

/** Distances are exact to the sampling step of .05 mm. */
class OutlineTest {

    private static final Outline SQUARE = rectangle(0, 0, 20, 20, .5);

    @Test
    void squaresShiftedByHalfOverlapByHalf() {
        Outline shifted = rectangle(10, 0, 30, 20, .5);

        assertThat(SQUARE.areaMm2()).isCloseTo(100, within(1e-9));
        assertThat(SQUARE.dice(shifted)).isCloseTo(.5, within(1e-9));
        assertThat(SQUARE.jaccard(shifted)).isCloseTo(1 / 3.0, within(1e-9));
        assertThat(SQUARE.hausdorffMm(shifted)).isCloseTo(5, within(1e-6));
        // the far edge is a quarter of the boundary, all of it 5 mm away
        assertThat(SQUARE.hausdorff95Mm(shifted)).isCloseTo(5, within(1e-6));
    }

    @Test
    void surfacesWithinToleranceCountByTheirLength() {
        Outline shifted = rectangle(10, 0, 30, 20, .5);
        // upper and lower edges coincide over 5 mm each, and 2 mm more of each is near enough; so is what they enclose
        assertThat(SQUARE.surfaceDice(shifted, 2)).isCloseTo(2 * (5 + 2) / 40.0 + 2 * 2 / 40.0, within(.01));
        assertThat(SQUARE.surfaceDice(shifted, 0)).isCloseTo(2 * 5 / 40.0, within(.01));
        assertThat(SQUARE.surfaceDice(shifted, 5)).isCloseTo(1, within(1e-9));
    }

    @Test
    void aThinVesselShiftedByItsWidthKeepsItsSurfaceAndLosesItsArea() {
        Outline vessel = rectangle(0, 0, 200, 2, .5);
        Outline shifted = rectangle(0, 2, 200, 4, .5);

        assertThat(vessel.dice(shifted)).isCloseTo(0, within(1e-9));
        assertThat(vessel.surfaceDice(shifted, 1)).isCloseTo(1, within(1e-9));
    }

    @Test
    void whatIsMeasuredDoesNotDependOnWhoComesFirst() {
        Outline other = rectangle(3, 5, 17, 31, .5);
        assertThat(SQUARE.dice(other)).isCloseTo(other.dice(SQUARE), within(1e-12));
        assertThat(SQUARE.surfaceDice(other, 1)).isCloseTo(other.surfaceDice(SQUARE, 1), within(1e-12));
        assertThat(SQUARE.hausdorff95Mm(other)).isEqualTo(other.hausdorff95Mm(SQUARE));
        assertThat(SQUARE.dice(SQUARE)).isCloseTo(1, within(1e-12));
        assertThat(SQUARE.hausdorff95Mm(SQUARE)).isCloseTo(0, within(1e-9));
    }

    @Test
    void holesDoNotCountAndARingThatCrossesItselfIsRepaired() {
        Outline frame = Outline.of(List.of(new Polygon(corners(0, 0, 20, 20), List.of(corners(5, 5, 15, 15)))), .5);
        Outline bowTie = Outline.of(
                List.of(new Polygon(
                        List.of(
                                new PixelPoint(0, 0),
                                new PixelPoint(20, 20),
                                new PixelPoint(20, 0),
                                new PixelPoint(0, 20)),
                        List.of())),
                .5);

        assertThat(frame.areaMm2()).isCloseTo(75, within(1e-9));
        assertThat(SQUARE.dice(frame)).isCloseTo(2 * 75 / 175.0, within(1e-9));
        assertThat(bowTie.areaMm2()).isCloseTo(50, within(1e-9));
    }

    @Test
    void aDrawingIsHeldAgainstTheAgreementOfThePanel() {
        OutlineMeasure measure = new OutlineMeasure(.3, .8, new OutlineMeasure.Overlap.Areas());

        assertThat(measure.score(.3)).isZero();
        assertThat(measure.score(.55)).isCloseTo(.5, within(1e-12));
        assertThat(measure.score(.9)).isEqualTo(1);
        assertThat(measure.score(SQUARE, rectangle(10, 0, 30, 20, .5))).isCloseTo(.4, within(1e-9));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OutlineMeasure(.3, .3, new OutlineMeasure.Overlap.Areas()));
    }

    @Test
    void eachRegionTakesItsBestMarkAndStrayMarksCost() {
        SignMeasure measure = new SignMeasure(new PointMeasure(2, 2.5, 8), .25);
        var left = new SignMeasure.Region(SQUARE, 3);
        var right = new SignMeasure.Region(rectangle(60, 0, 80, 20, .5), 1);
        var inLeft = new SignMeasure.Mark(5, 5);
        var inRight = new SignMeasure.Mark(35, 5);
        var stray = new SignMeasure.Mark(20, 5);

        assertThat(measure.score(List.of(left), List.of(new SignMeasure.Mark(11, 5))))
                .isCloseTo(.92312, within(5e-6));
        assertThat(measure.score(List.of(left, right), List.of(inLeft))).isCloseTo(.75, within(1e-12));
        assertThat(measure.score(List.of(left, right), List.of(inRight, inLeft)))
                .isCloseTo(1, within(1e-12));
        assertThat(measure.score(List.of(left, right), List.of(inRight, inLeft, stray)))
                .isCloseTo(.75, within(1e-12));
        assertThat(measure.score(List.of(left, right), List.of(stray))).isZero();
        assertThat(measure.score(List.of(left), List.of(inLeft, inLeft))).isEqualTo(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> measure.score(List.of(left), List.of(inLeft, inLeft, inLeft)));
    }

    private static Outline rectangle(double left, double top, double right, double bottom, double mmPerPixel) {
        return Outline.of(List.of(new Polygon(corners(left, top, right, bottom), List.of())), mmPerPixel);
    }

    private static List<PixelPoint> corners(double left, double top, double right, double bottom) {
        return List.of(
                new PixelPoint(left, top),
                new PixelPoint(right, top),
                new PixelPoint(right, bottom),
                new PixelPoint(left, bottom));
    }
}
