package org.esicasebook.readingroom;

import java.util.Locale;

/** Points as people read them. */
final class Points {

    private Points() {}

    /** A total, rounded to whole points. */
    static String whole(double points) {
        return Long.toString(Math.round(points));
    }

    /** "12.4 of 40"; whole numbers without a decimal. */
    static String of(double earned, double possible) {
        return oneDecimal(earned) + " of " + oneDecimal(possible);
    }

    private static String oneDecimal(double points) {
        double rounded = Math.round(points * 10) / 10.0;
        return rounded == Math.rint(rounded)
                ? Long.toString((long) rounded)
                : String.format(Locale.ROOT, "%.1f", rounded);
    }
}
