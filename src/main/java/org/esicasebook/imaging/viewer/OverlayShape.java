package org.esicasebook.imaging.viewer;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.stream.Stream;
import org.esicasebook.geometry.PixelPoint;
import org.esicasebook.geometry.Polygon;

/** What an overlay draws, in image coordinates. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = OverlayShape.Area.class, name = "area"),
    @JsonSubTypes.Type(value = OverlayShape.Line.class, name = "line"),
    @JsonSubTypes.Type(value = OverlayShape.Spot.class, name = "spot"),
    @JsonSubTypes.Type(value = OverlayShape.Text.class, name = "text"),
    @JsonSubTypes.Type(value = OverlayShape.Arrow.class, name = "arrow")
})
public sealed interface OverlayShape {

    /** Outlined and filled by the even-odd rule, so rings within rings are holes. Rings are open lists. */
    record Area(List<List<PixelPoint>> rings) implements OverlayShape {
        public Area {
            rings = rings.stream().map(List::copyOf).toList();
            if (rings.isEmpty() || rings.stream().anyMatch(ring -> ring.size() < 3)) {
                throw new IllegalArgumentException("An area has rings of at least three points");
            }
        }

        public static Area of(Polygon polygon) {
            return of(List.of(polygon));
        }

        /** Several separate polygons, drawn and named as one. */
        public static Area of(List<Polygon> polygons) {
            return new Area(polygons.stream()
                    .flatMap(polygon -> Stream.concat(Stream.of(polygon.outer()), polygon.holes().stream()))
                    .toList());
        }
    }

    record Line(List<PixelPoint> points) implements OverlayShape {
        public Line {
            points = List.copyOf(points);
            if (points.size() < 2) {
                throw new IllegalArgumentException("A line has at least two points");
            }
        }
    }

    /** A small ring around a point, such as the true needle tip. */
    record Spot(PixelPoint point) implements OverlayShape {}

    /**
     * An arrow at a point, of one size on screen, with the overlay's label at its tail.
     *
     * @param tail direction of its tail [degrees clockwise on screen, 0 to the right]
     */
    record Arrow(PixelPoint point, double tail) implements OverlayShape {
        public Arrow {
            if (!Double.isFinite(tail)) {
                throw new IllegalArgumentException("An arrow points somewhere");
            }
        }
    }

    /** The overlay's label, standing at a point. */
    record Text(PixelPoint point) implements OverlayShape {}
}
