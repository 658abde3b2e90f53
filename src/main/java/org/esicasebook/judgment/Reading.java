package org.esicasebook.judgment;

import java.time.Instant;
import java.util.Optional;
import org.esicasebook.accounts.UserId;
import org.esicasebook.cases.Slug;

/** One reader's reading of one version of a case. */
public sealed interface Reading {

    ReadingId id();

    UserId reader();

    Slug slug();

    int caseVersion();

    Instant openedAt();

    Purpose purpose();

    /** Still open: the draft may grow. */
    record Open(
            ReadingId id,
            UserId reader,
            Slug slug,
            int caseVersion,
            Instant openedAt,
            JudgmentDraft draft,
            Purpose purpose)
            implements Reading {}

    /**
     * Committed: final.
     *
     * @param firstExposure false if the reader had seen the truth of this case before, in study mode or by judging it
     * @param releasedAt when the exam was released of which this is a part; empty before, and for practice
     */
    record Committed(
            ReadingId id,
            UserId reader,
            Slug slug,
            int caseVersion,
            Instant openedAt,
            Instant committedAt,
            PlacementJudgment judgment,
            boolean firstExposure,
            Purpose purpose,
            Optional<Instant> releasedAt)
            implements Reading {

        /** Of practice. */
        public Committed(
                ReadingId id,
                UserId reader,
                Slug slug,
                int caseVersion,
                Instant openedAt,
                Instant committedAt,
                PlacementJudgment judgment,
                boolean firstExposure) {
            this(
                    id,
                    reader,
                    slug,
                    caseVersion,
                    openedAt,
                    committedAt,
                    judgment,
                    firstExposure,
                    Purpose.PRACTICE,
                    Optional.empty());
        }

        /** Whether this reading itself lets its score and its truth be told. */
        public boolean isTold() {
            return purpose == Purpose.PRACTICE || releasedAt.isPresent();
        }
    }
}
