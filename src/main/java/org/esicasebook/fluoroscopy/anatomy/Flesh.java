package org.esicasebook.fluoroscopy.anatomy;

import java.util.List;

/** The soft tissue around a stretch of spine, out to the skin. */
public sealed interface Flesh permits Trunk, Pelvis, Neck {

    /** Soft tissue and gas, outermost first; see {@link SoftTissue} for how they add up. */
    List<SoftTissue> softTissues();

    /** How far dorsally the layers of the trunk lie at a height, beyond where they lie at the level treated [mm]. */
    default double bowMm(double zMm) {
        return 0;
    }

    /** Signed distance to the skin, to first order [mm]; negative in the body. */
    double skinDistanceMm(double xMm, double yMm, double zMm);
}
