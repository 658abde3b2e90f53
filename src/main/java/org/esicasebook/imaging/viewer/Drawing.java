package org.esicasebook.imaging.viewer;

import java.util.List;
import java.util.Set;

/**
 * What the reader may draw.
 *
 * @param layerId the layer that new drawings join
 * @param kinds which kinds are offered
 * @param labels words to choose from, in the field's terms
 * @param ownWords whether other words may be written
 * @param maxAnnotations how many drawings of their own a document may carry, at least 1
 */
public record Drawing(
        String layerId, Set<AnnotationKind> kinds, List<String> labels, boolean ownWords, int maxAnnotations) {

    /** More than anybody draws, and few enough to store. */
    public static final int USUAL_MOST = 100;

    public Drawing {
        Texts.requireId(layerId);
        kinds = Set.copyOf(kinds);
        labels = List.copyOf(labels);
        labels.forEach(label -> Texts.require(label, "A label has words"));
        if (kinds.isEmpty() || maxAnnotations < 1) {
            throw new IllegalArgumentException("Drawing allows at least one drawing of one kind");
        }
    }

    /** Every kind, with words from a library and words of one's own. */
    public static Drawing anything(String layerId, List<String> labels) {
        return new Drawing(layerId, Set.of(AnnotationKind.values()), labels, true, USUAL_MOST);
    }
}
