package org.esicasebook.fluoroscopy.anatomy;

import java.util.List;
import org.esicasebook.epidurography.Level;
import org.esicasebook.epidurography.Side;
import org.esicasebook.fluoroscopy.Patient;
import org.esicasebook.geometry.PatientPoint;
import org.jspecify.annotations.Nullable;

/** Builds the spine of one region; what they have in common is the sagittal frame in which bones are stacked. */
abstract sealed class SpineBuilder permits LumbarSpineBuilder, CervicalSpineBuilder {

    /** The builder of the region that a level belongs to. */
    static SpineBuilder of(Patient patient, Level treated, long seed) {
        return treated.compareTo(Level.C7_T1) <= 0
                ? new CervicalSpineBuilder(patient, treated, seed)
                : new LumbarSpineBuilder(patient, treated, seed);
    }

    abstract Spine build();

    static double nearest(List<Bone> bones, double x, double y, double z) {
        return nearest(bones, 12, x, y, z);
    }

    /** Signed distance to the nearest bone, at most {@code within}. */
    static double nearest(List<Bone> bones, double within, double x, double y, double z) {
        double best = within;
        for (Bone bone : bones) {
            if (bone.solid().bounds().grown(best).contains(x, y, z)) {
                best = Math.min(best, bone.solid().distanceMm(x, y, z));
            }
        }
        return best;
    }

    /** What bounds the canal: bones, and where it is narrowed what narrows it. */
    static CanalBorder border(List<Bone> spinal, @Nullable Stenosis stenosis) {
        if (stenosis == null) {
            return (x, y, z) -> nearest(spinal, x, y, z);
        }
        return new CanalBorder() {
            @Override
            public double distanceMm(double x, double y, double z) {
                return Math.min(nearest(spinal, x, y, z), stenosis.distanceMm(x, y, z));
            }

            @Override
            public double bonyMm(double x, double y, double z) {
                return nearest(spinal, x, y, z);
            }
        };
    }

    /** Moves a vertebra and everything above it forwards in the plane of the disc below it. */
    static void slip(SagittalFrame[] frames, int vertebra, double byMm) {
        if (vertebra < 0 || byMm == 0) {
            return;
        }
        double a = Math.toRadians((frames[vertebra].tiltDegrees() + frames[vertebra + 1].tiltDegrees()) / 2);
        for (int i = 0; i <= vertebra; i++) {
            frames[i] = new SagittalFrame(
                    frames[i].originY() - byMm * Math.cos(a),
                    frames[i].originZ() - byMm * Math.sin(a),
                    frames[i].tiltDegrees());
        }
    }

    static double[] place(double y, double z, double firstTilt, double first, double secondTilt, double second) {
        double[] middle = step(y, z, firstTilt, first);
        return step(middle[0], middle[1], secondTilt, second);
    }

    /** A step along the cranial direction of a tilt. */
    static double[] step(double y, double z, double tiltDegrees, double by) {
        double a = Math.toRadians(tiltDegrees);
        return new double[] {y - Math.sin(a) * by, z + Math.cos(a) * by};
    }

    static double[] at(SagittalFrame frame, double y, double z) {
        return new double[] {frame.toY(y, z), frame.toZ(y, z)};
    }

    static PatientPoint inSagittal(SagittalFrame frame, double y, double z) {
        return new PatientPoint(0, frame.toY(y, z), frame.toZ(y, z));
    }

    static PatientPoint sided(SagittalFrame frame, double[] local, Side side) {
        return new PatientPoint(
                side == Side.RIGHT ? -local[0] : local[0],
                frame.toY(local[1], local[2]),
                frame.toZ(local[1], local[2]));
    }

    static PatientPoint at(Side side, SagittalFrame frame, double x, double y, double z) {
        return at(side, x, frame.toY(y, z), frame.toZ(y, z));
    }

    static PatientPoint at(Side side, double x, double y, double z) {
        return new PatientPoint(side == Side.RIGHT ? -x : x, y, z);
    }
}
