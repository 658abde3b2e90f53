package org.esicasebook.imaging.viewer;

import java.util.List;
import java.util.Optional;
import org.esicasebook.geometry.PixelPoint;

/**
 * A drawing that somebody made over a view.
 *
 * @param id names it within the document
 * @param viewId the view it lies on
 * @param frames the frames it belongs to; it is drawn on no other
 * @param kind what it is
 * @param points where; how many there are and what they stand for is said by the kind
 * @param label words beside it
 * @param layerId the layer it belongs to, such as one for each expert
 * @param editable whether the reader may change or delete it
 */
public record Annotation(
        String id,
        String viewId,
        FrameRange frames,
        AnnotationKind kind,
        List<PixelPoint> points,
        Optional<String> label,
        String layerId,
        boolean editable) {

    /** The longest words beside a drawing. */
    public static final int LONGEST_LABEL = 200;

    public Annotation {
        Texts.requireId(id);
        points = List.copyOf(points);
        if (!kind.allows(points.size())) {
            throw new IllegalArgumentException(
                    "A drawing of kind " + kind + " does not have " + points.size() + " points");
        }
        if (label.isPresent() && (label.get().isBlank() || label.get().length() > LONGEST_LABEL)) {
            throw new IllegalArgumentException("A label has 1 to " + LONGEST_LABEL + " characters");
        }
    }
}
