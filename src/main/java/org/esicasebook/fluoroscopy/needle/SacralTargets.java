package org.esicasebook.fluoroscopy.needle;

import java.util.ArrayList;
import java.util.List;
import org.esicasebook.epidurography.Side;
import org.esicasebook.fluoroscopy.Placement;
import org.esicasebook.fluoroscopy.anatomy.Canal;
import org.esicasebook.fluoroscopy.anatomy.SacralLandmarks;
import org.esicasebook.fluoroscopy.anatomy.Spine;
import org.esicasebook.fluoroscopy.needle.Targets.Target;
import org.esicasebook.geometry.PatientPoint;

/** Places for the tips of needles through the S1 foramen and the sacral hiatus, hit or missed. */
final class SacralTargets {

    private final Spine spine;
    private final Canal canal;
    private final SacralLandmarks sacrum;
    private final double turn;

    /** @param turn 1 for a needle on the left or in the midline, −1 on the right */
    SacralTargets(Spine spine, double turn) {
        this.spine = spine;
        this.canal = spine.canal();
        this.sacrum = spine.sacrum();
        this.turn = turn;
    }

    List<Target> foraminal(Placement.SacralForaminal p) {
        Side side = turn < 0 ? Side.RIGHT : Side.LEFT;
        PatientPoint dorsal = sacrum.dorsalForamenS1(side);
        PatientPoint ventral = sacrum.ventralForamenS1(side);
        double[] axis = {
            0, ventral.yMm() - dorsal.yMm(), ventral.zMm() - dorsal.zMm(),
        };
        double length = Math.hypot(axis[1], axis[2]);
        List<Target> targets = new ArrayList<>();
        for (double across = -7; across <= 7; across += 0.5) {
            targets.add(new Target(
                    new PatientPoint(
                            dorsal.xMm() - turn * p.medialMm(),
                            dorsal.yMm() + p.depthFraction() * axis[1] - across * axis[2] / length,
                            dorsal.zMm() + p.depthFraction() * axis[2] + across * axis[1] / length),
                    Math.pow(across / 1.5, 2)));
        }
        return targets;
    }

    List<Target> inCanal(Placement.CaudalCanal p) {
        PatientPoint apex = sacrum.hiatusApex();
        double s = canal.along(apex.yMm(), apex.zMm()) + p.cranialToHiatusMm();
        double roof = canal.roofMm(s, 0);
        double wall = canal.wallMm(s, 0);
        List<Target> targets = new ArrayList<>();
        for (double x = -4; x <= 4; x += 0.5) {
            for (double part = 0.2; part <= 0.85; part += 0.05) {
                double r = wall + part * (roof - wall);
                targets.add(new Target(
                        new PatientPoint(x, canal.yAt(s, r), canal.zAt(s, r)),
                        Math.pow((x - 0.8 * turn) / 2, 2) + Math.pow((part - 0.55) / 0.3, 2)));
            }
        }
        return targets;
    }

    /** Two to three millimetres dorsal to the laminae of S3 and S4. */
    List<Target> dorsal() {
        PatientPoint apex = sacrum.hiatusApex();
        double s0 = canal.along(apex.yMm(), apex.zMm());
        List<Target> targets = new ArrayList<>();
        for (double up = 4; up <= 20; up += 2) {
            for (double x = -5; x <= 5; x += 1) {
                double s = s0 + up;
                double r = canal.roofMm(s, 0) + 3;
                while (spine.boneDistanceMm(x, canal.yAt(s, r), canal.zAt(s, r)) < 2.4 && r < 30) {
                    r += 0.5;
                }
                PatientPoint tip = new PatientPoint(x, canal.yAt(s, r), canal.zAt(s, r));
                if (spine.flesh().skinDistanceMm(tip.xMm(), tip.yMm(), tip.zMm()) < -3) {
                    targets.add(new Target(tip, Math.pow((up - 12) / 6, 2) + Math.pow((x - turn) / 3, 2)));
                }
            }
        }
        return targets;
    }

    /** Two to five millimetres under the surface of S4 or S5. */
    List<Target> inBone() {
        List<Target> targets = new ArrayList<>();
        for (int i = 1; i <= 2; i++) {
            PatientPoint body = sacrum.bodies().get(i);
            for (double up = -5; up <= 5; up += 1) {
                for (double x = -3; x <= 3; x += 1) {
                    for (double y = -1; y <= 2.5; y += 0.5) {
                        PatientPoint tip = new PatientPoint(x, body.yMm() + y, body.zMm() + up);
                        double depth = -spine.boneDistanceMm(tip.xMm(), tip.yMm(), tip.zMm());
                        if (depth >= 2 && depth <= 5) {
                            targets.add(new Target(tip, Math.pow(up / 5, 2) + Math.pow(x / 3, 2)));
                        }
                    }
                }
            }
        }
        return targets;
    }

    /** Six to eleven millimetres ventral to S5 and the first piece of the coccyx. */
    List<Target> presacral() {
        List<Target> targets = new ArrayList<>();
        List<PatientPoint> surface = sacrum.ventralSurface();
        for (int i = 11; i <= 17; i++) {
            PatientPoint on = surface.get(i);
            for (double before = 6; before <= 11; before += 1) {
                for (double x = -16; x <= 16; x += 1) {
                    targets.add(new Target(
                            new PatientPoint(x, on.yMm() - before, on.zMm() - 0.4 * before),
                            Math.pow((i - 13) / 2.0, 2) + Math.pow((before - 8) / 2, 2) + Math.pow(x / 8, 2)));
                }
            }
        }
        return targets;
    }
}
