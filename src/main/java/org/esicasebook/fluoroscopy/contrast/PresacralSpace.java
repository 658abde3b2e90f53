package org.esicasebook.fluoroscopy.contrast;

import org.esicasebook.fluoroscopy.anatomy.Canal;
import org.esicasebook.fluoroscopy.anatomy.Noise;
import org.esicasebook.fluoroscopy.anatomy.SacralLandmarks;
import org.esicasebook.fluoroscopy.anatomy.Spine;
import org.esicasebook.geometry.PatientPoint;

/**
 * Loose tissue between sacrum and rectum, and piriformis at its sides: a soft blot that lies on the pelvic surface of the
 * sacrum and runs along it up and down, in tongues between the
 * lobules of fat, held back by the mesorectal fascia about a centimetre before the bone.
 */
final class PresacralSpace implements Medium {

    private final Spine spine;
    private final Canal canal;
    private final Noise noise;
    private final FatLobules lobules;
    private final double[] surfaceS;
    private final double[] surfaceR;

    PresacralSpace(Spine spine, Noise noise) {
        this.spine = spine;
        this.canal = spine.canal();
        this.noise = noise;
        this.lobules = new FatLobules(noise.branch(1), 4.4, 0.8, 0.7, 2.4);
        SacralLandmarks sacrum = spine.sacrum();
        int n = sacrum.ventralSurface().size();
        surfaceS = new double[n];
        surfaceR = new double[n];
        for (int i = 0; i < n; i++) {
            PatientPoint p = sacrum.ventralSurface().get(n - 1 - i);
            surfaceS[i] = p.zMm();
            surfaceR[i] = p.yMm();
        }
    }

    @Override
    public double pitchMm() {
        return 0.6;
    }

    /** Distance ventral to the pelvic surface of the sacrum in the midline, along y [mm]. */
    private double before(double y, double z) {
        int last = surfaceS.length - 1;
        double at = Math.clamp(z, surfaceS[0], surfaceS[last]);
        int i = 1;
        while (i < last && surfaceS[i] < at) {
            i++;
        }
        double t = (at - surfaceS[i - 1]) / (surfaceS[i] - surfaceS[i - 1]);
        return surfaceR[i - 1] + t * (surfaceR[i] - surfaceR[i - 1]) - y;
    }

    @Override
    public void describe(double x, double y, double z, Cell cell) {
        if (Math.abs(x) > 52 || z > surfaceS[surfaceS.length - 1] + 25) {
            return;
        }
        double before = before(y, z);
        // alae stand further dorsal the farther lateral
        double least = 0.8 - 0.006 * x * x;
        if (before < least || before > 34) {
            return;
        }
        double bone = spine.boneDistanceMm(x, y, z);
        if (bone < 0.5) {
            return;
        }
        double fascia = 9 + 3 * noise.at(x / 11, 4, z / 15) - 0.004 * x * x;
        double loose = 1 / (1 + Math.exp((before - fascia) / 0.9));
        double rough = 1.5 * noise.at(x / 9, y / 6, z / 15) + 0.8 * noise.at(x / 3.4, y / 2.6 + 7, z / 6);
        cell.speed = (0.02 + 0.98 * loose) * Math.exp(rough);
        double fold = noise.at(x / 6 + 3, y / 3.4, z / 8);
        double septum = Math.clamp((lobules.distanceMm(x, y, z) + 0.3) / 0.9, 0, 1);
        cell.speed *= 0.3 + 0.7 * septum;
        cell.room = Math.clamp((0.4 + 0.35 * fold) * (0.2 + 0.8 * septum), 0.03, 0.85);
        double s = canal.along(y, z);
        double ay = canal.yAt(s + 1, 0) - canal.yAt(s, 0);
        double az = canal.zAt(s + 1, 0) - canal.zAt(s, 0);
        double length = Math.hypot(ay, az);
        if (length > 1e-6) {
            cell.axisY = ay / length;
            cell.axisZ = az / length;
        }
        cell.stretch = 2.3;
    }
}
