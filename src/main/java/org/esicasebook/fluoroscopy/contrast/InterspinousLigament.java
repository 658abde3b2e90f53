package org.esicasebook.fluoroscopy.contrast;

import org.esicasebook.epidurography.Side;
import org.esicasebook.fluoroscopy.anatomy.Canal;
import org.esicasebook.fluoroscopy.anatomy.LigamentumFlavum;
import org.esicasebook.fluoroscopy.anatomy.Noise;
import org.esicasebook.fluoroscopy.anatomy.Spine;
import org.esicasebook.geometry.PatientPoint;

/**
 * The ligament between two spinous processes: a thin upright sheet in the midline, widest midway between the processes,
 * whose fibres fan upwards and dorsally. It ends at the ligamentum flavum, between whose halves it may fill a
 * gap as a short beak towards the canal; further contrast oozes along its sides.
 */
final class InterspinousLigament implements Medium {

    private static final double MARGIN_MM = 1;
    private static final double GAP_MARGIN_MM = 0.2;

    private final Spine spine;
    private final Canal canal;
    private final LigamentumFlavum flavum;
    private final Noise noise;
    private final double startS;
    private final double halfGapMm;

    InterspinousLigament(Spine spine, PatientPoint tip, Noise noise) {
        this.spine = spine;
        this.canal = spine.canal();
        this.flavum = new LigamentumFlavum(spine);
        this.noise = noise;
        double tipS = canal.along(tip.yMm(), tip.zMm());
        double r = Math.max(canal.dorsal(tipS, tip.yMm(), tip.zMm()), canal.roofMm(tipS, 0) + 9);
        double down = free(tipS, r, -1);
        double up = free(tipS, r, 1);
        this.startS = tipS + (up - down) / 2;
        this.halfGapMm = Math.max(3, (up + down) / 2);
    }

    private boolean isDorsalToInterlaminarLine(double x, double y, double z, double margin) {
        PatientPoint place = new PatientPoint(x, y, z);
        return canal.depthPastVentralInterlaminarLineMm(place, Side.LEFT) < -margin
                && canal.depthPastVentralInterlaminarLineMm(place, Side.RIGHT) < -margin;
    }

    /** How far from a place in the midline to the spinous process above or below. */
    private double free(double s, double r, int direction) {
        double d = 0;
        while (d < 16
                && spine.boneDistanceMm(0, canal.yAt(s + direction * d, r), canal.zAt(s + direction * d, r)) > 0.4) {
            d += 0.5;
        }
        return d;
    }

    @Override
    public double pitchMm() {
        return 0.4;
    }

    @Override
    public void describe(double x, double y, double z, Cell cell) {
        double bone = spine.boneDistanceMm(x, y, z);
        if (bone < 0.4) {
            return;
        }
        double s = canal.along(y, z);
        double r = canal.dorsal(s, y, z);
        double dorsal = r - canal.roofMm(s, x);
        if (dorsal < flavum.thicknessMm(s, x) || spine.flesh().skinDistanceMm(x, y, z) > -12) {
            return;
        }
        if (dorsal < 25 && !isDorsalToInterlaminarLine(x, y, z, flavum.isGap(s, x) ? GAP_MARGIN_MM : MARGIN_MM)) {
            return;
        }
        double fromMiddle = Math.abs(s - startS - 0.15 * dorsal) / halfGapMm;
        double width = (2.9 - 1.7 * Math.min(1, fromMiddle)) * (1 + 0.35 * noise.at(r / 5, s / 4, 2));
        boolean within = Math.abs(x) < width && fromMiddle < 1.25;
        // fibres fan upwards and dorsally
        double fibre = noise.at(x / 1.1, (s - 0.55 * r + noise.at(r / 5, s / 5, 7)) / 1.9, (r + 0.55 * s) / 9)
                + 0.5 * noise.at(x / 2.5, s / 3.5, r / 4);
        double gap = Math.clamp((fibre + 0.6) / 0.8, 0, 1);
        if (within) {
            cell.speed = (0.4 + 0.9 * gap) * Math.exp(-dorsal / 24);
            cell.room = 0.45 + 0.4 * gap;
        } else {
            double side = Math.abs(x) - width;
            if (side > 5) {
                return;
            }
            cell.speed = 0.02 + 0.09 * gap * Math.exp(-side / 2);
            cell.room = 0.06 + 0.3 * gap;
        }
        double dy = canal.yAt(s + 1, r + 1.4) - y;
        double dz = canal.zAt(s + 1, r + 1.4) - z;
        double length = Math.max(1e-6, Math.hypot(dy, dz));
        cell.axisX = 0;
        cell.axisY = dy / length;
        cell.axisZ = dz / length;
        cell.stretch = 1.7;
    }
}
