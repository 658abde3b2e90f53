package org.esicasebook.imaging.viewer;

import java.util.Optional;

/**
 * Something drawn over a view that the reader cannot move, such as the true outline of the contrast.
 *
 * @param id names the overlay within the document
 * @param viewId the view it lies on
 * @param frames the frames on which it is drawn
 * @param shape what is drawn
 * @param label written beside the shape
 * @param layerId the layer it belongs to
 * @param step counted from 1: drawn only while the {@link Spotlight} is on it; always drawn if there is none
 */
public record Overlay(
        String id,
        String viewId,
        FrameRange frames,
        OverlayShape shape,
        String label,
        String layerId,
        Optional<Integer> step) {

    public Overlay(String id, String viewId, FrameRange frames, OverlayShape shape, String label, String layerId) {
        this(id, viewId, frames, shape, label, layerId, Optional.empty());
    }

    public Overlay {
        Texts.requireId(id);
        Texts.require(label, "An overlay needs a label");
        if (step.isPresent() && step.get() < 1) {
            throw new IllegalArgumentException("Steps count from 1");
        }
    }
}
