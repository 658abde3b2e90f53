package org.esicasebook.fluoroscopy.contrast;

import java.util.Arrays;
import org.esicasebook.epidurography.Compartment;
import org.esicasebook.fluoroscopy.anatomy.Noise;

/**
 * Contrast that stays where it came, as in fat, muscle, joint, disc or nerve, and is carried off by the blood over minutes:
 * from the end of the injection it fades by halves (the field's estimates: epidural in 15 to 30 minutes, muscle in 10 to
 * 20, subdural in more than 30).
 */
final class StayingCloud implements ContrastVolume.Cloud {

    /** Number of the draw that decides how fast contrast fades in this person. */
    private static final int HALF_LIFE = 1 << 30;

    private final Compartment compartment;
    private final Points points;
    private final double[] volumes;
    private final double flowMm3PerSecond;
    private final double iodineMgPerMm3;
    private final double endSeconds;
    private final double halfLifeSeconds;

    /**
     * @param filled cubes in order of arrival
     * @param flowMm3PerSecond of this compartment's share
     * @param iodineMgPerMm3 of the agent
     */
    StayingCloud(
            Compartment compartment,
            Filling.Filled filled,
            double blobMm,
            double flowMm3PerSecond,
            double iodineMgPerMm3,
            Noise noise) {
        this.compartment = compartment;
        int n = filled.xs().length;
        float[] xs = new float[n];
        float[] ys = new float[n];
        float[] zs = new float[n];
        // points in a lattice would show as moiré
        double shake = 0.5 * filled.pitchMm();
        for (int i = 0; i < n; i++) {
            xs[i] = (float) (filled.xs()[i] + shake * (noise.uniform(3 * i) - 0.5));
            ys[i] = (float) (filled.ys()[i] + shake * (noise.uniform(3 * i + 1) - 0.5));
            zs[i] = (float) (filled.zs()[i] + shake * (noise.uniform(3 * i + 2) - 0.5));
        }
        this.points = new Points(xs, ys, zs, blobMm);
        this.volumes = filled.volumes();
        this.flowMm3PerSecond = flowMm3PerSecond;
        this.iodineMgPerMm3 = iodineMgPerMm3;
        this.endSeconds = Arrays.stream(volumes).sum() / flowMm3PerSecond;
        this.halfLifeSeconds = 60 * halfLifeMinutes(compartment, noise);
    }

    private static double halfLifeMinutes(Compartment compartment, Noise noise) {
        return switch (compartment) {
            case MUSCLE -> noise.between(HALF_LIFE, 10, 20);
            case SUBDURAL -> noise.between(HALF_LIFE, 30, 60);
            // joints, discs and nerves have fewer vessels than fat
            case FACET, INTRADISCAL, INTRANEURAL -> noise.between(HALF_LIFE, 25, 50);
            default -> noise.between(HALF_LIFE, 15, 30);
        };
    }

    /** Part of what was given that has not been carried off yet. */
    private double kept(double seconds) {
        return Math.pow(0.5, Math.max(0, seconds - endSeconds) / halfLifeSeconds);
    }

    @Override
    public Compartment compartment() {
        return compartment;
    }

    @Override
    public Points points() {
        return points;
    }

    @Override
    public double[] iodineMgAt(double seconds) {
        double left = Math.max(0, seconds * flowMm3PerSecond);
        double density = iodineMgPerMm3 * kept(seconds);
        double[] iodine = new double[volumes.length];
        for (int i = 0; i < volumes.length && left > 0; i++) {
            iodine[i] = Math.min(volumes[i], left) * density;
            left -= volumes[i];
        }
        return iodine;
    }

    @Override
    public double injectedIodineMg(double seconds) {
        return Math.clamp(seconds, 0, endSeconds) * flowMm3PerSecond * iodineMgPerMm3;
    }

    @Override
    public double washedOutIodineMg(double seconds) {
        return injectedIodineMg(seconds) * (1 - kept(seconds));
    }
}
