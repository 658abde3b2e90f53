package org.esicasebook.imaging.viewer;

/**
 * A frame worth going back to.
 *
 * @param frame which, from 0
 * @param label its name, such as "First contrast"
 */
public record Bookmark(int frame, String label) {

    public Bookmark {
        Texts.require(label, "A bookmark needs a label");
        if (frame < 0) {
            throw new IllegalArgumentException("Frames are counted from 0");
        }
    }
}
