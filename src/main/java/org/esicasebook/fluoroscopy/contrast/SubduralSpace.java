package org.esicasebook.fluoroscopy.contrast;

import org.esicasebook.epidurography.Side;
import org.esicasebook.fluoroscopy.Spread;
import org.esicasebook.fluoroscopy.anatomy.Canal;
import org.esicasebook.fluoroscopy.anatomy.Noise;
import org.esicasebook.fluoroscopy.anatomy.Spine;
import org.esicasebook.geometry.PatientPoint;

/**
 * The space that opens between dura and arachnoid: a thin, sharply bounded shell about the sac, run through far along
 * and less far round. Seen along its edges it gives the "railroad track".
 */
final class SubduralSpace implements Medium {

    private static final double THICKNESS_MM = 1.3;
    /** About the narrow sac of the neck. */
    private static final double THICKNESS_IN_NECK_MM = 0.75;

    private final Spine spine;
    private final Canal canal;
    private final Spread spread;
    private final Noise noise;
    private final double startS;
    private final double thicknessMm;

    SubduralSpace(Spine spine, Spread spread, PatientPoint tip, Noise noise) {
        this.spine = spine;
        this.canal = spine.canal();
        this.spread = spread;
        this.noise = noise;
        this.startS = canal.along(tip.yMm(), tip.zMm());
        this.thicknessMm = spine.findVertebralArtery(Side.LEFT).isPresent() ? THICKNESS_IN_NECK_MM : THICKNESS_MM;
    }

    @Override
    public double pitchMm() {
        return thicknessMm < 1 ? 0.35 : 0.45;
    }

    @Override
    public void describe(double x, double y, double z, Cell cell) {
        double s = canal.along(y, z);
        double r = canal.dorsal(s, y, z);
        double sac = canal.sacDistanceMm(x, s, r);
        if (sac > 0 || sac < -thicknessMm || spine.boneDistanceMm(x, y, z) < 0.3) {
            return;
        }
        double a = canal.sacHalfWidthMm(s);
        double around = (r - canal.sacMiddleMm(s)) / canal.sacHalfDepthMm(s);
        // the ventral surface is reached last
        double ventral = around < -0.35 ? 0.06 + 0.94 * spread.ventralTendency() : 1;
        double lateral = Math.min(1, Math.abs(x) / a);
        double edge = 0.75 + 0.9 * lateral * lateral;
        // films fork into tongues where they end
        double rough = 0.16 * noise.at(x / 9, y / 9, s / 26) + 0.2 * noise.at(x / 2.6, y / 2.6, s / 14);
        cell.speed = ventral * edge * Math.exp(rough);
        double bias = 0.85 * spread.cranialTendency();
        cell.speed *= s > startS ? 1 + bias : 1 - bias;
        cell.room = 0.95;
        cell.axisY = canal.yAt(s + 1, 0) - canal.yAt(s, 0);
        cell.axisZ = canal.zAt(s + 1, 0) - canal.zAt(s, 0);
        cell.stretch = 4.5;
    }
}
