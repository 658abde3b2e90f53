package org.esicasebook.fluoroscopy.xray;

/**
 * Everything in one view that does not change with time, as lengths on every ray [mm], row by row.
 *
 * @param size columns and rows
 * @param bone equivalent length of compact bone, see {@link BoneShadow}
 */
public record PatientShadow(int size, float[] bone, float[] adipose, float[] muscle, float[] soft) {

    PatientShadow twice() {
        return new PatientShadow(
                2 * size,
                Resampling.twice(bone, size),
                Resampling.twice(adipose, size),
                Resampling.twice(muscle, size),
                Resampling.twice(soft, size));
    }

    /** Thickness in the middle of the image, as water [mm]. */
    double thicknessMm() {
        int from = size * 3 / 8;
        int to = size * 5 / 8;
        double sum = 0;
        for (int row = from; row < to; row++) {
            for (int column = from; column < to; column++) {
                int at = row * size + column;
                sum += 0.93 * adipose[at] + 1.05 * muscle[at] + 1.06 * soft[at] + 2.0 * bone[at];
            }
        }
        return sum / ((to - from) * (double) (to - from));
    }
}
