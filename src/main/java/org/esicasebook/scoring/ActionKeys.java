package org.esicasebook.scoring;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.esicasebook.cases.Slug;

/** Which cases' worth of the next actions a panel has ratified. Says nothing of what the worth is. */
public interface ActionKeys {

    /** What is said of a key that no panel has ratified. */
    String UNRATIFIED = "Simulated; action key awaits physician panel";

    Optional<Ratified> find(Slug slug, int caseVersion);

    record Ratified(int experts, Instant at) {

        private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

        public String words() {
            return "Simulated; action key ratified by a panel of %d on %s"
                    .formatted(experts, DATE.format(at.atZone(ZoneId.systemDefault())));
        }
    }
}
