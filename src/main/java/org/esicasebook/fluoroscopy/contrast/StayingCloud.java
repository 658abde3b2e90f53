package org.esicasebook.fluoroscopy.contrast;

import org.esicasebook.epidurography.Compartment;
import org.esicasebook.fluoroscopy.anatomy.Noise;

/**
 * Contrast that stays where it came, as in fat, muscle, joint, disc or nerve. Fading over minutes is left out: images are
 * taken within the first.
 */
final class StayingCloud implements ContrastVolume.Cloud {

    private final Compartment compartment;
    private final Points points;
    private final double[] volumes;
    private final double flowMm3PerSecond;
    private final double iodineMgPerMm3;

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
        double[] iodine = new double[volumes.length];
        for (int i = 0; i < volumes.length && left > 0; i++) {
            iodine[i] = Math.min(volumes[i], left) * iodineMgPerMm3;
            left -= volumes[i];
        }
        return iodine;
    }

    @Override
    public double injectedIodineMg(double seconds) {
        double all = 0;
        for (double volume : volumes) {
            all += volume;
        }
        return Math.min(all, Math.max(0, seconds * flowMm3PerSecond)) * iodineMgPerMm3;
    }

    @Override
    public double washedOutIodineMg(double seconds) {
        return 0;
    }
}
