package org.esicasebook.imaging.viewer;

/**
 * What the reader is asked to mark. When {@code maxMarks} is reached, a further mark takes the place of the oldest.
 *
 * @param kind what the marks stand for, such as "needle-tip"
 * @param label its name on screen, such as "Needle tip"
 * @param layerId the layer that new marks join
 * @param maxMarks how many marks of this kind the whole document may carry, at least 1
 * @param maxMarksPerView how many a single view may carry, at least 1
 */
public record Marking(String kind, String label, String layerId, int maxMarks, int maxMarksPerView) {

    public Marking {
        Texts.requireId(kind);
        Texts.require(label, "Marking needs a label");
        if (maxMarks < 1 || maxMarksPerView < 1) {
            throw new IllegalArgumentException("Marking allows at least one mark");
        }
    }

    /** One mark on each view. */
    public static Marking onePerView(String kind, String label, String layerId) {
        return new Marking(kind, label, layerId, ViewerDocument.MAX_VIEWS, 1);
    }

    /** One mark on one view. */
    public static Marking single(String kind, String label, String layerId) {
        return new Marking(kind, label, layerId, 1, 1);
    }
}
