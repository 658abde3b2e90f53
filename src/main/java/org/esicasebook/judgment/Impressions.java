package org.esicasebook.judgment;

import java.util.List;
import org.esicasebook.accounts.UserId;

/** What readers thought on the way to their judgments, one for each step but the last. What is in here never changes. */
public interface Impressions {

    /** In the order of the steps. */
    List<CommittedImpression> list(ReadingId reading);

    /**
     * Commits the impression of a step, whose predecessors have theirs. Committing twice has one effect: the same
     * impression again is {@link Outcome.Done} as before, another one is not taken.
     */
    Outcome commit(ReadingId reading, UserId reader, int step, Impression impression);

    sealed interface Outcome {
        record Done(CommittedImpression impression) implements Outcome {}

        /** The impression that stands; the one handed in now was not taken. */
        record AlreadyCommitted(CommittedImpression impression) implements Outcome {}

        /** @param reason in plain words, for the reader */
        record Refused(String reason) implements Outcome {}

        /** There is no such reading of this reader. */
        record Unknown() implements Outcome {}
    }
}
