package org.esicasebook.fluoroscopy.contrast;

import org.esicasebook.fluoroscopy.anatomy.Canal;
import org.esicasebook.fluoroscopy.anatomy.Noise;
import org.esicasebook.fluoroscopy.anatomy.Spine;

/**
 * Fat and fascia between sacrum and skin. Contrast pools on the dorsal cortex and soaks the septa between lobules of fat,
 * a diffuse blot that bulges towards the skin; the sacrococcygeal ligament and the laminae keep it out of the canal.
 */
final class SacralSoftTissue implements Medium {

    private final Spine spine;
    private final Canal canal;
    private final Noise noise;
    private final FatLobules lobules;

    SacralSoftTissue(Spine spine, Noise noise) {
        this.spine = spine;
        this.canal = spine.canal();
        this.noise = noise;
        this.lobules = new FatLobules(noise.branch(1), 3.3, 0.8, 0.5, 1.7);
    }

    @Override
    public double pitchMm() {
        return 0.6;
    }

    @Override
    public void describe(double x, double y, double z, Cell cell) {
        double s = canal.along(y, z);
        double r = canal.dorsal(s, y, z);
        double over = r - canal.roofMm(s, 0);
        double skin = -spine.flesh().skinDistanceMm(x, y, z);
        if (over < 2.2 || Math.abs(x) > 42 || skin < 2.5) {
            return;
        }
        double bone = spine.boneDistanceMm(x, y, z);
        if (bone < 0.45) {
            return;
        }
        double rough = 0.9 * noise.at(x / 9, y / 5, z / 11) + 0.55 * noise.at(x / 3.2 + 5, y / 2.6, z / 3.6);
        // the plane on the bone is loose, fat above it is held by septa, the dermis lets nothing through
        double plane = 0.22 + Math.exp(-Math.max(0, bone - 1.5) / 4.0);
        cell.speed = plane * Math.exp(rough) * Math.min(1, (skin - 2.5) / 4);
        double septum = Math.min(1, Math.max(0, (lobules.distanceMm(x, y, z) + 0.3) / 0.9));
        cell.room = 0.14 + 0.58 * septum + 0.12 * noise.at(x / 2.2, y / 2.2, z / 2.2 + 9);
        cell.speed *= 0.35 + 0.65 * septum;
        cell.axisY = canal.yAt(s + 1, 0) - canal.yAt(s, 0);
        cell.axisZ = canal.zAt(s + 1, 0) - canal.zAt(s, 0);
        double length = Math.hypot(cell.axisY, cell.axisZ);
        if (length > 1e-6) {
            cell.axisY /= length;
            cell.axisZ /= length;
        } else {
            cell.axisY = 0;
            cell.axisZ = 1;
        }
        cell.stretch = 1.7;
    }
}
