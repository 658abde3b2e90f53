package org.esicasebook.fluoroscopy.contrast;

import java.util.List;

/**
 * Where contrast is: points that each stand for a small Gaussian blob of iodine. The arrays are handed over.
 *
 * @param xs patient frame [mm]
 * @param ys see xs
 * @param zs see xs
 * @param blobMm standard deviation of the blob that a point stands for [mm]
 */
public record Points(float[] xs, float[] ys, float[] zs, double blobMm) {

    public Points {
        if (xs.length != ys.length || xs.length != zs.length) {
            throw new IllegalArgumentException("points: each has three coordinates");
        }
    }

    /** From rows that begin with x, y and z. */
    static Points of(List<float[]> rows, double blobMm) {
        return new Points(column(rows, 0), column(rows, 1), column(rows, 2), blobMm);
    }

    /** One column of rows. */
    static float[] column(List<float[]> rows, int index) {
        float[] column = new float[rows.size()];
        for (int i = 0; i < column.length; i++) {
            column[i] = rows.get(i)[index];
        }
        return column;
    }

    public int size() {
        return xs.length;
    }
}
