package org.esicasebook.imaging.viewer;

import org.esicasebook.geometry.PixelPoint;

/**
 * Takes a mask frame away from every frame. Stored values must be logarithmic in exposure, as ours are.
 *
 * @param maskFrame the frame without contrast, from 0
 * @param shift columns and rows by which the mask is moved first [pixels]
 * @param opacity how much of the mask is taken away: 0 nothing, 1 all, which leaves the contrast only
 */
public record Subtraction(int maskFrame, PixelPoint shift, double opacity) {

    public Subtraction {
        if (maskFrame < 0) {
            throw new IllegalArgumentException("Frames are counted from 0");
        }
        if (!(opacity >= 0 && opacity <= 1)) {
            throw new IllegalArgumentException("Between nothing (0) and all (1) of a mask is taken away");
        }
    }
}
