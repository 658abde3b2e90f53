package org.esicasebook.scoring;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.esicasebook.cases.Slug;
import org.esicasebook.judgment.ReadingId;

/**
 * The truth of a case changed after it was judged.
 *
 * @param before total by the truth before, which is kept
 * @param after total that stands
 */
public record TruthChange(ReadingId reading, Slug slug, int caseVersion, Instant on, double before, double after) {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    /** To be told wherever the score is shown. */
    public String words() {
        String date = DATE.format(on.atZone(ZoneId.systemDefault()));
        String was = points(before);
        String is = points(after);
        return was.equals(is)
                ? "The truth of this case changed on %s: your score was %s and stays so.".formatted(date, was)
                : "The truth of this case changed on %s: your score was %s, it is now %s.".formatted(date, was, is);
    }

    private static String points(double total) {
        return String.format(Locale.ROOT, "%.1f", total);
    }
}
