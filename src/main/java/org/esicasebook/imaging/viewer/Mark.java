package org.esicasebook.imaging.viewer;

import org.esicasebook.geometry.PixelPoint;

/**
 * A point that somebody placed on one frame of one view.
 *
 * @param id names the mark within the document
 * @param viewId the view it lies on
 * @param frame the frame on which it was placed, from 0; it is drawn on every frame of the view, fainter on the others
 * @param kind what it stands for, such as {@link Marking#kind()}
 * @param point where
 * @param label its name on screen
 * @param layerId the layer in which it is drawn
 * @param editable whether the reader may move or delete it
 */
public record Mark(
        String id,
        String viewId,
        int frame,
        String kind,
        PixelPoint point,
        String label,
        String layerId,
        boolean editable) {

    public Mark {
        Texts.requireId(id);
        Texts.requireId(kind);
        Texts.require(label, "A mark needs a label");
        if (frame < 0) {
            throw new IllegalArgumentException("Frames are counted from 0");
        }
    }
}
