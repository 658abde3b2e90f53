package org.esicasebook.fluoroscopy.xray;

import java.util.List;
import java.util.stream.IntStream;
import org.esicasebook.fluoroscopy.anatomy.Box;
import org.esicasebook.fluoroscopy.anatomy.Implant;

/**
 * Titanium cylinders as the length of compact bone that absorbs as much beyond soft tissue: nine times their own, from
 * (µ titanium − µ soft tissue) / (µ compact bone − µ soft tissue) at 60 keV, 4.5 g/cm³ × 0.766 cm²/g; both fall alike with
 * energy.
 */
final class ImplantShadow {

    private static final double AS_BONE = 9;

    private final List<Implant> implants;

    ImplantShadow(List<Implant> implants) {
        this.implants = List.copyOf(implants);
    }

    /** Adds to equivalent lengths of compact bone [mm], row by row. */
    void addTo(float[] bone, CArm arm) {
        int n = arm.edgePixels();
        for (Implant implant : implants) {
            double r = implant.radiusMm() + 1;
            int[] box = BoneShadow.rectangle(
                    arm,
                    new Box(
                            Math.min(implant.from().xMm(), implant.to().xMm()) - r,
                            Math.min(implant.from().yMm(), implant.to().yMm()) - r,
                            Math.min(implant.from().zMm(), implant.to().zMm()) - r,
                            Math.max(implant.from().xMm(), implant.to().xMm()) + r,
                            Math.max(implant.from().yMm(), implant.to().yMm()) + r,
                            Math.max(implant.from().zMm(), implant.to().zMm()) + r));
            IntStream.rangeClosed(box[1], box[3]).parallel().forEach(row -> {
                double[] d = new double[3];
                for (int column = box[0]; column <= box[2]; column++) {
                    double sum = 0;
                    for (int part = 0; part < 4; part++) {
                        arm.direction(column + 0.5 * (part & 1) - 0.25, row + 0.5 * (part >> 1) - 0.25, d);
                        sum += chord(implant, arm, d);
                    }
                    bone[row * n + column] += (float) (AS_BONE * sum / 4);
                }
            });
        }
    }

    /** Length of a ray in a cylinder with flat ends [mm]. */
    private static double chord(Implant implant, CArm arm, double[] d) {
        double ex = implant.to().xMm() - implant.from().xMm();
        double ey = implant.to().yMm() - implant.from().yMm();
        double ez = implant.to().zMm() - implant.from().zMm();
        double length = Math.sqrt(ex * ex + ey * ey + ez * ez);
        ex /= length;
        ey /= length;
        ez /= length;
        double px = arm.sourceX() - implant.from().xMm();
        double py = arm.sourceY() - implant.from().yMm();
        double pz = arm.sourceZ() - implant.from().zMm();
        double de = d[0] * ex + d[1] * ey + d[2] * ez;
        double pe = px * ex + py * ey + pz * ez;
        double near = 0;
        double far = 1e6;
        double a = 1 - de * de;
        double rest = px * px + py * py + pz * pz - pe * pe - implant.radiusMm() * implant.radiusMm();
        if (a > 1e-9) {
            double half = px * d[0] + py * d[1] + pz * d[2] - pe * de;
            double root = half * half - a * rest;
            if (root <= 0) {
                return 0;
            }
            near = (-half - Math.sqrt(root)) / a;
            far = (-half + Math.sqrt(root)) / a;
        } else if (rest > 0) {
            return 0;
        }
        if (Math.abs(de) > 1e-9) {
            near = Math.max(near, Math.min(-pe / de, (length - pe) / de));
            far = Math.min(far, Math.max(-pe / de, (length - pe) / de));
        } else if (pe < 0 || pe > length) {
            return 0;
        }
        return Math.max(0, far - near);
    }
}
