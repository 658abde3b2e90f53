package org.esicasebook.scoring.ui;

import java.util.Locale;
import org.esicasebook.scoring.measures.Interval;

/** Figures as people read them: whole per cents, intervals "from … to …". */
final class Numbers {

    private Numbers() {}

    static String percent(double share) {
        return Math.round(100 * share) + "%";
    }

    static String percents(Interval share) {
        return percent(share.low()) + " to " + percent(share.high());
    }

    /** Two decimals. */
    static String decimal(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    static String decimals(Interval interval) {
        return decimal(interval.low()) + " to " + decimal(interval.high());
    }

    static String whole(double value) {
        return Long.toString(Math.round(value));
    }

    static String wholes(Interval interval) {
        return whole(interval.low()) + " to " + whole(interval.high());
    }

    /** Counts that may be split: at most one decimal. */
    static String count(double value) {
        double tenths = Math.round(value * 10) / 10.0;
        return tenths == Math.rint(tenths) ? whole(tenths) : String.format(Locale.ROOT, "%.1f", tenths);
    }

    static String many(long n, String one, String more) {
        return n + " " + (n == 1 ? one : more);
    }
}
