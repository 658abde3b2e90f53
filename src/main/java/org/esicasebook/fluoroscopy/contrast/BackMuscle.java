package org.esicasebook.fluoroscopy.contrast;

import org.esicasebook.fluoroscopy.anatomy.Canal;
import org.esicasebook.fluoroscopy.anatomy.Noise;
import org.esicasebook.fluoroscopy.anatomy.Spine;
import org.esicasebook.geometry.PatientPoint;

/**
 * Multifidus and its neighbours dorsal to the laminae: contrast runs between the bundles, so that it looks feathery.
 * Bundles run from medial above to lateral below, about 15° off the long axis.
 */
final class BackMuscle implements Medium {

    private static final double LEAN = 0.26;

    private final Spine spine;
    private final Canal canal;
    private final MuscleBundles bundles;
    private final double side;

    /** @param tip decides the side */
    BackMuscle(Spine spine, PatientPoint tip, Noise noise) {
        this.spine = spine;
        this.canal = spine.canal();
        this.side = tip.xMm() < 0 ? -1 : 1;
        this.bundles = new MuscleBundles(canal, noise, side * LEAN, 3.2);
    }

    @Override
    public void describe(double x, double y, double z, Cell cell) {
        if (spine.boneDistanceMm(x, y, z) < 0.5 || spine.flesh().skinDistanceMm(x, y, z) > -14) {
            return;
        }
        double s = canal.along(y, z);
        double r = canal.dorsal(s, y, z);
        if (r < canal.roofMm(s, x) + 4.0) {
            return;
        }
        bundles.describe(x, s, r, cell);
        if (Math.abs(x) < 2.5) {
            cell.speed *= 0.15;
        }
    }
}
