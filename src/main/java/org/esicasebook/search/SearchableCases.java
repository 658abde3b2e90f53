package org.esicasebook.search;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.esicasebook.cases.CaseChanged;
import org.esicasebook.cases.Slug;

/** The searchable copy of the published cases in PostgreSQL, from which any index is filled. */
public interface SearchableCases {

    /** Derives the copy of one case anew, within the transaction of whoever calls; a case withdrawn leaves it. */
    void refresh(Slug slug);

    /** Cases whose copy is missing, outdated or left over; {@link #refresh} mends each. */
    List<CaseChanged> outdated();

    /** Those of the cases that are published. */
    List<SearchableCase> list(Set<Slug> slugs);

    /** The next cases in the order of their slugs; empty at the end. */
    List<SearchableCase> after(Optional<Slug> last, int most);

    /** Number and versions of all cases in one value: equal for equal contents. */
    Fingerprint fingerprint();

    /**
     * @param versions sum of the versions of all cases
     */
    record Fingerprint(long cases, long versions) {}
}
