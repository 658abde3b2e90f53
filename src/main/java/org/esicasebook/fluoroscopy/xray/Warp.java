package org.esicasebook.fluoroscopy.xray;

import java.util.stream.IntStream;
import org.esicasebook.geometry.PatientPoint;

/**
 * What a moved patient looks like, made from the picture before: exact in the plane through the isocentre, and within
 * a sixth of the movement for the spine about it. Needle and contrast are projected anew instead.
 */
final class Warp {

    private final int size;
    private final float[] columns;
    private final float[] rows;

    Warp(CArm before, CArm moved) {
        this.size = before.edgePixels();
        this.columns = new float[size * size];
        this.rows = new float[size * size];
        IntStream.range(0, size).parallel().forEach(row -> {
            for (int column = 0; column < size; column++) {
                PatientPoint at = moved.atIsocentre(column, row);
                columns[row * size + column] = (float) before.column(at.xMm(), at.yMm(), at.zMm());
                rows[row * size + column] = (float) before.row(at.xMm(), at.yMm(), at.zMm());
            }
        });
    }

    /** The map where it has moved to, by Catmull–Rom. */
    float[] of(float[] map) {
        float[] out = new float[size * size];
        IntStream.range(0, size).parallel().forEach(row -> {
            float[] across = new float[4];
            for (int at = row * size; at < (row + 1) * size; at++) {
                float c = Math.max(1, Math.min(size - 2.001f, columns[at]));
                float r = Math.max(1, Math.min(size - 2.001f, rows[at]));
                int i = (int) c;
                int j = (int) r;
                float u = c - i;
                for (int k = 0; k < 4; k++) {
                    int from = Math.min(size - 1, j + k - 1) * size;
                    across[k] = between(
                            map[from + i - 1],
                            map[from + i],
                            map[from + i + 1],
                            map[from + Math.min(size - 1, i + 2)],
                            u);
                }
                out[at] = Math.max(0, between(across[0], across[1], across[2], across[3], r - j));
            }
        });
        return out;
    }

    private static float between(float a, float b, float c, float d, float t) {
        return b + 0.5f * t * (c - a + t * (2 * a - 5 * b + 4 * c - d + t * (3 * (b - c) + d - a)));
    }
}
