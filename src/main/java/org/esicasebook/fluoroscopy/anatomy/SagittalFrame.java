package org.esicasebook.fluoroscopy.anatomy;

/**
 * A frame tilted about the left–right axis: local y points to the body's posterior, local z to its cranial side. By
 * {@code toY} and so on, coordinates change from local to patient: y' = y cos a − z sin a + offset, z' = y sin a +
 * z cos a + offset; x is the same.
 *
 * @param tiltDegrees a, positive when the anterior side is the lower one [°]
 */
record SagittalFrame(double originY, double originZ, double tiltDegrees, double cos, double sin) {

    SagittalFrame(double originY, double originZ, double tiltDegrees) {
        this(
                originY,
                originZ,
                tiltDegrees,
                Math.cos(Math.toRadians(tiltDegrees)),
                Math.sin(Math.toRadians(tiltDegrees)));
    }

    double toY(double localY, double localZ) {
        return localY * cos - localZ * sin + originY;
    }

    double toZ(double localY, double localZ) {
        return localY * sin + localZ * cos + originZ;
    }

    double localY(double y, double z) {
        return (y - originY) * cos + (z - originZ) * sin;
    }

    double localZ(double y, double z) {
        return -(y - originY) * sin + (z - originZ) * cos;
    }
}
