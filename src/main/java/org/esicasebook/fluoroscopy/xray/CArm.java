package org.esicasebook.fluoroscopy.xray;

import org.esicasebook.fluoroscopy.Projection;
import org.esicasebook.geometry.PatientPoint;
import org.esicasebook.geometry.PixelPoint;

/**
 * Cone-beam camera on a square detector; see the package for its axes. Immutable.
 */
public final class CArm {

    public static final double SOURCE_TO_ISOCENTRE_MM = 650;
    public static final double SOURCE_TO_DETECTOR_MM = 1000;

    /** Edge of the square field at the detector [mm]. */
    public static final double FIELD_MM = 226;

    private final int edgePixels;
    private final double pixelMm;
    final double[] source;
    final double[] beam;
    final double[] right;
    final double[] down;

    /**
     * @param projection position
     * @param isocentre point about which the C-arm turns, shown in the middle of the image
     * @param edgePixels columns and rows of the detector
     */
    public CArm(Projection projection, PatientPoint isocentre, int edgePixels) {
        double phi = Math.toRadians(projection.angleDegrees());
        double tau = Math.toRadians(projection.tiltDegrees());
        this.beam = new double[] {Math.sin(phi) * Math.cos(tau), Math.cos(phi) * Math.cos(tau), Math.sin(tau)};
        this.right = new double[] {-Math.cos(phi), Math.sin(phi), 0};
        this.down = new double[] {
            -(beam[1] * right[2] - beam[2] * right[1]),
            -(beam[2] * right[0] - beam[0] * right[2]),
            -(beam[0] * right[1] - beam[1] * right[0])
        };
        this.source = new double[] {
            isocentre.xMm() - SOURCE_TO_ISOCENTRE_MM * beam[0],
            isocentre.yMm() - SOURCE_TO_ISOCENTRE_MM * beam[1],
            isocentre.zMm() - SOURCE_TO_ISOCENTRE_MM * beam[2]
        };
        this.edgePixels = edgePixels;
        this.pixelMm = FIELD_MM / edgePixels;
    }

    public int edgePixels() {
        return edgePixels;
    }

    /** Spacing of the pixels at the detector [mm]. */
    public double detectorPixelMm() {
        return pixelMm;
    }

    /** Where a point falls on the detector; the point must lie in front of the focus. */
    public PixelPoint patientToPixel(PatientPoint point) {
        double[] at = new double[3];
        project(point.xMm(), point.yMm(), point.zMm(), at);
        return new PixelPoint(at[0], at[1]);
    }

    /** Projects into {column, row, depth along the beam [mm]}. */
    void project(double x, double y, double z, double[] into) {
        double dx = x - source[0];
        double dy = y - source[1];
        double dz = z - source[2];
        double depth = dx * beam[0] + dy * beam[1] + dz * beam[2];
        double scale = SOURCE_TO_DETECTOR_MM / (depth * pixelMm);
        double middle = (edgePixels - 1) / 2.0;
        into[0] = middle + (dx * right[0] + dy * right[1] + dz * right[2]) * scale;
        into[1] = middle + (dx * down[0] + dy * down[1] + dz * down[2]) * scale;
        into[2] = depth;
    }

    /** Unit vector from the focus through a place on the detector. */
    void ray(double column, double row, double[] into) {
        double middle = (edgePixels - 1) / 2.0;
        double a = (column - middle) * pixelMm;
        double b = (row - middle) * pixelMm;
        double length = Math.sqrt(SOURCE_TO_DETECTOR_MM * SOURCE_TO_DETECTOR_MM + a * a + b * b);
        for (int i = 0; i < 3; i++) {
            into[i] = (SOURCE_TO_DETECTOR_MM * beam[i] + a * right[i] + b * down[i]) / length;
        }
    }
}
