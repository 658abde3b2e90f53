package org.esicasebook.readingroom.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.OptionalInt;
import org.esicasebook.accounts.CurrentActor;
import org.esicasebook.accounts.UserId;
import org.esicasebook.judgment.Impression;
import org.esicasebook.judgment.Impressions;
import org.esicasebook.judgment.JudgmentDraft;
import org.esicasebook.judgment.ReadingId;
import org.esicasebook.judgment.StopTrials;
import org.esicasebook.readingroom.web.InvalidFieldsException.FieldProblem;
import org.esicasebook.readingroom.web.ReadingAnswer.ImpressionAnswer;
import org.esicasebook.readingroom.web.ReadingAnswer.StopAnswer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What comes before a judgment. Nothing here needs to be used: a judgment may be committed without. */
@RestController
@RequestMapping(path = "/api/readings/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Readings")
class StepsController {

    private static final String SAME_ORIGIN =
            " With a session, writes are taken only from this origin; with HTTP Basic nothing more is needed.";

    private final CurrentActor currentActor;
    private final Impressions impressions;
    private final StopTrials stops;

    StepsController(CurrentActor currentActor, Impressions impressions, StopTrials stops) {
        this.currentActor = currentActor;
        this.impressions = impressions;
        this.stops = stops;
    }

    @Schema(name = "Impression")
    record NewImpression(
            @Schema(description = "Of the case's reading, counted from 0", requiredMode = Schema.RequiredMode.REQUIRED)
            @Nullable
            Integer step,

            @Schema(description = "Where the contrast is, as far as the views tell", example = "[\"epidural\"]")
            @Nullable
            List<@Nullable String> compartments,

            @Schema(description = "Instead of compartments: the views so far cannot decide") @Nullable
            Boolean cannotDecide,

            @Schema(minimum = "0", maximum = "100", example = "40") @Nullable
            Integer confidenceNotSafePercent) {}

    @PostMapping(path = "/impressions", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Commit an impression of the views so far",
            description = "For each step but the last, in their order; for good. The images of the next step can be"
                    + " fetched once this one is committed. Sent again, it has no further effect." + SAME_ORIGIN)
    @ApiResponse(responseCode = "201", description = "The impression stands")
    @ApiResponse(responseCode = "400", description = "A field is missing or cannot be read")
    @ApiResponse(responseCode = "404", description = "You have no such reading")
    @ApiResponse(responseCode = "409", description = "Another impression stands, or another step comes next")
    ResponseEntity<Object> commit(@PathVariable String id, @RequestBody NewImpression request) {
        Impression impression = read(request);
        if (request.step() == null || request.step() < 0) {
            throw new InvalidFieldsException(List.of(new FieldProblem("step", "counts from 0.", List.of())));
        }
        return switch (impressions.commit(reading(id), reader(), request.step(), impression)) {
            case Impressions.Outcome.Done done -> created(ImpressionAnswer.of(done.impression()));
            case Impressions.Outcome.AlreadyCommitted stands ->
                conflict("Another impression of this step stands: it cannot be changed.");
            case Impressions.Outcome.Refused(String reason) -> conflict(reason);
            case Impressions.Outcome.Unknown() -> throw new NotThereException("You have no reading " + id + ".");
        };
    }

    private static Impression read(NewImpression request) {
        JudgmentDraft draft = new JudgmentForm(
                        request.compartments(),
                        null,
                        null,
                        null,
                        null,
                        request.confidenceNotSafePercent(),
                        null,
                        request.cannotDecide())
                .toDraft();
        return draft.impression()
                .orElseThrow(() -> new InvalidFieldsException(List.of(new FieldProblem(
                        draft.confidenceNotSafe() == null ? "confidenceNotSafePercent" : "compartments",
                        "is missing.",
                        List.of()))));
    }

    @Schema(name = "BegunRun")
    record BegunRun(
            @Schema(description = "The run, counted from 0", requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            Integer series) {}

    @PostMapping(path = "/stop/begin", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Begin to watch a run",
            description = "Once for each reading: the first beginning counts." + SAME_ORIGIN)
    @ApiResponse(responseCode = "201", description = "It is begun now")
    @ApiResponse(responseCode = "400", description = "A field is missing")
    @ApiResponse(responseCode = "404", description = "You have no such reading")
    @ApiResponse(responseCode = "409", description = "Begun before; or no such run, or it is yet to come")
    ResponseEntity<Object> begin(@PathVariable String id, @RequestBody BegunRun run) {
        return switch (stops.begin(reading(id), reader(), series(run.series()))) {
            case StopTrials.Beginning.Begun() ->
                ResponseEntity.status(HttpStatus.CREATED).build();
            case StopTrials.Beginning.BegunBefore() -> conflict("The run was begun before. It is watched once.");
            case StopTrials.Beginning.Refused(String reason) -> conflict(reason);
            case StopTrials.Beginning.Unknown() -> throw new NotThereException("You have no reading " + id + ".");
        };
    }

    private static int series(@Nullable Integer series) {
        if (series == null) {
            throw new InvalidFieldsException(List.of(new FieldProblem("series", "is missing.", List.of())));
        }
        return series;
    }

    @Schema(name = "WatchedRun")
    record WatchedRun(
            @Schema(description = "The run, counted from 0", requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            Integer series,

            @Schema(description = "Frame at which it was stopped, counted from 0; null if it was let run") @Nullable
            Integer stoppedAt) {}

    @PostMapping(path = "/stop", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Record how a run was watched",
            description = "Once for each reading, after it was begun; the first time counts." + SAME_ORIGIN)
    @ApiResponse(responseCode = "201", description = "What stands")
    @ApiResponse(responseCode = "400", description = "A field is missing")
    @ApiResponse(responseCode = "404", description = "You have no such reading")
    @ApiResponse(responseCode = "409", description = "No such run, or it has not been begun")
    ResponseEntity<Object> stop(@PathVariable String id, @RequestBody WatchedRun run) {
        OptionalInt at = run.stoppedAt() == null ? OptionalInt.empty() : OptionalInt.of(run.stoppedAt());
        return switch (stops.record(reading(id), reader(), series(run.series()), at)) {
            case StopTrials.Outcome.Done done -> created(StopAnswer.of(done.trial()));
            case StopTrials.Outcome.Refused(String reason) -> conflict(reason);
            case StopTrials.Outcome.Unknown() -> throw new NotThereException("You have no reading " + id + ".");
        };
    }

    private UserId reader() {
        return currentActor.get().id();
    }

    private static ReadingId reading(String id) {
        return Addressed.reading(id).orElseThrow(() -> new NotThereException("You have no reading " + id + "."));
    }

    private static ResponseEntity<Object> created(Object answer) {
        return ResponseEntity.status(HttpStatus.CREATED).body(answer);
    }

    private static ResponseEntity<Object> conflict(String reason) {
        return ResponseEntity.status(HttpStatus.CONFLICT)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, reason));
    }
}
