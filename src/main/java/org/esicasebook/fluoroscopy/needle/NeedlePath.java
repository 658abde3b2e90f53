package org.esicasebook.fluoroscopy.needle;

import org.esicasebook.fluoroscopy.Needle;
import org.esicasebook.geometry.PatientPoint;

/**
 * A straight needle in the patient.
 *
 * @param needle what was bought
 * @param tip centre of the foremost point
 * @param hub where shaft and hub meet
 * @param skin where the axis crosses the skin
 * @param bevelX direction into which the bevel or side port opens, a unit vector across the shaft
 * @param bevelY see bevelX
 * @param bevelZ see bevelX
 * @param clearanceMm least distance of the axis from bone between skin and tip [mm]
 */
public record NeedlePath(
        Needle needle,
        PatientPoint tip,
        PatientPoint hub,
        PatientPoint skin,
        double bevelX,
        double bevelY,
        double bevelZ,
        double clearanceMm) {

    /** Outer radius of the shaft [mm]. */
    public double radiusMm() {
        return needle.outerDiameterMm() / 2;
    }
}
