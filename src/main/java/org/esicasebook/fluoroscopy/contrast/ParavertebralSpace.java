package org.esicasebook.fluoroscopy.contrast;

import org.esicasebook.epidurography.Side;
import org.esicasebook.fluoroscopy.Spread;
import org.esicasebook.fluoroscopy.anatomy.Canal;
import org.esicasebook.fluoroscopy.anatomy.NerveRoot;
import org.esicasebook.fluoroscopy.anatomy.Noise;
import org.esicasebook.fluoroscopy.anatomy.Spine;
import org.esicasebook.geometry.PatientPoint;

/**
 * Beside the spine, lateral to the foramen: between the bundles of psoas (in the neck of the scalenes) and along the
 * distal nerves, which stay free of contrast themselves. Nothing passes medially to the canal.
 */
final class ParavertebralSpace implements Medium {

    private static final double LEAN = 0.3;

    private final Spine spine;
    private final Canal canal;
    private final MuscleBundles bundles;
    private final Noise noise;
    private final Side side;
    private final double medialLimitMm;
    private final double bias;
    private final double startS;

    ParavertebralSpace(Spine spine, Spread spread, PatientPoint tip, Noise noise) {
        this.spine = spine;
        this.canal = spine.canal();
        this.noise = noise;
        this.side = tip.xMm() < 0 ? Side.RIGHT : Side.LEFT;
        // psoas runs from medial above to lateral below
        this.bundles = new MuscleBundles(canal, noise, (side == Side.RIGHT ? -1 : 1) * LEAN, 2.4);
        this.bias = 0.6 * spread.cranialTendency() - 0.2;
        this.startS = canal.along(tip.yMm(), tip.zMm());
        this.medialLimitMm = Math.max(canal.halfWidthMm(startS) + 3, Math.abs(tip.xMm()) - 5);
    }

    @Override
    public void describe(double x, double y, double z, Cell cell) {
        double lateral = side == Side.RIGHT ? -x : x;
        if (lateral < medialLimitMm + 1.2 * noise.at(y / 6, z / 6, 1)
                || spine.boneDistanceMm(x, y, z) < 0.5
                || spine.flesh().skinDistanceMm(x, y, z) > -14) {
            return;
        }
        double s = canal.along(y, z);
        double r = canal.dorsal(s, y, z);
        double free = 20;
        double arc = 0;
        NerveRoot nearest = null;
        for (NerveRoot root : spine.roots()) {
            if (root.side() != side || !root.curve().bounds().grown(5).contains(x, y, z)) {
                continue;
            }
            var foot = root.curve().foot(x, y, z);
            double d = root.distanceMm(foot, x, y, z);
            if (d < free) {
                free = d;
                arc = foot.arcMm();
                nearest = root;
            }
        }
        if (free < 0.15) {
            return;
        }
        if (r > 6) {
            return;
        }
        bundles.describe(x, s, r, cell);
        double width = 1.5 + 0.5 * noise.at(arc / 5, 3, 3);
        if (nearest != null && free < width) {
            double[] t = nearest.curve().tangentAt(arc);
            cell.speed = 1.1 * Math.exp(0.5 * noise.at(x / 2, y / 2, z / 2));
            cell.room = 0.6 + 0.25 * noise.at(x / 2, y / 2, z / 2 + 9);
            cell.axisX = t[0];
            cell.axisY = t[1];
            cell.axisZ = t[2];
            cell.stretch = 3;
        }
        cell.speed *= s > startS ? 1 + bias : 1 - bias;
    }
}
