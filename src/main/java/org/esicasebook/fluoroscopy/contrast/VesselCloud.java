package org.esicasebook.fluoroscopy.contrast;

import java.util.ArrayList;
import java.util.List;
import org.esicasebook.epidurography.Compartment;
import org.esicasebook.fluoroscopy.anatomy.Noise;
import org.esicasebook.geometry.PatientPoint;

/**
 * Contrast carried off by blood. In each vessel it runs at the speed that its share of the injected flow needs to fill
 * the lumen, or at the blood's own speed where that is faster (then it is diluted). Parts of one stream differ in speed
 * (fast in the middle, slow at the wall): the slowness of a part, relative to the mean, is gamma-distributed with shape
 * {@link #SHAPE}, so that a vessel clears gradually from the tip outwards. With that, what has left by the ends of the
 * vessels is known in closed form, and nothing is lost. What waits at the tip between two heartbeats shows as a puff.
 */
final class VesselCloud implements ContrastVolume.Cloud {

    private static final int SHAPE = 6;
    private static final double STEP_MM = 0.35;
    private static final double GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

    /**
     * A while in which contrast enters the vessels at one rate.
     *
     * @param fromSeconds from the start of the injection [s]
     * @param toSeconds see fromSeconds
     * @param mgPerSecond iodine [mg/s]
     */
    record Pulse(double fromSeconds, double toSeconds, double mgPerSecond) {

        /** Iodine that has entered until a time [mg]. */
        double entered(double seconds) {
            return mgPerSecond * Math.clamp(seconds - fromSeconds, 0, toSeconds - fromSeconds);
        }
    }

    private final Compartment compartment;
    private final Points points;
    /** Mean time from the tip, and time spent within the step, for each step of each vessel [s]. */
    private final double[] delays;

    private final double[] holds;
    /** Points in each section of a vessel. */
    private final int perSection;

    private final int puff;
    private final List<double[]> exits;
    private final List<Pulse> pulses;
    private final double iodineMgPerSecond;
    private final double injectionSeconds;

    /**
     * @param leastSpeedMmPerSecond of the blood
     * @param flowMm3PerSecond of contrast into these vessels
     * @param pulses how it enters, in order; all together as much as is given
     * @param puffMm radius of what waits at the tip
     */
    VesselCloud(
            Compartment compartment,
            VesselTree tree,
            PatientPoint tip,
            double leastSpeedMmPerSecond,
            double flowMm3PerSecond,
            double iodineMgPerMm3,
            double injectionSeconds,
            List<Pulse> pulses,
            double blobMm,
            double puffMm,
            Noise noise) {
        this.compartment = compartment;
        this.pulses = List.copyOf(pulses);
        this.iodineMgPerSecond = flowMm3PerSecond * iodineMgPerMm3;
        this.injectionSeconds = injectionSeconds;
        this.exits = new ArrayList<>();
        List<VesselTree.Branch> branches = tree.branches();
        double widest = branches.stream()
                .mapToDouble(branch -> Math.max(
                        branch.radiusMm(0), branch.radiusMm(branch.curve().lengthMm())))
                .max()
                .orElse(1);
        perSection = (int) Math.clamp(Math.round(5 * widest), 6, 14);
        List<double[]> arrivals = new ArrayList<>();
        List<float[]> rows = new ArrayList<>();
        List<double[]> steps = new ArrayList<>();
        for (int b = 0; b < branches.size(); b++) {
            VesselTree.Branch branch = branches.get(b);
            int n = Math.max(1, (int) (branch.curve().lengthMm() / STEP_MM));
            double step = branch.curve().lengthMm() / n;
            double time = 0;
            if (branch.parent() >= 0) {
                double[] parent = arrivals.get(branch.parent());
                double at =
                        branch.fromMm() / branches.get(branch.parent()).curve().lengthMm() * (parent.length - 1);
                time = parent[(int) Math.clamp(Math.round(at), 0, parent.length - 1)];
            }
            double[] arrival = new double[n + 1];
            for (int i = 0; i < n; i++) {
                arrival[i] = time;
                double arc = (i + 0.5) * step;
                double share = remaining(branches, b, arc);
                double radius = branch.radiusMm(arc) * (1 + 0.12 * noise.at(arc / 11, 7 * b, 2));
                double filling = flowMm3PerSecond * share / (Math.PI * radius * radius);
                double spent = step / Math.max(leastSpeedMmPerSecond, filling);
                section(branch, arc, radius, i, perSection, rows);
                steps.add(new double[] {time + spent / 2, share * spent / perSection});
                time += spent;
            }
            arrival[n] = time;
            arrivals.add(arrival);
            exits.add(new double[] {time, remaining(branches, b, branch.curve().lengthMm())});
        }
        delays = steps.stream().mapToDouble(s -> s[0]).toArray();
        holds = steps.stream().mapToDouble(s -> s[1]).toArray();
        puff = 160;
        for (int i = 0; i < puff; i++) {
            double z = 2 * noise.uniform(900 + 3 * i) - 1;
            double angle = 2 * Math.PI * noise.uniform(901 + 3 * i);
            double out = puffMm * Math.cbrt(noise.uniform(902 + 3 * i));
            double ring = out * Math.sqrt(1 - z * z);
            rows.add(new float[] {
                (float) (tip.xMm() + ring * Math.cos(angle)),
                (float) (tip.yMm() + ring * Math.sin(angle)),
                (float) (tip.zMm() + out * z)
            });
        }
        points = Points.of(rows, blobMm);
    }

    private static double remaining(List<VesselTree.Branch> branches, int index, double arcMm) {
        double share = branches.get(index).share();
        for (VesselTree.Branch other : branches) {
            if (other.parent() == index && other.fromMm() <= arcMm) {
                share -= other.share();
            }
        }
        return Math.max(0, share);
    }

    /** Points spread evenly over a section, turned from one section to the next. */
    private static void section(
            VesselTree.Branch branch, double arc, double radius, int number, int count, List<float[]> rows) {
        double[] t = branch.curve().tangentAt(arc);
        double[] u = across(t);
        double[] w = {t[1] * u[2] - t[2] * u[1], t[2] * u[0] - t[0] * u[2], t[0] * u[1] - t[1] * u[0]};
        PatientPoint p = branch.curve().at(arc);
        for (int k = 0; k < count; k++) {
            double angle = GOLDEN_ANGLE * k + 2 * number;
            double out = 0.85 * radius * Math.sqrt((k + 0.5) / count);
            double a = out * Math.cos(angle);
            double b = out * Math.sin(angle);
            rows.add(new float[] {
                (float) (p.xMm() + a * u[0] + b * w[0]),
                (float) (p.yMm() + a * u[1] + b * w[1]),
                (float) (p.zMm() + a * u[2] + b * w[2])
            });
        }
    }

    private static double[] across(double[] t) {
        double x = Math.abs(t[2]) < 0.8 ? -t[1] : 0;
        double y = Math.abs(t[2]) < 0.8 ? t[0] : -t[2];
        double z = Math.abs(t[2]) < 0.8 ? 0 : t[1];
        double length = Math.sqrt(x * x + y * y + z * z);
        return length < 1e-9 ? new double[] {1, 0, 0} : new double[] {x / length, y / length, z / length};
    }

    /** Distribution function of the gamma distribution of whole shape and scale 1. */
    private static double gamma(int shape, double z) {
        if (z <= 0) {
            return 0;
        }
        double term = 1;
        double sum = 1;
        for (int k = 1; k < shape; k++) {
            term *= z / k;
            sum += term;
        }
        return 1 - Math.exp(-z) * sum;
    }

    /** Part of a steady stream that is present at a place, a time after the stream began. */
    private static double present(double seconds, double meanSeconds) {
        return gamma(SHAPE + 1, SHAPE * seconds / meanSeconds);
    }

    /** How long, in effect, a stream has been leaving at a place, a time after it began [s]. */
    private static double left(double seconds, double meanSeconds) {
        if (seconds <= 0) {
            return 0;
        }
        double z = SHAPE * seconds / meanSeconds;
        double sum = z;
        for (int m = 1; m <= SHAPE; m++) {
            sum -= gamma(m, z);
        }
        return sum * meanSeconds / SHAPE;
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
        double[] iodine = new double[points.size()];
        int at = 0;
        for (int i = 0; i < delays.length; i++) {
            double mass = 0;
            for (Pulse pulse : pulses) {
                if (seconds > pulse.fromSeconds()) {
                    mass += pulse.mgPerSecond()
                            * (present(seconds - pulse.fromSeconds(), delays[i])
                                    - present(seconds - pulse.toSeconds(), delays[i]));
                }
            }
            for (int k = 0; k < perSection; k++) {
                iodine[at++] = mass * holds[i];
            }
        }
        double waiting = injectedIodineMg(seconds);
        for (Pulse pulse : pulses) {
            waiting -= pulse.entered(seconds);
        }
        for (int i = 0; i < puff; i++) {
            iodine[at++] = Math.max(0, waiting) / puff;
        }
        return iodine;
    }

    @Override
    public double injectedIodineMg(double seconds) {
        return iodineMgPerSecond * Math.clamp(seconds, 0, injectionSeconds);
    }

    /** What has passed the ends of the vessels. */
    @Override
    public double washedOutIodineMg(double seconds) {
        double sum = 0;
        for (double[] exit : exits) {
            for (Pulse pulse : pulses) {
                sum += exit[1]
                        * pulse.mgPerSecond()
                        * (left(seconds - pulse.fromSeconds(), exit[0]) - left(seconds - pulse.toSeconds(), exit[0]));
            }
        }
        return sum;
    }
}
