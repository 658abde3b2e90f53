package org.esicasebook.imaging.viewer;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.esicasebook.geometry.PixelPoint;

/**
 * The reader placed, moved or deleted a mark.
 *
 * @param viewId the view on which it lies or lay
 * @param frame the frame on which that happened, from 0
 * @param point where the mark is now; empty when it was deleted
 * @param by what it was placed with, if that is known: it is not after deleting and undoing
 */
public record MarkChanged(String viewId, int frame, Optional<PixelPoint> point, Optional<By> by) {

    /** A finger is less exact than a mouse; keys are exact to the pixel. */
    public enum By {
        MOUSE,
        PEN,
        TOUCH,
        KEYS;

        static Optional<By> find(String word) {
            return Arrays.stream(values())
                    .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(word))
                    .findFirst();
        }
    }

    /** A change by something unknown. */
    public MarkChanged(String viewId, int frame, Optional<PixelPoint> point) {
        this(viewId, frame, point, Optional.empty());
    }
}
