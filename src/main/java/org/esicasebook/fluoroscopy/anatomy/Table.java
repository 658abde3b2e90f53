package org.esicasebook.fluoroscopy.anatomy;

import java.util.Arrays;

/** A function of one variable given at knots in ascending order; straight between them, constant beyond. */
record Table(double[] at, double[] value) {

    double of(double x) {
        int last = at.length - 1;
        if (x <= at[0]) {
            return value[0];
        }
        if (x >= at[last]) {
            return value[last];
        }
        int low = 0;
        int high = last;
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            if (at[middle] < x) {
                low = middle;
            } else {
                high = middle;
            }
        }
        double t = (x - at[low]) / (at[high] - at[low]);
        return value[low] + (value[high] - value[low]) * t;
    }

    /** The same with a constant added. */
    Table raised(double by) {
        return new Table(at, Arrays.stream(value).map(v -> v + by).toArray());
    }
}
