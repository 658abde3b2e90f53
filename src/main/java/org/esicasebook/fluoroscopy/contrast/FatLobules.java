package org.esicasebook.fluoroscopy.contrast;

import org.esicasebook.fluoroscopy.anatomy.Noise;

/**
 * Lobules of fat that contrast flows around: spheres strewn over a lattice, one to a cell at most.
 *
 * @param spacingMm edge of a cell
 * @param share part of the cells that hold one, 0 to 1
 * @param leastRadiusMm of the smallest
 * @param mostRadiusMm of the largest; small ones are commoner
 */
record FatLobules(Noise noise, double spacingMm, double share, double leastRadiusMm, double mostRadiusMm) {

    /** Signed distance to the nearest lobule [mm], at most about a cell. */
    double distanceMm(double x, double y, double z) {
        int cx = (int) Math.floor(x / spacingMm);
        int cy = (int) Math.floor(y / spacingMm);
        int cz = (int) Math.floor(z / spacingMm);
        double best = 9;
        for (int a = cx - 1; a <= cx + 1; a++) {
            for (int b = cy - 1; b <= cy + 1; b++) {
                for (int c = cz - 1; c <= cz + 1; c++) {
                    if (noise.cell(a, b, c, 0) > share) {
                        continue;
                    }
                    double dx = x - (a + noise.cell(a, b, c, 1)) * spacingMm;
                    double dy = y - (b + noise.cell(a, b, c, 2)) * spacingMm;
                    double dz = (z - (c + noise.cell(a, b, c, 3)) * spacingMm) * 0.8;
                    double size = noise.cell(a, b, c, 4);
                    double radius = leastRadiusMm + (mostRadiusMm - leastRadiusMm) * size * size;
                    best = Math.min(best, Math.sqrt(dx * dx + dy * dy + dz * dz) - radius);
                }
            }
        }
        return best;
    }
}
