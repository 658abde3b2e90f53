package org.esicasebook.fluoroscopy.truth;

import java.util.function.ToDoubleFunction;
import org.esicasebook.fluoroscopy.xray.CArm;
import org.esicasebook.geometry.PatientPoint;
import org.esicasebook.geometry.PixelPoint;

/**
 * A way of its own from patient to picture and back: the patient is turned instead of the C-arm, then divided by the
 * depth, then bent as the curved screen of an intensifier does. Uses nothing but the numbers stored with a series.
 */
final class OwnProjection {

    private final PatientPoint iso;
    private final double sinTurn;
    private final double cosTurn;
    private final double sinTilt;
    private final double cosTilt;
    private final double middle;
    private final double pixelMm;
    private final double pincushion;

    OwnProjection(CArm camera) {
        this.iso = camera.isocentre();
        double turn = Math.toRadians(camera.projection().angleDegrees());
        double tilt = Math.toRadians(camera.projection().tiltDegrees());
        this.sinTurn = Math.sin(turn);
        this.cosTurn = Math.cos(turn);
        this.sinTilt = Math.sin(tilt);
        this.cosTilt = Math.cos(tilt);
        this.middle = (camera.edgePixels() - 1) / 2.0;
        this.pixelMm = camera.detectorPixelMm();
        this.pincushion = camera.pincushionPerMm2();
    }

    PixelPoint seen(PatientPoint p) {
        double x = p.xMm() - iso.xMm();
        double y = p.yMm() - iso.yMm();
        double z = p.zMm() - iso.zMm();
        double across = x * cosTurn - y * sinTurn;
        double depth = x * sinTurn + y * cosTurn;
        double along = depth * cosTilt + z * sinTilt;
        double up = -depth * sinTilt + z * cosTilt;
        double scale = 1000 / (650 + along);
        double bent = (1 + pincushion * scale * scale * (across * across + up * up)) * scale / pixelMm;
        return new PixelPoint(middle - across * bent, middle - up * bent);
    }

    /** The first place on the ray to a pixel, seen from the tube, behind which something is no longer negative. */
    PatientPoint where(PixelPoint pixel, ToDoubleFunction<PatientPoint> beyond) {
        double low = -60;
        double high = 60;
        boolean rising = beyond.applyAsDouble(atDepth(pixel, low)) < 0;
        while (high - low > 1e-4) {
            double middle = (low + high) / 2;
            if (beyond.applyAsDouble(atDepth(pixel, middle)) < 0 == rising) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return atDepth(pixel, low);
    }

    /** @param along beyond the isocentre, parallel to the central beam [mm] */
    PatientPoint atDepth(PixelPoint pixel, double along) {
        double a = (middle - pixel.column()) * pixelMm;
        double b = (middle - pixel.row()) * pixelMm;
        double straight = 1;
        for (int k = 0; k < 40; k++) {
            straight = 1 / (1 + pincushion * straight * straight * (a * a + b * b));
        }
        double scale = 1000 / (650 + along);
        double across = a * straight / scale;
        double up = b * straight / scale;
        double depth = along * cosTilt - up * sinTilt;
        return new PatientPoint(
                iso.xMm() + across * cosTurn + depth * sinTurn,
                iso.yMm() - across * sinTurn + depth * cosTurn,
                iso.zMm() + along * sinTilt + up * cosTilt);
    }
}
