package org.esicasebook.imaging.store;

import org.esicasebook.imaging.IncomingStudy.PixelFrame;

record ArrayFrame(int columns, int rows, int[] values) implements PixelFrame {

    @Override
    public int valueAt(int column, int row) {
        return values[row * columns + column];
    }
}
