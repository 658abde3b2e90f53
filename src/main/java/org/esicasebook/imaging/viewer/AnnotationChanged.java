package org.esicasebook.imaging.viewer;

import java.util.Optional;

/**
 * The reader made, changed or deleted a drawing.
 *
 * @param annotationId which
 * @param annotation as it is now; empty when it was deleted
 */
public record AnnotationChanged(String annotationId, Optional<Annotation> annotation) {}
