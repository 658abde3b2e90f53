package org.esicasebook.scoring.measures;

/** Closed interval of uncertainty around an estimate, in the unit of the estimate; either end may be infinite. */
public record Interval(double low, double high) {

    public Interval {
        if (!(low <= high)) {
            throw new IllegalArgumentException("An interval runs from low to high, not from " + low + " to " + high);
        }
    }

    /** Estimate ± half the width, as for a normally distributed estimate. */
    public static Interval around(double estimate, double halfWidth) {
        return new Interval(estimate - halfWidth, estimate + halfWidth);
    }

    public double width() {
        return high - low;
    }

    public boolean contains(double value) {
        return low <= value && value <= high;
    }
}
