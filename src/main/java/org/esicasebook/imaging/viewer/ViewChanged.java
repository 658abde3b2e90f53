package org.esicasebook.imaging.viewer;

import java.util.Optional;

/** The reader settled on a frame and a window of a view; sent at most a few times a second. */
public record ViewChanged(String viewId, int frame, WindowLevel window) {

    /** The same for an address; see {@link ImageViewer#setPlace}. */
    public Place place() {
        return new Place(viewId, Optional.of(frame), Optional.of(window));
    }
}
