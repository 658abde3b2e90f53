package org.esicasebook.imaging.viewer;

/** Frames {@code from} to {@code to}, both included, counted from 0. */
public record FrameRange(int from, int to) {

    public FrameRange {
        if (from < 0 || to < from) {
            throw new IllegalArgumentException("Not a range of frames: " + from + " to " + to);
        }
    }

    public static FrameRange only(int frame) {
        return new FrameRange(frame, frame);
    }

    public static FrameRange allOf(ImageView view) {
        return new FrameRange(0, view.frames().count() - 1);
    }
}
