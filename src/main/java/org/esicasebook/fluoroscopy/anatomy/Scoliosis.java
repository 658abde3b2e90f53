package org.esicasebook.fluoroscopy.anatomy;

import org.esicasebook.geometry.PatientPoint;

/**
 * A lateral curve of the spine with the rotation that goes with it, as a smooth map from the straightened spine to the
 * patient: places at height z lie about an axis that swings to the convex side, tilt with it in the coronal plane and
 * turn about it, bodies towards the convexity and spinous processes towards the concavity. The Cobb angle is the greatest
 * difference between the tilts of two vertebrae; the turn at the apex is about a third of it. Length along the axis and
 * sagittal shape are kept.
 */
final class Scoliosis {

    /** Turn at the apex, part of the Cobb angle. */
    private static final double TURN = 0.36;

    private static final double STEP_MM = 0.5;
    private static final double LOW_MM = -230;
    private static final int SAMPLES = 961;
    /** Distances shrink by no more than this on the concave side. */
    private static final double SHRINK = 0.9;

    private static final double LEANING_MM = 34;

    private static final int ROUNDS = 14;

    private final double[] offset = new double[SAMPLES];
    private final double[] tilt = new double[SAMPLES];
    private final double[] turn = new double[SAMPLES];
    private final double[] axisY = new double[SAMPLES];

    /**
     * @param cobbDegrees convex to the left when positive [°]
     * @param apexZ height of the apex, straightened spine [mm]
     * @param widthMm from the apex to the most tilted vertebrae [mm]
     * @param fixedZ below this height nothing moves [mm]
     * @param freeZ above this height everything does [mm]
     * @param axis y of the axis of rotation by z
     */
    Scoliosis(double cobbDegrees, double apexZ, double widthMm, double fixedZ, double freeZ, Table axis) {
        for (int i = 0; i < SAMPLES; i++) {
            double z = LOW_MM + i * STEP_MM;
            double away = (z - apexZ) / widthMm;
            double bump = Math.exp(-away * away / 2);
            double free = Shapes.step(fixedZ, freeZ, z);
            offset[i] = bump * free;
            turn[i] = Math.toRadians(TURN * cobbDegrees) * bump * free;
            axisY[i] = axis.of(z);
        }
        double least = 0;
        double most = 0;
        for (int i = 1; i + 1 < SAMPLES; i++) {
            double slope = (offset[i + 1] - offset[i - 1]) / (2 * STEP_MM);
            least = Math.min(least, slope);
            most = Math.max(most, slope);
        }
        double scale = amplitude(Math.toRadians(Math.abs(cobbDegrees)), least, most) * Math.signum(cobbDegrees);
        for (int i = 0; i < SAMPLES; i++) {
            offset[i] *= scale;
        }
        for (int i = 1; i + 1 < SAMPLES; i++) {
            tilt[i] = Math.atan((offset[i + 1] - offset[i - 1]) / (2 * STEP_MM));
        }
    }

    /** Scale at which the tilts at the steepest places of a curve differ by an angle [rad]. */
    private static double amplitude(double cobb, double least, double most) {
        double low = 0;
        double high = 500;
        for (int k = 0; k < 60; k++) {
            double middle = (low + high) / 2;
            if (Math.atan(middle * most) - Math.atan(middle * least) < cobb) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static double sample(double[] values, double z) {
        double at = Shapes.clamp((z - LOW_MM) / STEP_MM, 0, SAMPLES - 1.001);
        int i = (int) at;
        return values[i] + (values[i + 1] - values[i]) * (at - i);
    }

    /** How far the spine is turned at a height, its dorsal side towards the right when positive [°]. */
    double turnDegrees(double straightZ) {
        return Math.toDegrees(sample(turn, straightZ));
    }

    /** Where a place of the straightened spine lies in the patient. */
    PatientPoint toPatient(PatientPoint p) {
        double z = p.zMm();
        double angle = sample(turn, z);
        double v = p.yMm() - sample(axisY, z);
        double x = p.xMm() * Math.cos(angle) - v * Math.sin(angle);
        double y = p.xMm() * Math.sin(angle) + v * Math.cos(angle);
        double lean = sample(tilt, z);
        return new PatientPoint(
                sample(offset, z) + x * Math.cos(lean), sample(axisY, z) + y, z - leaning(x) * Math.sin(lean));
    }

    /** How far beside the axis a place counts for its tilt; what lies far out does not swing up and down with the spine. */
    private static double leaning(double x) {
        double far = x / LEANING_MM;
        return x / Math.sqrt(Math.sqrt(1 + far * far * far * far));
    }

    /** Height of a place of the patient in the straightened spine [mm]. */
    private double straightZ(double px, double pz) {
        double z = pz;
        for (int k = 0; k < ROUNDS; k++) {
            double lean = sample(tilt, z);
            double x = (px - sample(offset, z)) / Math.cos(lean);
            double g = leaning(x);
            double off = pz - z + g * Math.sin(lean);
            if (Math.abs(off) < 1e-7) {
                break;
            }
            double bent = (sample(tilt, z + 1) - sample(tilt, z - 1)) / 2;
            double tan = Math.tan(lean);
            double slope = 1 - g * bent * Math.cos(lean) + (leaning(x + 0.5) - leaning(x - 0.5)) * tan * tan;
            z += off / Math.max(0.25, slope);
        }
        return z;
    }

    /** Where a place of the patient lies in the straightened spine. */
    PatientPoint toStraight(double px, double py, double pz) {
        double z = straightZ(px, pz);
        double lean = sample(tilt, z);
        double x = (px - sample(offset, z)) / Math.cos(lean);
        double y = py - sample(axisY, z);
        double angle = sample(turn, z);
        return new PatientPoint(
                x * Math.cos(angle) + y * Math.sin(angle),
                sample(axisY, z) - x * Math.sin(angle) + y * Math.cos(angle),
                z);
    }

    Bone bent(Bone bone) {
        return new Bone(
                bone.name(),
                new Bent(bone.solid()),
                bone.bodyShellMm(),
                bone.archShellMm(),
                bone.archBeyondYMm(),
                bone.pitchMm());
    }

    Implant bent(Implant implant) {
        return new Implant(toPatient(implant.from()), toPatient(implant.to()), implant.radiusMm());
    }

    /** A body of the straightened spine as it stands in the patient. */
    private final class Bent implements Solid {

        private final Solid straight;
        private final Box bounds;

        Bent(Solid straight) {
            this.straight = straight;
            Box box = straight.bounds();
            Box all = null;
            int parts = 8;
            for (int k = 0; k <= parts; k++) {
                double z = box.minZ() + (box.maxZ() - box.minZ()) * k / parts;
                for (int corner = 0; corner < 4; corner++) {
                    PatientPoint p = toPatient(new PatientPoint(
                            (corner & 1) == 0 ? box.minX() : box.maxX(), corner < 2 ? box.minY() : box.maxY(), z));
                    Box one = new Box(p.xMm(), p.yMm(), p.zMm(), p.xMm(), p.yMm(), p.zMm());
                    all = all == null ? one : all.union(one);
                }
            }
            this.bounds = java.util.Objects.requireNonNull(all).grown(0.5);
        }

        @Override
        public Box bounds() {
            return bounds;
        }

        @Override
        public double distanceMm(double x, double y, double z) {
            PatientPoint p = toStraight(x, y, z);
            return SHRINK * straight.distanceMm(p.xMm(), p.yMm(), p.zMm());
        }
    }
}
