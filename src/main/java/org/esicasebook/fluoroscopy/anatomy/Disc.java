package org.esicasebook.fluoroscopy.anatomy;

import org.esicasebook.epidurography.Level;
import org.esicasebook.geometry.PatientPoint;

/**
 * An intervertebral disc: its middle, its tilt and its extent. Where exactly it ends above and below the endplates
 * decide.
 *
 * @param tiltDegrees sagittal tilt [°], positive when the anterior side is the lower one
 */
public record Disc(
        Level level, PatientPoint middle, double tiltDegrees, double heightMm, double halfWidthMm, double halfDepthMm) {

    /** Coordinate dorsal of the middle in the plane of the disc [mm]. */
    public double dorsal(double y, double z) {
        double a = Math.toRadians(tiltDegrees);
        return (y - middle.yMm()) * Math.cos(a) + (z - middle.zMm()) * Math.sin(a);
    }

    /** Coordinate above the plane of the disc [mm]. */
    public double above(double y, double z) {
        double a = Math.toRadians(tiltDegrees);
        return -(y - middle.yMm()) * Math.sin(a) + (z - middle.zMm()) * Math.cos(a);
    }

    /** Point given by left, dorsal and above [mm]. */
    public PatientPoint at(double x, double dorsal, double above) {
        double a = Math.toRadians(tiltDegrees);
        return new PatientPoint(
                middle.xMm() + x,
                middle.yMm() + dorsal * Math.cos(a) - above * Math.sin(a),
                middle.zMm() + dorsal * Math.sin(a) + above * Math.cos(a));
    }

    /** Signed distance to the outer border of the annulus in the plane of the disc [mm]. */
    public double annulusMm(double x, double dorsal) {
        return Shapes.superellipse(x - middle.xMm(), dorsal, halfWidthMm, halfDepthMm);
    }
}
