package org.esicasebook.judgment;

import java.time.Instant;
import org.esicasebook.accounts.UserId;
import org.esicasebook.cases.Slug;

/** One reader's reading of one version of a case. */
public sealed interface Reading {

    ReadingId id();

    UserId reader();

    Slug slug();

    int caseVersion();

    Instant openedAt();

    /** Still open: the draft may grow. */
    record Open(ReadingId id, UserId reader, Slug slug, int caseVersion, Instant openedAt, JudgmentDraft draft)
            implements Reading {}

    /**
     * Committed: final.
     *
     * @param firstExposure false if the reader had seen the truth of this case before, in study mode or by judging it
     */
    record Committed(
            ReadingId id,
            UserId reader,
            Slug slug,
            int caseVersion,
            Instant openedAt,
            Instant committedAt,
            PlacementJudgment judgment,
            boolean firstExposure)
            implements Reading {}
}
