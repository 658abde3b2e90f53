package org.esicasebook.judgment;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.esicasebook.accounts.UserId;
import org.esicasebook.cases.Slug;

/** All readings. A foreign reading is not found rather than refused. */
public interface Readings {

    /**
     * The reader's open reading of the case's newest version, begun now if there is none; a new one begins with the
     * answers, but not the mark, of an open reading of an earlier version.
     *
     * @throws java.util.NoSuchElementException if no such case is published
     */
    default Reading.Open open(UserId reader, Slug slug) {
        return open(reader, slug, Purpose.PRACTICE);
    }

    /**
     * The same, for a purpose. What has been begun stays what it is; only a reading in which nothing has been said yet
     * still turns from practice into an exam. While an exam with the case waits for its release, whatever is begun is a
     * part of it.
     *
     * @throws java.util.NoSuchElementException if no such case is published
     */
    Reading.Open open(UserId reader, Slug slug, Purpose purpose);

    Optional<Reading> find(ReadingId id, UserId reader);

    /** The latest committed reading of a case. */
    Optional<Reading.Committed> findCommitted(UserId reader, Slug slug);

    /** Anybody's committed reading: for what is derived from readings, never for a page that a reader asks for. */
    Optional<Reading.Committed> findCommitted(ReadingId id);

    /** Replaces the draft; refused once committed. */
    default DraftOutcome saveDraft(ReadingId id, UserId reader, JudgmentDraft draft) {
        return changeDraft(id, reader, before -> draft);
    }

    /** Makes of the draft as it stands another one, with nobody else changing it meanwhile; refused once committed. */
    DraftOutcome changeDraft(ReadingId id, UserId reader, UnaryOperator<JudgmentDraft> change);

    /**
     * Checks, stores and publishes {@link JudgmentCommitted} in one transaction. Committing twice has one effect: the
     * same judgment again is {@link CommitOutcome.Done} as before, another one is not taken.
     */
    CommitOutcome commit(ReadingId id, UserId reader, PlacementJudgment judgment);

    /** Newest first. */
    List<Reading> list(UserId reader);

    sealed interface DraftOutcome {
        record Saved() implements DraftOutcome {}

        record AlreadyCommitted() implements DraftOutcome {}

        record Unknown() implements DraftOutcome {}
    }

    sealed interface CommitOutcome {
        record Done(Reading.Committed reading) implements CommitOutcome {}

        /** The judgment that stands; the one handed in now was not taken. */
        record AlreadyCommitted(Reading.Committed reading) implements CommitOutcome {}

        /** @param reason in plain words, for the reader */
        record Refused(String reason) implements CommitOutcome {}

        record Unknown() implements CommitOutcome {}
    }
}
