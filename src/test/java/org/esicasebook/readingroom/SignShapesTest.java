package org.esicasebook.readingroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.esicasebook.cases.KeySign;
import org.esicasebook.cases.KeySign.End;
import org.esicasebook.cases.ReferenceStandard.FrameTruth;
import org.esicasebook.cases.ReferenceStandard.LandmarkLine;
import org.esicasebook.cases.ReferenceStandard.LevelLabel;
import org.esicasebook.epidurography.Compartment;
import org.esicasebook.epidurography.Landmark;
import org.esicasebook.epidurography.Side;
import org.esicasebook.geometry.PixelPoint;
import org.esicasebook.geometry.Polygon;
import org.esicasebook.imaging.viewer.OverlayShape;
import org.esicasebook.imaging.viewer.OverlayShape.Arrow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An AP frame as it is hung: the patient's left is where columns grow. */
class SignShapesTest {

    private static final PixelPoint TIP = new PixelPoint(100, 100);
    private static final PixelPoint HUB = new PixelPoint(40, 100);
    private static final FrameTruth FRAME = new FrameTruth(
            Map.of(Compartment.EPIDURAL, List.of(diamond(200, 150, 30, 60), diamond(60, 20, 2, 2))),
            TIP,
            List.of(TIP, HUB),
            List.of(
                    new LevelLabel("L4", new PixelPoint(80, 90), Side.RIGHT),
                    new LevelLabel("L4", new PixelPoint(220, 90), Side.LEFT)),
            List.of(new LandmarkLine(
                    Landmark.SPINOLAMINAR_LINE.label(), List.of(new PixelPoint(50, 0), new PixelPoint(50, 300)))));

    private static Polygon diamond(double column, double row, double width, double height) {
        return new Polygon(
                List.of(
                        new PixelPoint(column, row - height),
                        new PixelPoint(column + width, row),
                        new PixelPoint(column, row + height),
                        new PixelPoint(column - width, row)),
                List.of());
    }

    private static List<OverlayShape> shapes(KeySign.Anchor anchor) {
        return new SignShapes(FRAME).of(anchor);
    }

    @ParameterizedTest
    @CsvSource({
        "CRANIAL, 60, 18, 270",
        "CAUDAL, 200, 210, 90",
        "LEFT, 230, 150, 0",
        "RIGHT, 58, 20, 180",
        "DORSAL, 58, 20, 180",
        "VENTRAL, 230, 150, 0"
    })
    void anArrowPointsAtTheEndThatIsMeant(End end, double column, double row, double tail) {
        assertThat(shapes(new KeySign.AtContrast(Compartment.EPIDURAL, end)))
                .containsExactly(new Arrow(new PixelPoint(column, row), tail));
    }

    @Test
    void theMiddleIsThatOfTheLargestPatch() {
        assertThat(shapes(new KeySign.AtContrast(Compartment.EPIDURAL, End.MIDDLE)))
                .singleElement()
                .isInstanceOfSatisfying(
                        Arrow.class, arrow -> assertThat(arrow.point().distanceTo(new PixelPoint(200, 150)))
                                .isLessThan(31));
    }

    @Test
    void theArrowAtTheTipLiesBesideTheNeedle() {
        assertThat(shapes(new KeySign.AtTip())).singleElement().isInstanceOfSatisfying(Arrow.class, arrow -> {
            assertThat(arrow.point()).isEqualTo(TIP);
            assertThat(arrow.tail() % 360).isNotCloseTo(180, org.assertj.core.api.Assertions.within(40.0));
        });
    }

    @Test
    void aPedicleIsToldBySide() {
        assertThat(shapes(new KeySign.AtPedicle("L4", Side.LEFT)))
                .containsExactly(new Arrow(new PixelPoint(220, 90), 0));
        assertThat(shapes(new KeySign.AtPedicle("L5", Side.LEFT))).isEmpty();
    }

    @Test
    void whatAFrameDoesNotShowIsNotDrawn() {
        assertThat(shapes(new KeySign.AlongContrast(Compartment.VENOUS))).isEmpty();
        assertThat(shapes(new KeySign.AtContrast(Compartment.VENOUS, End.CRANIAL)))
                .isEmpty();
        assertThat(shapes(new KeySign.AlongLandmark(Landmark.DISC_BORDERS))).isEmpty();
    }

    @Test
    void outlinesAndLinesAreThoseOfTheTruth() {
        assertThat(shapes(new KeySign.AlongContrast(Compartment.EPIDURAL)))
                .containsExactly(OverlayShape.Area.of(FRAME.contrast().get(Compartment.EPIDURAL)));
        assertThat(shapes(new KeySign.AlongLandmark(Landmark.SPINOLAMINAR_LINE)))
                .containsExactly(new OverlayShape.Line(FRAME.lines().getFirst().points()));
        assertThat(shapes(new KeySign.AtLandmark(Landmark.SPINOLAMINAR_LINE))).hasSize(1);
    }
}
