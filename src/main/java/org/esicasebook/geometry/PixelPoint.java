package org.esicasebook.geometry;

/**
 * Point in an image; (0, 0) is the centre of the top-left pixel.
 *
 * @param column to the right [pixels]
 * @param row downwards [pixels]
 */
public record PixelPoint(double column, double row) {

    public PixelPoint {
        if (!Double.isFinite(column) || !Double.isFinite(row)) {
            throw new IllegalArgumentException("A pixel point needs finite coordinates");
        }
    }

    /** Euclidean distance [pixels]. */
    public double distanceTo(PixelPoint other) {
        return Math.hypot(column - other.column, row - other.row);
    }
}
