package org.esicasebook.readingroom.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.esicasebook.judgment.Reading;
import org.esicasebook.scoring.Scorecard;
import org.jspecify.annotations.Nullable;

/** A reading as the HTTP interface tells it to its reader. */
@Schema(name = "Reading")
record ReadingAnswer(
        UUID id,
        @Schema(example = "ltf-07") String slug,
        int caseVersion,

        @Schema(allowableValues = {"open", "committed"}) String state,

        Instant openedAt,

        @Schema(description = "While the reading is open", nullable = true) @Nullable
        JudgmentForm draft,

        @Schema(description = "Once it is committed", nullable = true) @Nullable
        Instant committedAt,

        @Schema(description = "Once it is committed", nullable = true) @Nullable
        JudgmentForm judgment,

        @Schema(
                description = "Once it is committed: whether the reader had not seen the truth of this case before",
                nullable = true)
        @Nullable
        Boolean firstExposure,

        @Schema(description = "Once it is committed", nullable = true) @Nullable
        Card scorecard,

        @Schema(description = "Once it is committed", nullable = true) @Nullable
        TruthAnswer truth) {

    static ReadingAnswer of(Reading.Open open) {
        return new ReadingAnswer(
                open.id().value(),
                open.slug().value(),
                open.caseVersion(),
                "open",
                open.openedAt(),
                JudgmentForm.of(open.draft()),
                null,
                null,
                null,
                null,
                null);
    }

    static ReadingAnswer of(Reading.Committed committed, @Nullable Scorecard scorecard, @Nullable TruthAnswer truth) {
        return new ReadingAnswer(
                committed.id().value(),
                committed.slug().value(),
                committed.caseVersion(),
                "committed",
                committed.openedAt(),
                null,
                committed.committedAt(),
                JudgmentForm.of(committed.judgment()),
                committed.firstExposure(),
                scorecard == null ? null : Card.of(scorecard),
                truth);
    }

    /** The components of the score; their points add up to the total. */
    @Schema(name = "Scorecard")
    record Card(
            @Schema(minimum = "0", maximum = "100") double total,
            List<Row> rows,

            @Schema(description = "Counted apart from points")
            List<Scorecard.CriticalError> criticalErrors,

            @Schema(example = "2026.1") String rulesVersion,
            boolean ratified,

            @Schema(description = "To be shown with the score while the rules are not ratified", nullable = true)
            @Nullable
            String notice) {

        static Card of(Scorecard scorecard) {
            return new Card(
                    scorecard.total(),
                    scorecard.rows().stream().map(Row::of).toList(),
                    scorecard.criticalErrors(),
                    scorecard.rulesVersion(),
                    scorecard.ratified(),
                    scorecard.notice().orElse(null));
        }
    }

    @Schema(name = "ScorecardRow")
    record Row(
            @Schema(allowableValues = {"compartments", "action", "localisation", "level-and-side", "confidence"})
            String component,

            String label,
            double earned,
            double possible,
            String reason) {

        static Row of(Scorecard.Row row) {
            return new Row(
                    row.component().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    row.component().label(),
                    row.earned(),
                    row.possible(),
                    row.reason());
        }
    }
}
