package org.esicasebook.fluoroscopy.anatomy;

import org.esicasebook.epidurography.Side;

/**
 * A vertebral artery, from the subclavian artery up through the transverse foramina of C6 and above.
 *
 * @param curve its axis, caudal end first
 */
public record VertebralArtery(Side side, Curve curve, double radiusMm) {

    /** Signed distance to its wall [mm]. */
    public double distanceMm(double x, double y, double z) {
        return curve.foot(x, y, z).distanceMm() - radiusMm;
    }
}
