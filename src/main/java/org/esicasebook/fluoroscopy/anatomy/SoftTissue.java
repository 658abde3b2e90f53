package org.esicasebook.fluoroscopy.anatomy;

/**
 * An ellipsoid of soft tissue or gas, turned about the patient's long axis. Bodies overlap; each says what it adds to
 * what lies around it, so that line integrals simply add up.
 *
 * @param name for people
 * @param tissue what it is made of
 * @param surrounding what it displaces; the same as {@code tissue} never
 * @param centreX of the centre, patient frame [mm]
 * @param centreY see centreX
 * @param centreZ see centreX
 * @param radiusX semi-axes before turning [mm]
 * @param radiusY see radiusX
 * @param radiusZ see radiusX
 * @param turnDegrees rotation about z, from x towards y [°]
 */
public record SoftTissue(
        String name,
        Tissue tissue,
        Tissue surrounding,
        double centreX,
        double centreY,
        double centreZ,
        double radiusX,
        double radiusY,
        double radiusZ,
        double turnDegrees) {

    /** What the body is made of besides bone. */
    public enum Tissue {
        AIR,
        ADIPOSE,
        MUSCLE,
        SOFT_TISSUE
    }
}
