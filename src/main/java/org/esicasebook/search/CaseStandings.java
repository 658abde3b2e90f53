package org.esicasebook.search;

import java.util.Map;
import org.esicasebook.accounts.UserId;
import org.esicasebook.cases.Slug;

/** How far a reader has come with cases. The module in which cases are read answers; the library only shows it. */
public interface CaseStandings {

    /** Cases begun or judged; whatever is not named is new to the reader. */
    Map<Slug, Standing> standings(UserId reader);

    /**
     * @param address where the case goes on for this reader, relative to the application's root
     * @param wrong whether the reader took what was unsafe for safe, or the other way round
     */
    record Standing(Progress progress, String address, boolean wrong) {
        public Standing(Progress progress, String address) {
            this(progress, address, false);
        }
    }

    enum Progress {
        DRAFT("Draft"),
        JUDGED("Judged");

        private final String label;

        Progress(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
