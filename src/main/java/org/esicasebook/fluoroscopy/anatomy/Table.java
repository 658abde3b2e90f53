package org.esicasebook.fluoroscopy.anatomy;

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
        int i = 1;
        while (at[i] < x) {
            i++;
        }
        double t = (x - at[i - 1]) / (at[i] - at[i - 1]);
        return value[i - 1] + (value[i] - value[i - 1]) * t;
    }
}
