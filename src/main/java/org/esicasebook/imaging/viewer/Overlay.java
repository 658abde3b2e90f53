package org.esicasebook.imaging.viewer;

/**
 * Something drawn over a view that the reader cannot move, such as the true outline of the contrast.
 *
 * @param id names the overlay within the document
 * @param viewId the view it lies on
 * @param frames the frames on which it is drawn
 * @param shape what is drawn
 * @param label written beside the shape
 * @param layerId the layer it belongs to
 */
public record Overlay(String id, String viewId, FrameRange frames, OverlayShape shape, String label, String layerId) {

    public Overlay {
        Texts.requireId(id);
        Texts.require(label, "An overlay needs a label");
    }
}
