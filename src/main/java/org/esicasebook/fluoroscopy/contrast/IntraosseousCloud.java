package org.esicasebook.fluoroscopy.contrast;

import java.util.Arrays;
import org.esicasebook.epidurography.Compartment;

/**
 * Contrast in spongy bone: a part stays as a blush and drains over about half a minute, the rest runs off by the veins of
 * the bone at once.
 */
final class IntraosseousCloud implements ContrastVolume.Cloud {

    /** Part of the volume that stains the bone. */
    static final double BLUSH = 0.6;

    private static final double DRAINAGE_SECONDS = 35;

    private final StayingCloud blush;
    private final VesselCloud veins;
    private final double injectionSeconds;
    private final Points points;

    IntraosseousCloud(StayingCloud blush, VesselCloud veins, double injectionSeconds) {
        this.blush = blush;
        this.veins = veins;
        this.injectionSeconds = injectionSeconds;
        this.points = new Points(
                joined(blush.points().xs(), veins.points().xs()),
                joined(blush.points().ys(), veins.points().ys()),
                joined(blush.points().zs(), veins.points().zs()),
                blush.points().blobMm());
    }

    private static float[] joined(float[] a, float[] b) {
        float[] both = Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, both, a.length, b.length);
        return both;
    }

    @Override
    public Compartment compartment() {
        return Compartment.VENOUS;
    }

    @Override
    public Points points() {
        return points;
    }

    private double kept(double seconds) {
        return Math.exp(-Math.max(0, seconds - injectionSeconds) / DRAINAGE_SECONDS);
    }

    @Override
    public double[] iodineMgAt(double seconds) {
        double[] stays = blush.iodineMgAt(seconds);
        double[] runs = veins.iodineMgAt(seconds);
        double kept = kept(seconds);
        double[] both = new double[stays.length + runs.length];
        for (int i = 0; i < stays.length; i++) {
            both[i] = stays[i] * kept;
        }
        System.arraycopy(runs, 0, both, stays.length, runs.length);
        return both;
    }

    @Override
    public double injectedIodineMg(double seconds) {
        return blush.injectedIodineMg(seconds) + veins.injectedIodineMg(seconds);
    }

    @Override
    public double washedOutIodineMg(double seconds) {
        double given = blush.injectedIodineMg(seconds);
        double stays = (given - blush.washedOutIodineMg(seconds)) * kept(seconds);
        return given - stays + veins.washedOutIodineMg(seconds);
    }
}
