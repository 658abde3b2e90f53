package org.esicasebook.imaging.viewer;

import java.util.Optional;
import org.esicasebook.geometry.PixelPoint;

/**
 * The reader placed, moved or deleted a mark.
 *
 * @param viewId the view on which it lies or lay
 * @param frame the frame on which that happened, from 0
 * @param point where the mark is now; empty when it was deleted
 */
public record MarkChanged(String viewId, int frame, Optional<PixelPoint> point) {}
