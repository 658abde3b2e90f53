package org.esicasebook.fluoroscopy.contrast;

import org.esicasebook.epidurography.Level;
import org.esicasebook.fluoroscopy.anatomy.Disc;
import org.esicasebook.fluoroscopy.anatomy.Noise;
import org.esicasebook.fluoroscopy.anatomy.Spine;

/**
 * A disc: the nucleus takes contrast readily, in two layers along the endplates with a cleft of fibrous tissue between;
 * the annulus hardly, along its lamellae.
 */
final class DiscSpace implements Medium {

    private final Spine spine;
    private final Disc disc;
    private final Noise noise;

    DiscSpace(Spine spine, Level level, Noise noise) {
        this.spine = spine;
        this.disc = spine.disc(level);
        this.noise = noise;
    }

    @Override
    public void describe(double x, double y, double z, Cell cell) {
        double dorsal = disc.dorsal(y, z);
        double above = disc.above(y, z);
        double rim = disc.annulusMm(x, dorsal);
        if (rim > -1.8 || Math.abs(above) > disc.heightMm() / 2 + 3 || spine.boneDistanceMm(x, y, z) < 0.35) {
            return;
        }
        // the nucleus lies a little behind the middle
        double nucleus = Math.hypot(x / (disc.halfWidthMm() * 0.70), (dorsal - 2) / (disc.halfDepthMm() * 0.60));
        double edge = nucleus + 0.16 * noise.at(x / 6, dorsal / 6, above / 3);
        boolean within = edge < 1;
        double cleft = within
                ? Math.exp(-Math.pow((above - 0.8 * noise.at(x / 8, dorsal / 8, 1)) / (0.11 * disc.heightMm()), 2))
                : 0;
        double fissure = noise.at(x / 3.5, dorsal / 3.5, above / 1.6);
        cell.speed = within
                ? Math.exp(0.35 * noise.at(x / 4, dorsal / 4, above / 2)) * (1 - 0.6 * cleft)
                : 0.05 + 0.16 * Math.max(0, fissure);
        cell.room = within ? 0.6 - 0.3 * cleft : 0.15 + 0.5 * Math.max(0, fissure);
        cell.axisX = 1;
        cell.axisZ = 0;
        cell.stretch = 3.4;
    }
}
