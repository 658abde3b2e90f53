package org.esicasebook.fluoroscopy.anatomy;

/** Quantities sampled at even steps along the canal. */
final class Profiles {

    private Profiles() {}

    /** Replaces what is not a number by what lies on either side. */
    static void fillGaps(double[] values, double fallback) {
        int last = -1;
        for (int i = 0; i < values.length; i++) {
            if (Double.isNaN(values[i])) {
                continue;
            }
            for (int k = last + 1; k < i; k++) {
                values[k] = last < 0 ? values[i] : values[last] + (values[i] - values[last]) * (k - last) / (i - last);
            }
            last = i;
        }
        for (int k = last + 1; k < values.length; k++) {
            values[k] = last < 0 ? fallback : values[last];
        }
    }

    /** Running mean over {@code half} samples on either side. */
    static void smooth(double[] values, int half) {
        double[] copy = values.clone();
        for (int i = 0; i < values.length; i++) {
            double sum = 0;
            int count = 0;
            for (int k = Math.max(0, i - half); k <= Math.min(values.length - 1, i + half); k++) {
                sum += copy[k];
                count++;
            }
            values[i] = sum / count;
        }
    }
}
