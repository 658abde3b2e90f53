package org.esicasebook.fluoroscopy.anatomy;

import org.esicasebook.geometry.PatientPoint;

/**
 * A metal cylinder left by an operation: shaft or head of a pedicle screw, or a rod.
 *
 * @param from middle of one end
 * @param to middle of the other
 */
public record Implant(PatientPoint from, PatientPoint to, double radiusMm) {

    /** Distance from its surface, ends rounded [mm]. */
    double distanceMm(double x, double y, double z) {
        return Shapes.capsule(
                x, y, z, from.xMm(), from.yMm(), from.zMm(), to.xMm(), to.yMm(), to.zMm(), radiusMm, radiusMm);
    }
}
