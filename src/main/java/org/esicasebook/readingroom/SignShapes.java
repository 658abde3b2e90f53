package org.esicasebook.readingroom;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.esicasebook.cases.KeySign;
import org.esicasebook.cases.KeySign.Anchor;
import org.esicasebook.cases.ReferenceStandard.FrameTruth;
import org.esicasebook.cases.ReferenceStandard.LandmarkLine;
import org.esicasebook.cases.ReferenceStandard.LevelLabel;
import org.esicasebook.epidurography.Compartment;
import org.esicasebook.epidurography.Landmark;
import org.esicasebook.epidurography.Side;
import org.esicasebook.geometry.PixelPoint;
import org.esicasebook.geometry.Polygon;
import org.esicasebook.imaging.viewer.OverlayShape;

/** Where the signs of a case lie in one frame, from the truth about that frame. Angles in degrees clockwise. */
record SignShapes(FrameTruth frame) {

    private static final double RIGHT = 0;
    private static final double DOWN = 90;
    private static final double LEFT = 180;
    private static final double UP = 270;
    /** Of the needle, so that the arrow lies beside it. */
    private static final double ASIDE = 115;

    /** Nothing where the frame does not show what the sign points at. */
    List<OverlayShape> of(Anchor anchor) {
        return switch (anchor) {
            case KeySign.AtTip tip -> List.of(arrow(frame.needleTip(), besideTheNeedle()));
            case KeySign.AtPedicle(String vertebra, Side side) ->
                frame.levels().stream()
                        .filter(level -> level.text().equals(vertebra) && level.side() == side)
                        .<OverlayShape>map(level -> arrow(level.at(), awayFromTip(level.at())))
                        .toList();
            case KeySign.AtContrast(Compartment compartment, KeySign.End end) ->
                at(compartment, end).stream().toList();
            case KeySign.AtLandmark(Landmark landmark) ->
                lines(landmark)
                        .flatMap(line -> line.points().stream())
                        .min(Comparator.comparingDouble(point -> point.distanceTo(frame.needleTip())))
                        .<OverlayShape>map(point -> arrow(point, besideTheNeedle()))
                        .stream()
                        .toList();
            case KeySign.AlongContrast(Compartment compartment) ->
                outlines(compartment).isEmpty() ? List.of() : List.of(OverlayShape.Area.of(outlines(compartment)));
            case KeySign.AlongLandmark(Landmark landmark) ->
                lines(landmark)
                        .filter(line -> line.points().size() > 1)
                        .<OverlayShape>map(line -> new OverlayShape.Line(line.points()))
                        .toList();
        };
    }

    private Optional<OverlayShape> at(Compartment compartment, KeySign.End end) {
        List<PixelPoint> border = outlines(compartment).stream()
                .flatMap(polygon -> polygon.outer().stream())
                .toList();
        return switch (end) {
            case MIDDLE -> middle(compartment).map(point -> arrow(point, awayFromTip(point)));
            case CRANIAL -> least(border, PixelPoint::row, 1).map(point -> arrow(point, UP));
            case CAUDAL -> least(border, PixelPoint::row, -1).map(point -> arrow(point, DOWN));
            case LEFT -> aside(border, leftOnScreen());
            case RIGHT -> aside(border, -leftOnScreen());
            case DORSAL -> aside(border, dorsalOnScreen());
            case VENTRAL -> aside(border, -dorsalOnScreen());
        };
    }

    /** @param direction in which columns grow, or against it */
    private static Optional<OverlayShape> aside(List<PixelPoint> border, double direction) {
        return least(border, PixelPoint::column, -direction).map(point -> arrow(point, direction > 0 ? RIGHT : LEFT));
    }

    private static Optional<PixelPoint> least(
            List<PixelPoint> border, ToDoubleFunction<PixelPoint> coordinate, double sign) {
        return border.stream().min(Comparator.comparingDouble(point -> sign * coordinate.applyAsDouble(point)));
    }

    /** The point on the border of the largest patch that lies nearest to the patch's middle. */
    private Optional<PixelPoint> middle(Compartment compartment) {
        return outlines(compartment).stream()
                .max(Comparator.comparingDouble(Polygon::area))
                .flatMap(patch -> {
                    double column = mean(patch.outer(), PixelPoint::column);
                    double row = mean(patch.outer(), PixelPoint::row);
                    PixelPoint centre = new PixelPoint(column, row);
                    return patch.outer().stream().min(Comparator.comparingDouble(point -> point.distanceTo(centre)));
                });
    }

    /** 1 where the patient's left is where columns grow, as in an AP image; −1 otherwise. */
    private double leftOnScreen() {
        double left = mean(pedicles(Side.LEFT), PixelPoint::column);
        double right = mean(pedicles(Side.RIGHT), PixelPoint::column);
        return left < right ? -1 : 1;
    }

    private List<PixelPoint> pedicles(Side side) {
        return frame.levels().stream()
                .filter(level -> level.side() == side)
                .map(LevelLabel::at)
                .toList();
    }

    /** Laminae lie dorsal to pedicles; without them, the hub lies dorsal to the tip. */
    private double dorsalOnScreen() {
        List<PixelPoint> laminae = Stream.of(Landmark.SPINOLAMINAR_LINE, Landmark.VENTRAL_INTERLAMINAR_LINE)
                .flatMap(this::lines)
                .flatMap(line -> line.points().stream())
                .toList();
        List<PixelPoint> pedicles = frame.levels().stream().map(LevelLabel::at).toList();
        double difference = laminae.isEmpty() || pedicles.isEmpty()
                ? hub().column() - frame.needleTip().column()
                : mean(laminae, PixelPoint::column) - mean(pedicles, PixelPoint::column);
        return difference < 0 ? -1 : 1;
    }

    private PixelPoint hub() {
        return frame.needleShaft().isEmpty()
                ? frame.needleTip()
                : frame.needleShaft().getLast();
    }

    private double besideTheNeedle() {
        return degrees(frame.needleTip(), hub()) + ASIDE;
    }

    private double awayFromTip(PixelPoint point) {
        return point.column() < frame.needleTip().column() ? LEFT : RIGHT;
    }

    private static double degrees(PixelPoint from, PixelPoint to) {
        return Math.toDegrees(Math.atan2(to.row() - from.row(), to.column() - from.column()));
    }

    private static double mean(List<PixelPoint> points, ToDoubleFunction<PixelPoint> coordinate) {
        return points.stream().mapToDouble(coordinate).average().orElse(0);
    }

    private static OverlayShape arrow(PixelPoint point, double tail) {
        return new OverlayShape.Arrow(point, Math.round(tail));
    }

    private List<Polygon> outlines(Compartment compartment) {
        return frame.contrast().getOrDefault(compartment, List.of());
    }

    private Stream<LandmarkLine> lines(Landmark landmark) {
        return frame.lines().stream().filter(line -> line.text().equals(landmark.label()));
    }
}
