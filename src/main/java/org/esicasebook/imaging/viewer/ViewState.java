package org.esicasebook.imaging.viewer;

import java.util.List;
import java.util.Optional;
import org.esicasebook.geometry.PixelPoint;

/**
 * How a view opens, where that differs from the view itself.
 *
 * @param viewId which view
 * @param frame the frame shown, from 0
 * @param window the grey-scale window
 * @param inverted whether black and white are exchanged
 * @param zoom how large; 1 fits the whole image
 * @param centre the image point in the middle of its viewport
 * @param sharpening strength of the unsharp mask, 0 to 1
 * @param subtraction the mask taken away
 * @param loop the frames that go round when played
 * @param bookmarks in the place of the view's own; none if they stay
 */
public record ViewState(
        String viewId,
        Optional<Integer> frame,
        Optional<WindowLevel> window,
        Optional<Boolean> inverted,
        Optional<Double> zoom,
        Optional<PixelPoint> centre,
        Optional<Double> sharpening,
        Optional<Subtraction> subtraction,
        Optional<FrameRange> loop,
        Optional<List<Bookmark>> bookmarks) {

    public ViewState {
        Texts.requireId(viewId);
        bookmarks = bookmarks.map(List::copyOf);
        if (frame.isPresent() && frame.get() < 0) {
            throw new IllegalArgumentException("Frames are counted from 0");
        }
        if (zoom.isPresent() && !(zoom.get() > 0)) {
            throw new IllegalArgumentException("A view is zoomed by more than 0");
        }
        if (sharpening.isPresent() && !(sharpening.get() >= 0 && sharpening.get() <= 1)) {
            throw new IllegalArgumentException("A view is sharpened by 0 to 1");
        }
    }
}
