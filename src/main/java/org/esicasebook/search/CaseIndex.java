package org.esicasebook.search;

import java.util.List;
import org.esicasebook.cases.CaseChanged;
import org.esicasebook.cases.Slug;

/**
 * An index outside the database that follows it. It holds derived data only: whatever happens to it, it can be filled
 * anew. All methods throw {@link IndexUnavailableException} when the index cannot be reached.
 */
public interface CaseIndex {

    /** Whether searches can be answered from the index as it stands. Answers at once; nobody is kept waiting. */
    boolean isAnswering();

    /** Looks whether the index is there, healthy, and of the present definition; searches go there only then. */
    Condition examine();

    /** Begins a new index beside the one in use. */
    Filling fill();

    /** Brings cases up to date in the index in use. */
    List<Refusal> write(Batch batch);

    SearchableCases.Fingerprint fingerprint();

    enum Condition {
        CURRENT,
        /** There is none, it is broken, or it was made by another definition. */
        TO_BE_FILLED
    }

    /**
     * @param present cases as they are now; an older version never replaces a newer one
     * @param gone cases that are published no longer, with their last version
     */
    record Batch(List<SearchableCase> present, List<CaseChanged> gone) {
        public Batch {
            present = List.copyOf(present);
            gone = List.copyOf(gone);
        }
    }

    /** A case that the index did not take, though it can be reached. */
    record Refusal(Slug slug, String reason) {}

    /** A new index being filled while the old one answers. */
    interface Filling {

        List<Refusal> write(Batch batch);

        /** Makes the new index the one in use, in one step, and drops the old one. */
        void finish();

        /** Drops what was filled so far; the old index stays in use. */
        void abandon();
    }
}
