package org.esicasebook.readingroom;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.esicasebook.judgment.Reading;
import org.esicasebook.scoring.Scorecard;

/** One reading in the list: what it is of, when, and what it earned. */
record ReadingLine(
        String title,
        String address,
        boolean isDraft,
        Instant at,
        OptionalDouble score,
        OptionalInt criticalErrors,
        boolean firstExposure,
        boolean heldBack) {

    static ReadingLine draft(Reading.Open open, String title) {
        return new ReadingLine(
                title,
                Addresses.ofCase(open.slug()),
                true,
                open.openedAt(),
                OptionalDouble.empty(),
                OptionalInt.empty(),
                true,
                false);
    }

    static ReadingLine judged(Reading.Committed committed, String title, Optional<Scorecard> scorecard) {
        return new ReadingLine(
                title,
                Addresses.ofReading(committed.id()),
                false,
                committed.committedAt(),
                scorecard.map(card -> OptionalDouble.of(card.total())).orElseGet(OptionalDouble::empty),
                scorecard
                        .map(card -> OptionalInt.of(card.criticalErrors().size()))
                        .orElseGet(OptionalInt::empty),
                committed.firstExposure(),
                !committed.isTold());
    }
}
