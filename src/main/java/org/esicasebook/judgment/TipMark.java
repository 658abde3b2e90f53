package org.esicasebook.judgment;

import org.esicasebook.geometry.PixelPoint;

/** Where the reader says the needle tip is: series and frame count from 0. */
public record TipMark(int series, int frame, PixelPoint at) {

    public TipMark {
        if (series < 0 || frame < 0) {
            throw new IllegalArgumentException("Series and frame count from 0");
        }
    }
}
