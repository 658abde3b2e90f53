package org.esicasebook.fluoroscopy.xray;

import org.esicasebook.fluoroscopy.Projection;
import org.esicasebook.geometry.PatientPoint;
import org.esicasebook.geometry.PixelPoint;

/**
 * A point source and a square flat detector, turned about the isocentre. With rotation φ and tilt τ the central beam
 * runs along d = (sin φ cos τ, cos φ cos τ, sin τ) in the patient frame; columns grow along u = (−cos φ, sin φ, 0) and
 * rows against w = (−sin φ sin τ, −cos φ sin τ, cos τ). AP shows the patient's left on the image left, the lateral at
 * −90° posterior on the image left, cranial is up.
 */
public final class CArm {

    /** Distance from focus to detector [mm]. */
    public static final double SOURCE_TO_DETECTOR_MM = 1000;
    /** Distance from focus to isocentre [mm]; patients' centres usually lie 600–700 mm from the source. */
    public static final double SOURCE_TO_ISOCENTRE_MM = 650;
    /** Side of the input field [mm], the 23 cm field of an image intensifier. */
    public static final double FIELD_MM = 230;

    private final int edge;
    private final double pixelMm;
    private final double middle;
    private final double sx;
    private final double sy;
    private final double sz;
    private final double dx;
    private final double dy;
    private final double dz;
    private final double ux;
    private final double uy;
    private final double wx;
    private final double wy;
    private final double wz;

    /**
     * @param isocentre point about which the C-arm turns, shown in the middle of the image
     * @param edgePixels columns and rows of the image
     */
    public CArm(Projection projection, PatientPoint isocentre, int edgePixels) {
        this.edge = edgePixels;
        this.pixelMm = FIELD_MM / edgePixels;
        this.middle = (edgePixels - 1) / 2.0;
        double turn = StrictMath.toRadians(projection.angleDegrees());
        double tilt = StrictMath.toRadians(projection.tiltDegrees());
        double sin = StrictMath.sin(turn);
        double cos = StrictMath.cos(turn);
        double up = StrictMath.sin(tilt);
        double flat = StrictMath.cos(tilt);
        dx = sin * flat;
        dy = cos * flat;
        dz = up;
        ux = -cos;
        uy = sin;
        wx = -sin * up;
        wy = -cos * up;
        wz = flat;
        sx = isocentre.xMm() - SOURCE_TO_ISOCENTRE_MM * dx;
        sy = isocentre.yMm() - SOURCE_TO_ISOCENTRE_MM * dy;
        sz = isocentre.zMm() - SOURCE_TO_ISOCENTRE_MM * dz;
    }

    /** Columns and rows of the image. */
    public int edgePixels() {
        return edge;
    }

    /** Spacing of the pixels at the detector [mm]. */
    public double detectorPixelMm() {
        return pixelMm;
    }

    /** Spacing of the pixels scaled to the isocentre [mm]. */
    public double isocentrePixelMm() {
        return pixelMm * SOURCE_TO_ISOCENTRE_MM / SOURCE_TO_DETECTOR_MM;
    }

    public PatientPoint source() {
        return new PatientPoint(sx, sy, sz);
    }

    /** Distance from the source along the central beam [mm]. */
    public double depthMm(double x, double y, double z) {
        return (x - sx) * dx + (y - sy) * dy + (z - sz) * dz;
    }

    /** Column at which a point is seen [pixels]. */
    public double column(double x, double y, double z) {
        double scale = SOURCE_TO_DETECTOR_MM / (depthMm(x, y, z) * pixelMm);
        return middle + ((x - sx) * ux + (y - sy) * uy) * scale;
    }

    /** Row at which a point is seen [pixels]. */
    public double row(double x, double y, double z) {
        double scale = SOURCE_TO_DETECTOR_MM / (depthMm(x, y, z) * pixelMm);
        return middle - ((x - sx) * wx + (y - sy) * wy + (z - sz) * wz) * scale;
    }

    /** Where a point falls on the detector; the point must lie in front of the focus. */
    public PixelPoint patientToPixel(PatientPoint point) {
        return new PixelPoint(
                column(point.xMm(), point.yMm(), point.zMm()), row(point.xMm(), point.yMm(), point.zMm()));
    }

    /** Unit direction of the ray through a place of the image, into {@code out} (x, y, z). */
    void direction(double column, double row, double[] out) {
        double a = (column - middle) * pixelMm;
        double b = (middle - row) * pixelMm;
        double x = dx * SOURCE_TO_DETECTOR_MM + a * ux + b * wx;
        double y = dy * SOURCE_TO_DETECTOR_MM + a * uy + b * wy;
        double z = dz * SOURCE_TO_DETECTOR_MM + b * wz;
        double norm = 1 / Math.sqrt(x * x + y * y + z * z);
        out[0] = x * norm;
        out[1] = y * norm;
        out[2] = z * norm;
    }

    double sourceX() {
        return sx;
    }

    double sourceY() {
        return sy;
    }

    double sourceZ() {
        return sz;
    }
}
