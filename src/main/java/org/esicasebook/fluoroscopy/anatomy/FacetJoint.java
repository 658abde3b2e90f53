package org.esicasebook.fluoroscopy.anatomy;

/**
 * A facet joint, given on the left; the right one is its mirror image. The joint is a plane: the superior articular
 * process of the lower vertebra lies on its ventrolateral side, the inferior process of the upper one dorsomedially.
 *
 * @param centreX of the joint, patient frame [mm]; the left one, positive
 * @param centreY see centreX
 * @param centreZ see centreX
 * @param normalX unit vector across the joint towards the superior articular process
 * @param normalY see normalX
 * @param normalZ see normalX
 * @param alongX unit vector in the joint, from its ventromedial to its dorsolateral edge
 * @param alongY see alongX
 * @param alongZ see alongX
 * @param upX unit vector in the joint, to cranial
 * @param upY see upX
 * @param upZ see upX
 * @param gapMm width of the joint space
 * @param halfWidthMm of the joint, along
 * @param halfHeightMm of the joint, up
 */
public record FacetJoint(
        double centreX,
        double centreY,
        double centreZ,
        double normalX,
        double normalY,
        double normalZ,
        double alongX,
        double alongY,
        double alongZ,
        double upX,
        double upY,
        double upZ,
        double gapMm,
        double halfWidthMm,
        double halfHeightMm) {

    /** @param tiltDegrees mean sagittal tilt of the two vertebrae [°] */
    static FacetJoint of(double x, double y, double z, double angleDegrees, double tiltDegrees, double gapMm) {
        double angle = Math.toRadians(angleDegrees);
        double tilt = Math.toRadians(tiltDegrees);
        double ny = -Math.sin(angle);
        double ay = Math.cos(angle);
        return new FacetJoint(
                x,
                y,
                z,
                Math.cos(angle),
                ny * Math.cos(tilt),
                ny * Math.sin(tilt),
                Math.sin(angle),
                ay * Math.cos(tilt),
                ay * Math.sin(tilt),
                0,
                -Math.sin(tilt),
                Math.cos(tilt),
                gapMm,
                7.0,
                8.0);
    }

    /** Signed distance across the joint, positive towards the superior articular process; the side does not matter. */
    public double across(double x, double y, double z) {
        return (Math.abs(x) - centreX) * normalX + (y - centreY) * normalY + (z - centreZ) * normalZ;
    }

    /** Coordinate in the joint from ventromedial to dorsolateral. */
    public double along(double x, double y, double z) {
        return (Math.abs(x) - centreX) * alongX + (y - centreY) * alongY + (z - centreZ) * alongZ;
    }

    /** Coordinate in the joint to cranial. */
    public double up(double x, double y, double z) {
        return (Math.abs(x) - centreX) * upX + (y - centreY) * upY + (z - centreZ) * upZ;
    }
}
