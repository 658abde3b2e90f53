package org.esicasebook.fluoroscopy.contrast;

import java.util.List;
import org.esicasebook.epidurography.Compartment;
import org.esicasebook.fluoroscopy.anatomy.Curve;
import org.esicasebook.fluoroscopy.anatomy.Noise;
import org.esicasebook.geometry.PatientPoint;

/**
 * Contrast carried off by veins. Each vein takes a share of the flow at the tip and carries it at its own speed; what
 * enters is smeared in time as blood mixes (time constants 0.12 s and, for a third, 0.7 s), so a strand is there at once
 * and gone one to three seconds after the injection stops. What has passed the end of a vein has left the field.
 */
final class VenousCloud implements ContrastVolume.Cloud {

    private static final double STEP_MM = 0.35;
    private static final double SPOKES = 5;

    /**
     * One way for the blood.
     *
     * @param curve from the tip on
     * @param share of the flow at the tip
     * @param speedMmPerSecond of the blood
     * @param radiusMm of the vein where it begins
     */
    record Vein(Curve curve, double share, double speedMmPerSecond, double radiusMm) {}

    private final Points points;
    private final float[] delays;
    private final float[] holds;
    private final double injectionSeconds;
    private final double iodineMgPerSecond;

    /**
     * @param veins with shares that add up to 1
     * @param iodineMgPerSecond entering the veins
     */
    VenousCloud(List<Vein> veins, double iodineMgPerSecond, double injectionSeconds, Noise noise) {
        this.iodineMgPerSecond = iodineMgPerSecond;
        this.injectionSeconds = injectionSeconds;
        int n = 0;
        for (Vein vein : veins) {
            n += (int) (vein.curve().lengthMm() / STEP_MM) * (int) (SPOKES + 1);
        }
        float[] xs = new float[n];
        float[] ys = new float[n];
        float[] zs = new float[n];
        delays = new float[n];
        holds = new float[n];
        int at = 0;
        for (int v = 0; v < veins.size(); v++) {
            Vein vein = veins.get(v);
            int steps = (int) (vein.curve().lengthMm() / STEP_MM);
            double end = steps * STEP_MM;
            for (int i = 0; i < steps; i++) {
                double arc = (i + 0.5) * STEP_MM;
                double calibre = vein.radiusMm()
                        * (1 - 0.3 * arc / end)
                        * (1 + 0.22 * noise.at(arc / 9, 7 * v, 2) + 0.1 * noise.at(arc / 3, 7 * v, 5));
                double[] t = vein.curve().tangentAt(arc);
                double[] u = across(t);
                double[] w = {t[1] * u[2] - t[2] * u[1], t[2] * u[0] - t[0] * u[2], t[0] * u[1] - t[1] * u[0]};
                PatientPoint p = vein.curve().at(arc);
                double hold = vein.share() * STEP_MM / vein.speedMmPerSecond() / (SPOKES + 1);
                for (int k = 0; k <= SPOKES; k++) {
                    double angle = 2 * Math.PI * k / SPOKES + 2.4 * i;
                    double out = k == SPOKES ? 0 : 0.58 * calibre;
                    double a = out * Math.cos(angle);
                    double b = out * Math.sin(angle);
                    xs[at] = (float) (p.xMm() + a * u[0] + b * w[0]);
                    ys[at] = (float) (p.yMm() + a * u[1] + b * w[1]);
                    zs[at] = (float) (p.zMm() + a * u[2] + b * w[2]);
                    delays[at] = (float) (arc / vein.speedMmPerSecond());
                    holds[at] = (float) hold;
                    at++;
                }
            }
        }
        points = new Points(xs, ys, zs, 0.38);
    }

    private static double[] across(double[] t) {
        double x = Math.abs(t[2]) < 0.8 ? -t[1] : 0;
        double y = Math.abs(t[2]) < 0.8 ? t[0] : -t[2];
        double z = Math.abs(t[2]) < 0.8 ? 0 : t[1];
        double length = Math.sqrt(x * x + y * y + z * z);
        return length < 1e-9 ? new double[] {1, 0, 0} : new double[] {x / length, y / length, z / length};
    }

    /** What has come through of a flow that began a time ago [fraction of the flow]. */
    private static double come(double seconds) {
        if (seconds <= 0) {
            return 0;
        }
        return 0.67 * (1 - Math.exp(-seconds / 0.12)) + 0.33 * (1 - Math.exp(-seconds / 0.7));
    }

    @Override
    public Compartment compartment() {
        return Compartment.VENOUS;
    }

    @Override
    public Points points() {
        return points;
    }

    @Override
    public double[] iodineMgAt(double seconds) {
        double[] iodine = new double[points.size()];
        for (int i = 0; i < iodine.length; i++) {
            double since = seconds - delays[i];
            iodine[i] = holds[i] * iodineMgPerSecond * (come(since) - come(since - injectionSeconds));
        }
        return iodine;
    }

    @Override
    public double injectedIodineMg(double seconds) {
        return iodineMgPerSecond * Math.min(injectionSeconds, Math.max(0, seconds));
    }

    /**
     * What was given and is no longer in the veins shown. The part still mixing at the tip counts as carried off, too:
     * at most a few tenths of a second's flow.
     */
    @Override
    public double washedOutIodineMg(double seconds) {
        return injectedIodineMg(seconds) - visibleIodineMg(seconds);
    }
}
