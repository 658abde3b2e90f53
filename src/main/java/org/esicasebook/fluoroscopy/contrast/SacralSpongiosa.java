package org.esicasebook.fluoroscopy.contrast;

import org.esicasebook.fluoroscopy.anatomy.Canal;
import org.esicasebook.fluoroscopy.anatomy.Noise;
import org.esicasebook.fluoroscopy.anatomy.Spine;

/** Spongy bone of the sacrum, under its cortex: contrast runs in streaks between the trabeculae. */
final class SacralSpongiosa implements Medium {

    private static final double CORTEX_MM = 0.9;

    private final Spine spine;
    private final Canal canal;
    private final Noise noise;

    SacralSpongiosa(Spine spine, Noise noise) {
        this.spine = spine;
        this.canal = spine.canal();
        this.noise = noise;
    }

    @Override
    public void describe(double x, double y, double z, Cell cell) {
        if (spine.boneDistanceMm(x, y, z) > -CORTEX_MM) {
            return;
        }
        double s = canal.along(y, z);
        double r = canal.dorsal(s, y, z);
        double streak = noise.at(x / 1.3, r / 1.3, s / 6) + 0.6 * noise.at(x / 4, r / 1.1 + 9, s / 2.4);
        double open = Math.clamp((streak + 0.35) / 0.8, 0, 1);
        cell.speed = 0.12 + 1.2 * open * open;
        cell.room = 0.04 + 0.42 * open;
        cell.stretch = 1;
    }
}
