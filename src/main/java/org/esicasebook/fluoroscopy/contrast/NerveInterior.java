package org.esicasebook.fluoroscopy.contrast;

import org.esicasebook.fluoroscopy.anatomy.NerveRoot;
import org.esicasebook.fluoroscopy.anatomy.Spine;
import org.esicasebook.geometry.PatientPoint;

/** The root itself, under its epineurium: a solid, sharp, slightly swollen tube without a lucent core. */
final class NerveInterior implements Medium {

    private final Spine spine;
    private final NerveRoot root;
    private final double startArc;

    NerveInterior(Spine spine, NerveRoot root, PatientPoint tip) {
        this.spine = spine;
        this.root = root;
        this.startArc = root.curve().foot(tip.xMm(), tip.yMm(), tip.zMm()).arcMm();
    }

    @Override
    public double pitchMm() {
        return 0.4;
    }

    @Override
    public void describe(double x, double y, double z, Cell cell) {
        if (!root.curve().bounds().grown(5).contains(x, y, z)) {
            return;
        }
        var foot = root.curve().foot(x, y, z);
        double run = Math.abs(foot.arcMm() - startArc);
        double radius = root.radiusMm(foot.arcMm());
        double free = root.distanceMm(foot, x, y, z);
        if (free > radius * (0.02 - 0.0045 * run) || foot.arcMm() < 1.5 || spine.boneDistanceMm(x, y, z) < 0.3) {
            return;
        }
        double[] t = root.curve().tangentAt(foot.arcMm());
        cell.speed = 1 - 0.35 * Math.max(0, 1 + free / radius);
        cell.room = 1;
        cell.axisX = t[0];
        cell.axisY = t[1];
        cell.axisZ = t[2];
        cell.stretch = 2.2;
    }
}
