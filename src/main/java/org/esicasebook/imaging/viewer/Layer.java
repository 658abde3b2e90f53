package org.esicasebook.imaging.viewer;

import java.util.Optional;

/**
 * Things drawn over the images that are shown and hidden together.
 *
 * @param id names the layer within the document
 * @param label its name in the legend
 * @param group heading under which the legend lists it
 * @param style how it is drawn
 * @param visible whether it opens shown; a hidden layer is inert
 */
public record Layer(String id, String label, Optional<String> group, LayerStyle style, boolean visible) {

    public Layer {
        Texts.requireId(id);
        Texts.require(label, "A layer needs a label");
    }

    public static Layer of(String id, String label, LayerStyle style) {
        return new Layer(id, label, Optional.empty(), style, true);
    }

    public Layer inGroup(String group) {
        return new Layer(id, label, Optional.of(group), style, visible);
    }
}
