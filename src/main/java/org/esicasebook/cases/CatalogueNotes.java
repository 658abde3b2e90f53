package org.esicasebook.cases;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/** What a catalogue says of a published case besides the case itself. */
public interface CatalogueNotes {

    /** Empty for a case that is not published. */
    Optional<Entry> find(Slug slug);

    /**
     * @param published day on which the first version came out, in UTC
     * @param variants of the patient's anatomy; they belong to the truth, for some hide or displace the finding
     */
    record Entry(LocalDate published, Set<AnatomyVariant> variants) {
        public Entry {
            variants = Set.copyOf(variants);
        }
    }
}
