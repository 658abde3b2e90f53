package org.esicasebook.fluoroscopy.contrast;

import org.esicasebook.fluoroscopy.anatomy.Canal;
import org.esicasebook.fluoroscopy.anatomy.Noise;
import org.esicasebook.fluoroscopy.anatomy.Spine;
import org.esicasebook.geometry.PatientPoint;

/**
 * Multifidus and its neighbours dorsal to the laminae, psoas beside the spine: contrast runs between the bundles, so that
 * it looks feathery. Bundles of multifidus run from medial above to lateral below, about 15° off the long axis.
 */
final class BackMuscle implements Medium {

    private final Spine spine;
    private final Canal canal;
    private final Noise noise;
    private final double side;
    private final boolean dorsal;

    /** @param tip decides the side and the muscle, dorsal or psoas */
    BackMuscle(Spine spine, PatientPoint tip, Noise noise) {
        this.spine = spine;
        this.canal = spine.canal();
        this.noise = noise;
        this.side = tip.xMm() < 0 ? -1 : 1;
        double s = canal.along(tip.yMm(), tip.zMm());
        double r = canal.dorsal(s, tip.yMm(), tip.zMm());
        this.dorsal = r > canal.roofMm(s, tip.xMm());
    }

    @Override
    public void describe(double x, double y, double z, Cell cell) {
        if (spine.boneDistanceMm(x, y, z) < 0.5 || spine.flesh().skinDistanceMm(x, y, z) > -14) {
            return;
        }
        double s = canal.along(y, z);
        double r = canal.dorsal(s, y, z);
        if (dorsal ? r < canal.roofMm(s, x) + 4.0 : Math.abs(x) < canal.halfWidthMm(s) + 9 || r > 6) {
            return;
        }
        // coordinates of the bundles: v along, u and w across
        double lean = dorsal ? 0.26 : 0.12;
        double v = (s - side * lean * x) / Math.sqrt(1 + lean * lean);
        double u = (x + side * lean * s) / Math.sqrt(1 + lean * lean);
        double bundle = noise.at(u / 1.5, r / 3.4, v / 34)
                + 0.55 * noise.at(u / 0.8 + 11, r / 1.3, v / 17)
                + 0.35 * noise.at(u / 6, r / 6, v / 12 + 4);
        double gap = Math.min(1, Math.max(0, (bundle + 0.05) / 0.45));
        double septum = dorsal && Math.abs(x) < 2.5 ? 0.15 : 1;
        cell.speed = septum * (0.07 + 1.5 * gap * gap);
        cell.room = 0.02 + 0.55 * gap;
        double[] t = {side * -lean, canal.yAt(s + 1, 0) - canal.yAt(s, 0), canal.zAt(s + 1, 0) - canal.zAt(s, 0)};
        double length = Math.sqrt(t[0] * t[0] + t[1] * t[1] + t[2] * t[2]);
        cell.axisX = t[0] / length;
        cell.axisY = t[1] / length;
        cell.axisZ = t[2] / length;
        cell.stretch = 3.6;
    }
}
