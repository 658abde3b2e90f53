package org.esicasebook.imaging.viewer;

/** The reader settled on a frame and a window of a view; sent at most a few times a second. */
public record ViewChanged(String viewId, int frame, WindowLevel window) {}
