package org.esicasebook.imaging.viewer;

import java.util.Optional;

/**
 * Something could not be shown; the viewer already says so to the reader and offers to try again.
 *
 * @param viewId the view concerned, empty when it is the viewer itself
 * @param reason one word for it: {@code engine}, {@code document}, {@code offline}, {@code timeout}, {@code refused},
 *     {@code missing}, {@code server} or {@code corrupt}
 * @param message the words the reader sees
 */
public record ViewerFailed(Optional<String> viewId, String reason, String message) {}
