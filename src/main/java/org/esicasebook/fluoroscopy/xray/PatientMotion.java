package org.esicasebook.fluoroscopy.xray;

import org.esicasebook.fluoroscopy.Exposure.Motion;
import org.esicasebook.fluoroscopy.Exposure.Run;
import org.esicasebook.fluoroscopy.anatomy.Noise;

/**
 * Where the patient has moved to since the first frame of a run: spine, needle and contrast together. Breathing, a
 * cycle in about 4 s, carries the spine along its axis and a third as much dorsally; a shift begins somewhere in the
 * first half of the run, takes most of a second, and is not taken back.
 */
final class PatientMotion {

    private static final double DORSAL_PART = 0.33;
    private static final double SHIFT_SECONDS = 0.7;

    private final Motion motion;
    private final double start;
    private final double period;
    private final double phase;
    private final double shiftAt;
    private final double[] shift;

    PatientMotion(Run run, Noise noise) {
        this.motion = run.motion();
        this.start = run.startSeconds();
        this.period = noise.between(1, 3.4, 4.6);
        this.phase = noise.between(2, 0, 2 * Math.PI);
        double length = (run.frames() - 1) / run.framesPerSecond();
        this.shiftAt = start + length * noise.between(3, 0.15, 0.45);
        double x = noise.between(4, -1, 1);
        double y = noise.between(5, -0.4, 0.4);
        double z = noise.between(6, -0.8, 0.8);
        double norm = Math.max(0.2, Math.sqrt(x * x + y * y + z * z));
        this.shift = new double[] {x / norm, y / norm, z / norm};
    }

    boolean isNone() {
        return motion.equals(Motion.none());
    }

    /** Displacement since the first frame, in the patient frame [mm]. */
    double[] at(double seconds) {
        double turn = 2 * Math.PI * (seconds - start) / period;
        double breath = motion.breathingMm() / 2 * (StrictMath.cos(phase) - StrictMath.cos(phase + turn));
        double t = Math.clamp((seconds - shiftAt) / SHIFT_SECONDS, 0, 1);
        double moved = motion.motionMm() * t * t * (3 - 2 * t);
        return new double[] {
            moved * shift[0], moved * shift[1] + DORSAL_PART * breath, moved * shift[2] + breath,
        };
    }
}
