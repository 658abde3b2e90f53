package org.esicasebook.imaging.viewer;

/**
 * A layout that the reader may choose by name.
 *
 * @param id names it within the document
 * @param label its name on screen, such as "My arrangement"
 * @param layout what it is
 */
public record Arrangement(String id, String label, Layout layout) {

    public Arrangement {
        Texts.requireId(id);
        Texts.require(label, "An arrangement needs a label");
    }
}
