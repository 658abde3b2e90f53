package org.esicasebook.fluoroscopy.contrast;

import org.esicasebook.fluoroscopy.anatomy.Canal;
import org.esicasebook.fluoroscopy.anatomy.Noise;

/**
 * Bundles of muscle fibres and the loose tissue between them: contrast runs in flat clefts along the bundles, which
 * fray out into thinner ones.
 */
final class MuscleBundles {

    private final Canal canal;
    private final Noise noise;
    private final double lean;
    private final double norm;
    private final double stretch;

    /**
     * @param lean how far bundles run to the patient's right for each millimetre downwards
     * @param stretch how much more readily contrast runs along the bundles than across
     */
    MuscleBundles(Canal canal, Noise noise, double lean, double stretch) {
        this.stretch = stretch;
        this.canal = canal;
        this.noise = noise;
        this.lean = lean;
        this.norm = Math.sqrt(1 + lean * lean);
    }

    /** Describes the muscle at a place in the coordinates of the canal. */
    void describe(double x, double s, double r, Medium.Cell cell) {
        // v along the bundles, u across
        double v = (s - lean * x) / norm;
        double u = (x + lean * s) / norm;
        // sheets that lie obliquely, so that none shows a lattice from the front or the side
        double wander = 1.4 * noise.at(v / 15, r / 8, 4);
        double a = u + wander;
        double cleft = noise.at((a + 0.3 * r) / 1.6, (r - 0.3 * a) / 5.5, v / 27)
                + 0.6 * noise.at((a - 0.35 * r) / 0.9 + 11, (r + 0.35 * a) / 3.2, v / 19)
                + 0.3 * noise.at(a / 5, r / 3.7, v / 11 + 4);
        double gap = Math.clamp((cleft - 0.12) / 0.45, 0, 1);
        cell.speed = 0.14 + 1.1 * gap * gap;
        cell.room = 0.01 + 0.5 * gap;
        double dy = canal.yAt(s + 1, 0) - canal.yAt(s, 0);
        double dz = canal.zAt(s + 1, 0) - canal.zAt(s, 0);
        double length = Math.sqrt(lean * lean + dy * dy + dz * dz);
        cell.axisX = -lean / length;
        cell.axisY = dy / length;
        cell.axisZ = dz / length;
        cell.stretch = stretch;
    }
}
