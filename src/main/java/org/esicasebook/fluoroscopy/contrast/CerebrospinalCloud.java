package org.esicasebook.fluoroscopy.contrast;

import java.util.ArrayList;
import java.util.List;
import org.esicasebook.epidurography.Compartment;
import org.esicasebook.fluoroscopy.Position;
import org.esicasebook.fluoroscopy.anatomy.Canal;
import org.esicasebook.fluoroscopy.anatomy.NerveRoot;
import org.esicasebook.fluoroscopy.anatomy.Noise;
import org.esicasebook.fluoroscopy.anatomy.Spine;
import org.esicasebook.geometry.PatientPoint;

/**
 * Contrast in the cerebrospinal fluid: diluted in the sac, running along it quickly, sinking to the dependent side
 * (ventral in the prone patient, dorsal in the supine), with the rootlets of the cauda equina and the root sleeves left free. Iodine is only
 * redistributed: every moment's weights are normalised to what has been given. Running along takes about 5 s, sinking
 * about 15 s; The field's estimate is 5–20 s for mixing and 30–60 s until layered.
 */
final class CerebrospinalCloud implements ContrastVolume.Cloud {

    private static final double PITCH_MM = 0.6;
    private static final double REACH_MM = 95;
    /** Over which fluid from elsewhere replaces what is stained; "dilutes over minutes". */
    private static final double DILUTION_SECONDS = 600;

    private static final double ROOTLET_MM = 0.85;
    /** Half the depth of a root's strands, as a multiple of their half width. */
    private static final double RIBBON = 3.6;

    private final Points points;
    private final float[] runs;
    private final float[] heights;
    private final float[] rooms;
    private final double iodineMgPerSecond;
    private final double injectionSeconds;
    private final double volumeMl;
    private final double cranialTendency;

    CerebrospinalCloud(
            Spine spine,
            PatientPoint tip,
            Position position,
            double volumeMl,
            double cranialTendency,
            double iodineMgPerSecond,
            double injectionSeconds,
            Noise noise) {
        this.volumeMl = volumeMl;
        this.cranialTendency = cranialTendency;
        this.iodineMgPerSecond = iodineMgPerSecond;
        this.injectionSeconds = injectionSeconds;
        Canal canal = spine.canal();
        boolean supine = position == Position.SUPINE;
        double tipS = canal.along(tip.yMm(), tip.zMm());
        List<Rootlet> rootlets = rootlets(spine, canal, noise);
        List<float[]> rows = new ArrayList<>();
        double low = Math.max(canal.sacEndMm() + 0.5, tipS - REACH_MM);
        double high = Math.min(canal.lengthMm() - 2, tipS + REACH_MM);
        int n = 0;
        for (double s = low; s < high; s += PITCH_MM) {
            double a = canal.sacHalfWidthMm(s) + 0.5;
            double b = canal.sacHalfDepthMm(s) + 0.5;
            double middle = canal.sacMiddleMm(s);
            for (double x = -a; x <= a; x += PITCH_MM) {
                for (double r = middle - b; r <= middle + b; r += PITCH_MM) {
                    n++;
                    double px = x + PITCH_MM * (noise.uniform(3 * n) - 0.5);
                    double pr = r + PITCH_MM * (noise.uniform(3 * n + 1) - 0.5);
                    double ps = s + PITCH_MM * (noise.uniform(3 * n + 2) - 0.5);
                    double dura = canal.sacDistanceMm(px, ps, pr);
                    if (dura > -0.35) {
                        continue;
                    }
                    if (canal.cordDistanceMm(px, ps, pr) < 0.15) {
                        continue;
                    }
                    double free = room(rootlets, px, ps, pr, canal);
                    if (free <= 0.02) {
                        continue;
                    }
                    rows.add(point(canal, px, ps, pr, tipS, supine ? middle + b - pr : pr - middle + b, (float) free));
                }
            }
        }
        sleeves(spine, canal, tipS, supine, rows);
        points = Points.of(rows, 0.42);
        runs = Points.column(rows, 3);
        heights = Points.column(rows, 4);
        rooms = Points.column(rows, 5);
    }

    /** A pair of rootlets on its way down to its root: leaves the sac at exitS. */
    private record Rootlet(double turn, double exitS, double depth, double drift, double radius, double descentMm) {

        /** Distance from its axis, in a section of the sac. */
        double distance(Canal canal, double x, double s, double r) {
            double above = s - exitS;
            if (above < -1) {
                return 9;
            }
            double a = canal.sacHalfWidthMm(s) - 1.1;
            double b = canal.sacHalfDepthMm(s) - 1.1;
            double inward = Math.min(1, Math.max(0, above) / descentMm);
            double lateral = a * (0.95 - 0.74 * Math.pow(inward, 0.62)) + 0.35 * Math.sin(s / 11 + drift);
            double level = canal.sacMiddleMm(s)
                    + b * (depth + 0.35 * inward) * Math.sqrt(Math.max(0, 1 - Math.pow(lateral / (a + 1.1), 2)));
            // the strands of one root lie behind each other
            return Math.hypot(x - turn * lateral, Math.max(0, Math.abs(r - level) - RIBBON * radius));
        }
    }

    private static List<Rootlet> rootlets(Spine spine, Canal canal, Noise noise) {
        List<Rootlet> rootlets = new ArrayList<>();
        boolean cord = canal.cordDistanceMm(0, 0.5 * canal.lengthMm(), 0) < 100;
        // roots of the neck leave the cord a centimetre above their foramen, those of the cauda run down all the way
        double descent = cord ? 16 : 95;
        int k = 0;
        for (NerveRoot root : spine.roots()) {
            PatientPoint exit = root.curve().at(1);
            double exitS = canal.along(exit.yMm(), exit.zMm());
            double turn = Math.signum(exit.xMm());
            for (int part = 0; part < 2; part++) {
                rootlets.add(new Rootlet(
                        turn,
                        exitS - 1.5 * part,
                        noise.between(400 + k, -0.5, 0.35) + (part == 0 ? 0.22 : -0.22),
                        noise.between(420 + k, 0, 6),
                        ROOTLET_MM * (part == 0 ? 0.78 : 0.4),
                        descent));
                k++;
            }
        }
        for (double turn : new double[] {-1, 1}) {
            for (int sacral = 0; sacral < 4; sacral++) {
                rootlets.add(new Rootlet(
                        turn,
                        canal.sacEndMm() + 14 - 4 * sacral,
                        noise.between(460 + k, 0.1, 0.6),
                        noise.between(480 + k, 0, 6),
                        ROOTLET_MM * (0.95 - 0.1 * sacral),
                        // the lowest lie nearest to the midline
                        cord ? descent : 80 - 20 * sacral));
                k++;
            }
        }
        return rootlets;
    }

    private static double room(List<Rootlet> rootlets, double x, double s, double r, Canal canal) {
        double room = 1;
        for (Rootlet rootlet : rootlets) {
            double d = rootlet.distance(canal, x, s, r) - rootlet.radius();
            if (d < 0.35) {
                room = Math.min(room, Math.max(0, (d + 0.1) / 0.45));
            }
        }
        return room;
    }

    private static float[] point(Canal canal, double x, double s, double r, double tipS, double height, float room) {
        double y = canal.yAt(s, r);
        return new float[] {(float) x, (float) y, (float) canal.zAt(s, r), (float) (s - tipS), (float) height, room};
    }

    /** The subarachnoid space follows each root a few millimetres into its sleeve. */
    private static void sleeves(Spine spine, Canal canal, double tipS, boolean supine, List<float[]> rows) {
        for (NerveRoot root : spine.roots()) {
            for (double arc = 0.4; arc < 8; arc += PITCH_MM) {
                PatientPoint p = root.curve().at(arc);
                double s = canal.along(p.yMm(), p.zMm());
                if (Math.abs(s - tipS) > REACH_MM) {
                    continue;
                }
                double outer = root.radiusMm(arc) * (1.15 - 0.05 * arc);
                double inner = root.radiusMm(arc) * 0.55;
                double r0 = canal.dorsal(s, p.yMm(), p.zMm());
                for (double u = -outer; u <= outer; u += PITCH_MM) {
                    for (double w = -outer; w <= outer; w += PITCH_MM) {
                        double d = Math.hypot(u, w);
                        double x = p.xMm() + u;
                        double r = r0 + w;
                        if (d > outer || d < inner || canal.sacDistanceMm(x, s, r) < -0.35) {
                            continue;
                        }
                        double y = canal.yAt(s, r);
                        double z = canal.zAt(s, r);
                        if (spine.boneDistanceMm(x, y, z) < 0.3) {
                            continue;
                        }
                        rows.add(new float[] {
                            (float) x,
                            (float) y,
                            (float) z,
                            (float) (s - tipS),
                            (float) (supine ? canal.roofMm(s, 4) - r : r - canal.wallMm(s, 4)),
                            0.7f
                        });
                    }
                }
            }
        }
    }

    @Override
    public Compartment compartment() {
        return Compartment.SUBARACHNOID;
    }

    @Override
    public Points points() {
        return points;
    }

    @Override
    public double[] iodineMgAt(double seconds) {
        double[] iodine = new double[points.size()];
        double given = injectedIodineMg(seconds) * kept(seconds);
        if (given <= 0) {
            return iodine;
        }
        double part = injectedIodineMg(seconds) / (iodineMgPerSecond * injectionSeconds);
        double running = 1 - Math.exp(-seconds / 5.0);
        double half = 7 + (16 + 12 * Math.sqrt(volumeMl)) * running * Math.sqrt(part);
        double up = half * (1 + 0.5 * cranialTendency);
        double down = half * (1 - 0.5 * cranialTendency);
        double front = 6 + 9 * running;
        double sunk = 1 - Math.exp(-seconds / 15.0);
        double sum = 0;
        for (int i = 0; i < iodine.length; i++) {
            double run = runs[i];
            double beyond = run > 0 ? run - up : -run - down;
            double along = 1 / (1 + Math.exp(beyond / front * 2.2));
            double layered = Math.exp(-heights[i] / 3.6);
            double weight = rooms[i] * along * (1 - sunk + sunk * 3.2 * layered);
            iodine[i] = weight;
            sum += weight;
        }
        for (int i = 0; i < iodine.length; i++) {
            iodine[i] *= given / sum;
        }
        return iodine;
    }

    @Override
    public double injectedIodineMg(double seconds) {
        return iodineMgPerSecond * Math.min(injectionSeconds, Math.max(0, seconds));
    }

    /** What has gone on with the fluid to where no image of this spine shows it. */
    @Override
    public double washedOutIodineMg(double seconds) {
        return injectedIodineMg(seconds) * (1 - kept(seconds));
    }

    private double kept(double seconds) {
        return Math.exp(-Math.max(0, seconds - injectionSeconds) / DILUTION_SECONDS);
    }
}
