package org.esicasebook.fluoroscopy.anatomy;

import java.util.List;
import org.esicasebook.geometry.PatientPoint;

/** A twelfth rib: from the side of T12 to lateral, caudal and then forwards, thinner towards its tip. */
final class Rib implements Solid {

    private final Curve curve;

    /** @param side 1 left, −1 right */
    Rib(PatientPoint head, int side, double size, Noise noise) {
        double fall = noise.between(side + 2, 0.8, 1.2);
        double y = head.yMm();
        double z = head.zMm();
        this.curve = Curve.through(List.of(
                new PatientPoint(side * head.xMm(), y, z),
                new PatientPoint(side * (head.xMm() + 22 * size), y + 12, z - 9 * fall),
                new PatientPoint(side * (head.xMm() + 48 * size), y + 11, z - 27 * fall),
                new PatientPoint(side * (head.xMm() + 70 * size), y + 1, z - 48 * fall),
                new PatientPoint(side * (head.xMm() + 86 * size), y - 14, z - 68 * fall)));
    }

    @Override
    public Box bounds() {
        return curve.bounds().grown(6);
    }

    @Override
    public double distanceMm(double x, double y, double z) {
        Curve.Foot foot = curve.foot(x, y, z);
        double t = foot.arcMm() / curve.lengthMm();
        return foot.distanceMm() - Shapes.mix(4.2, 2.4, t) * (t > 0.97 ? 0.9 : 1);
    }
}
