package org.esicasebook.imaging.viewer;

/**
 * Linear grey-scale window over stored pixel values: values up to {@code centre - width / 2} are black, values from
 * {@code centre + width / 2} are white.
 *
 * @param centre middle of the window [stored value]
 * @param width extent of the window [stored value], &gt; 0
 */
public record WindowLevel(double centre, double width) {

    public WindowLevel {
        if (!Double.isFinite(centre) || !Double.isFinite(width) || width <= 0) {
            throw new IllegalArgumentException("A window needs a finite centre and a width above 0");
        }
    }
}
