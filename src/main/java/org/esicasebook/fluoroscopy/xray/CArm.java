package org.esicasebook.fluoroscopy.xray;

import org.esicasebook.fluoroscopy.Exposure.Field;
import org.esicasebook.fluoroscopy.Exposure.Receptor;
import org.esicasebook.fluoroscopy.Projection;
import org.esicasebook.geometry.PatientPoint;
import org.esicasebook.geometry.PixelPoint;

/**
 * A point source and a detector, turned about the isocentre. With rotation φ and tilt τ the central beam runs along
 * d = (sin φ cos τ, cos φ cos τ, sin τ) in the patient frame; columns grow along u = (−cos φ, sin φ, 0) and rows
 * against w = (−sin φ sin τ, −cos φ sin τ, cos τ). The image is as one sees it who looks from the detector towards the
 * tube, cranial up: AP of the prone patient (φ = 0) shows their left on the image left, of the supine one (φ = 180°)
 * their right, the lateral at −90° posterior on the image left.
 *
 * <p>A flat panel is true to scale. The input screen of an image intensifier is curved: what falls at the distance r
 * from the middle is seen at r (1 + k r²), pincushion distortion of {@value #PINCUSHION_PER_MM2} / mm² (3 per cent at
 * the rim of the full field), and its rim is dimmer.
 */
public final class CArm {

    /** Distance from focus to detector [mm]. */
    public static final double SOURCE_TO_DETECTOR_MM = 1000;
    /** Distance from focus to isocentre [mm]; patients' centres usually lie 600–700 mm from the source. */
    public static final double SOURCE_TO_ISOCENTRE_MM = 650;
    /** Side of the input field [mm], the 23 cm field of an image intensifier. */
    public static final double FIELD_MM = 230;
    /** Side of a flat panel [mm], 21 cm as mobile C-arms have it. */
    public static final double PANEL_MM = 210;

    private static final double PINCUSHION_PER_MM2 = 2.27e-6;
    /** Light lost at the rim of an intensifier's full field. */
    private static final double VIGNETTING = 0.2;

    private final Geometry geometry;
    private final Collimator collimator;
    private final double fieldMm;
    private final double pixelMm;
    private final double pincushion;
    private final double vignetting;
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

    private record Geometry(Projection projection, PatientPoint isocentre, int edge, Field field, boolean ideal) {}

    /**
     * A detector true to scale with a round field of {@value #FIELD_MM} mm.
     *
     * @param isocentre point about which the C-arm turns, shown in the middle of the image
     * @param edgePixels columns and rows of the image
     */
    public CArm(Projection projection, PatientPoint isocentre, int edgePixels) {
        this(new Geometry(projection, isocentre, edgePixels, Field.full(), true));
    }

    /**
     * @param isocentre point about which the C-arm turns, shown in the middle of the image
     * @param edgePixels columns and rows of the image
     */
    public CArm(Projection projection, PatientPoint isocentre, int edgePixels, Field field) {
        this(new Geometry(projection, isocentre, edgePixels, field, false));
    }

    private CArm(Geometry geometry) {
        this.geometry = geometry;
        Field field = geometry.field();
        boolean round = field.detector() == Receptor.INTENSIFIER;
        boolean curved = round && !geometry.ideal();
        this.collimator = round ? Collimator.iris(field.collimation()) : Collimator.shutters(field.collimation());
        this.fieldMm = (round ? FIELD_MM : PANEL_MM) / field.magnification();
        this.pixelMm = fieldMm / geometry.edge();
        this.pincushion = curved ? PINCUSHION_PER_MM2 : 0;
        this.vignetting = curved ? VIGNETTING : 0;
        this.middle = (geometry.edge() - 1) / 2.0;
        double turn = StrictMath.toRadians(geometry.projection().angleDegrees());
        double tilt = StrictMath.toRadians(geometry.projection().tiltDegrees());
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
        sx = geometry.isocentre().xMm() - SOURCE_TO_ISOCENTRE_MM * dx;
        sy = geometry.isocentre().yMm() - SOURCE_TO_ISOCENTRE_MM * dy;
        sz = geometry.isocentre().zMm() - SOURCE_TO_ISOCENTRE_MM * dz;
    }

    /** The same C-arm with another number of columns and rows. */
    public CArm withEdge(int edgePixels) {
        return new CArm(new Geometry(
                geometry.projection(), geometry.isocentre(), edgePixels, geometry.field(), geometry.ideal()));
    }

    /** The same C-arm when the patient has moved by a vector [mm, patient frame]. */
    public CArm whenPatientMovedBy(double x, double y, double z) {
        PatientPoint at = geometry.isocentre();
        return new CArm(new Geometry(
                geometry.projection(),
                new PatientPoint(at.xMm() - x, at.yMm() - y, at.zMm() - z),
                geometry.edge(),
                geometry.field(),
                geometry.ideal()));
    }

    /** Columns and rows of the image. */
    public int edgePixels() {
        return geometry.edge();
    }

    public Projection projection() {
        return geometry.projection();
    }

    public Field field() {
        return geometry.field();
    }

    public PatientPoint isocentre() {
        return geometry.isocentre();
    }

    /** What the beam is limited to. */
    public Collimator collimator() {
        return collimator;
    }

    /** Side of the part of the detector that the image shows [mm]. */
    public double fieldMm() {
        return fieldMm;
    }

    /** k of the pincushion distortion r (1 + k r²) about the middle of the image [1/mm²]; 0 if true to scale. */
    public double pincushionPerMm2() {
        return pincushion;
    }

    /** Spacing of the pixels at the detector, in the middle of the image [mm]. */
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
        double scale = SOURCE_TO_DETECTOR_MM / depthMm(x, y, z);
        double a = ((x - sx) * ux + (y - sy) * uy) * scale;
        if (pincushion == 0) {
            return middle + a / pixelMm;
        }
        double b = ((x - sx) * wx + (y - sy) * wy + (z - sz) * wz) * scale;
        return middle + a * (1 + pincushion * (a * a + b * b)) / pixelMm;
    }

    /** Row at which a point is seen [pixels]. */
    public double row(double x, double y, double z) {
        double scale = SOURCE_TO_DETECTOR_MM / depthMm(x, y, z);
        double b = ((x - sx) * wx + (y - sy) * wy + (z - sz) * wz) * scale;
        if (pincushion == 0) {
            return middle - b / pixelMm;
        }
        double a = ((x - sx) * ux + (y - sy) * uy) * scale;
        return middle - b * (1 + pincushion * (a * a + b * b)) / pixelMm;
    }

    /** Where a point falls on the detector; the point must lie in front of the focus. */
    public PixelPoint patientToPixel(PatientPoint point) {
        return new PixelPoint(
                column(point.xMm(), point.yMm(), point.zMm()), row(point.xMm(), point.yMm(), point.zMm()));
    }

    /** Area across the beam that a pixel stands for at a point [mm²]. */
    double pixelAreaMm2(double x, double y, double z) {
        double scale = depthMm(x, y, z) / SOURCE_TO_DETECTOR_MM;
        double side = pixelMm * scale;
        if (pincushion == 0) {
            return side * side;
        }
        double a = ((x - sx) * ux + (y - sy) * uy) / scale;
        double b = ((x - sx) * wx + (y - sy) * wy + (z - sz) * wz) / scale;
        double q = pincushion * (a * a + b * b);
        return side * side / ((1 + q) * (1 + 3 * q));
    }

    /** Part of the light that the detector passes on at a place of the image, 1 in the middle. */
    double brightness(double column, double row) {
        if (vignetting == 0) {
            return 1;
        }
        double a = (column - middle) * pixelMm;
        double b = (row - middle) * pixelMm;
        return 1 - vignetting * (a * a + b * b) / (FIELD_MM * FIELD_MM / 4);
    }

    /** Factor that takes a place on the distorted image back towards its middle. */
    private double undistorted(double a, double b) {
        double q = pincushion * (a * a + b * b);
        if (q == 0) {
            return 1;
        }
        double f = 1 - q + 3 * q * q;
        f -= (f + q * f * f * f - 1) / (1 + 3 * q * f * f);
        return f - (f + q * f * f * f - 1) / (1 + 3 * q * f * f);
    }

    /** How much farther from the middle anything in the image is seen than it would be without distortion, at most. */
    double mostStretch() {
        double corner = fieldMm * fieldMm / 2;
        return 1 + pincushion * corner;
    }

    /** Unit direction of the ray through a place of the image, into {@code out} (x, y, z). */
    void direction(double column, double row, double[] out) {
        double a = (column - middle) * pixelMm;
        double b = (middle - row) * pixelMm;
        double f = undistorted(a, b);
        a *= f;
        b *= f;
        double x = dx * SOURCE_TO_DETECTOR_MM + a * ux + b * wx;
        double y = dy * SOURCE_TO_DETECTOR_MM + a * uy + b * wy;
        double z = dz * SOURCE_TO_DETECTOR_MM + b * wz;
        double norm = 1 / Math.sqrt(x * x + y * y + z * z);
        out[0] = x * norm;
        out[1] = y * norm;
        out[2] = z * norm;
    }

    /** Where the ray through a place of the image meets the plane through the isocentre square to the central beam. */
    PatientPoint atIsocentre(double column, double row) {
        double a = (column - middle) * pixelMm;
        double b = (middle - row) * pixelMm;
        double f = undistorted(a, b) * SOURCE_TO_ISOCENTRE_MM / SOURCE_TO_DETECTOR_MM;
        PatientPoint iso = geometry.isocentre();
        return new PatientPoint(
                iso.xMm() + f * (a * ux + b * wx), iso.yMm() + f * (a * uy + b * wy), iso.zMm() + f * b * wz);
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
