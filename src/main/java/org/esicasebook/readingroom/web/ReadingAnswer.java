package org.esicasebook.readingroom.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.esicasebook.judgment.CommittedImpression;
import org.esicasebook.judgment.Confidence;
import org.esicasebook.judgment.Impression;
import org.esicasebook.judgment.Reading;
import org.esicasebook.judgment.StopTrial;
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

        @Schema(allowableValues = {"practice", "exam"}) String purpose,

        @Schema(description = "Whether score and truth wait for the release of an exam")
        boolean heldBack,

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

        @Schema(description = "What was thought at each step but the last, in their order; empty if it was not asked")
        List<ImpressionAnswer> impressions,

        @Schema(description = "How the run was watched, if it was", nullable = true) @Nullable
        StopAnswer stop,

        @Schema(description = "Once it is committed", nullable = true) @Nullable
        Card scorecard,

        @Schema(description = "Once it is committed", nullable = true) @Nullable
        TruthAnswer truth) {

    static ReadingAnswer of(
            Reading.Open open, List<ImpressionAnswer> impressions, @Nullable StopAnswer stop, boolean heldBack) {
        return new ReadingAnswer(
                open.id().value(),
                open.slug().value(),
                open.caseVersion(),
                "open",
                open.openedAt(),
                open.purpose().code(),
                heldBack,
                JudgmentForm.of(open.draft()),
                null,
                null,
                null,
                impressions,
                stop,
                null,
                null);
    }

    static ReadingAnswer of(
            Reading.Committed committed,
            List<ImpressionAnswer> impressions,
            @Nullable StopAnswer stop,
            boolean heldBack,
            @Nullable Scorecard scorecard,
            @Nullable TruthAnswer truth) {
        return new ReadingAnswer(
                committed.id().value(),
                committed.slug().value(),
                committed.caseVersion(),
                "committed",
                committed.openedAt(),
                committed.purpose().code(),
                heldBack,
                null,
                committed.committedAt(),
                JudgmentForm.of(committed.judgment()),
                committed.firstExposure(),
                impressions,
                stop,
                scorecard == null ? null : Card.of(scorecard),
                truth);
    }

    /** The components of the score; their points add up to the total. */
    @Schema(name = "Scorecard")
    record Card(
            @Schema(minimum = "0", maximum = "100") double total,
            List<Row> rows,

            @Schema(description = "Scored, 0 to 1, and given no points")
            List<Apart> apart,

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
                    scorecard.apart().stream().map(Apart::of).toList(),
                    scorecard.criticalErrors(),
                    scorecard.rulesVersion(),
                    scorecard.ratified(),
                    scorecard.notice().orElse(null));
        }
    }

    @Schema(name = "ScorecardRow")
    record Row(
            @Schema(
                    allowableValues = {
                        "compartments",
                        "action",
                        "localisation",
                        "level-and-side",
                        "confidence",
                        "stop",
                        "spread"
                    })
            String component,

            String label,
            double earned,
            double possible,
            String reason) {

        static Row of(Scorecard.Row row) {
            return new Row(code(row.component()), row.component().label(), row.earned(), row.possible(), row.reason());
        }
    }

    @Schema(name = "ScoredApart")
    record Apart(
            @Schema(allowableValues = {"stop", "spread"}) String component,
            String label,
            @Schema(minimum = "0", maximum = "1") double score,
            String reason) {

        static Apart of(Scorecard.Apart apart) {
            return new Apart(code(apart.component()), apart.component().label(), apart.score(), apart.reason());
        }
    }

    private static String code(Scorecard.Component component) {
        return component.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Schema(name = "CommittedImpression")
    record ImpressionAnswer(
            @Schema(description = "Counted from 0") int step,
            List<String> compartments,
            boolean cannotDecide,

            @Schema(description = "Absent where the reader went on without an impression", nullable = true) @Nullable
            Integer confidenceNotSafePercent,

            Instant committedAt) {

        static ImpressionAnswer of(CommittedImpression stands) {
            Impression impression = stands.impression();
            return new ImpressionAnswer(
                    stands.step(),
                    impression instanceof Impression.SoFar soFar ? JudgmentForm.codes(soFar.compartments()) : List.of(),
                    impression instanceof Impression.CannotDecide,
                    impression.confidence().map(Confidence::percent).orElse(null),
                    stands.committedAt());
        }
    }

    @Schema(name = "Stop")
    record StopAnswer(
            @Schema(description = "The run that was watched, counted from 0")
            int series,

            @Schema(
                    description = "Frame at which it was stopped, counted from 0; absent if it was let run",
                    nullable = true)
            @Nullable
            Integer stoppedAt,

            @Schema(description = "Whether the run was begun and left before it had ended")
            boolean interrupted) {

        static StopAnswer of(StopTrial trial) {
            return new StopAnswer(
                    trial.series(),
                    trial.stoppedAt().isPresent() ? trial.stoppedAt().getAsInt() : null,
                    trial.interrupted());
        }
    }
}
