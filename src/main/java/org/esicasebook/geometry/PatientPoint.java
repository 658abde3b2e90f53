package org.esicasebook.geometry;

/**
 * Point in the patient frame (DICOM LPS).
 *
 * @param xMm to the patient's left [mm]
 * @param yMm to posterior [mm]
 * @param zMm to cranial [mm]
 */
public record PatientPoint(double xMm, double yMm, double zMm) {

    public PatientPoint {
        if (!Double.isFinite(xMm) || !Double.isFinite(yMm) || !Double.isFinite(zMm)) {
            throw new IllegalArgumentException("A patient point needs finite coordinates");
        }
    }

    /** Euclidean distance [mm]. */
    public double distanceTo(PatientPoint other) {
        double dx = xMm - other.xMm;
        double dy = yMm - other.yMm;
        double dz = zMm - other.zMm;
        return Math.sqrt(dx * dx + dy * dy + dz * dz);
    }
}
