package org.esicasebook.imaging.viewer;

import java.util.List;

/**
 * What is pointed out just now.
 *
 * @param steps overlays of these steps are drawn; those of others are not
 * @param viewId the view brought before the reader's eyes
 * @param frame the frame that it shows
 */
public record Spotlight(List<Integer> steps, String viewId, int frame) {

    public Spotlight {
        steps = List.copyOf(steps);
        Texts.requireId(viewId);
        if (frame < 0) {
            throw new IllegalArgumentException("Frames count from 0");
        }
    }
}
