package org.esicasebook.fluoroscopy.anatomy;

import java.util.List;

/** The soft tissue around a stretch of spine, out to the skin. */
public sealed interface Flesh permits Trunk, Pelvis, Neck {

    /** Soft tissue and gas, outermost first; see {@link SoftTissue} for how they add up. */
    List<SoftTissue> softTissues();

    /** Signed distance to the skin, to first order [mm]; negative in the body. */
    double skinDistanceMm(double xMm, double yMm, double zMm);
}
