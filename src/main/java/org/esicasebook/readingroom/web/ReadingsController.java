package org.esicasebook.readingroom.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.esicasebook.accounts.CurrentActor;
import org.esicasebook.accounts.UserId;
import org.esicasebook.cases.Cases;
import org.esicasebook.cases.Slug;
import org.esicasebook.judgment.Impressions;
import org.esicasebook.judgment.JudgmentDraft;
import org.esicasebook.judgment.PlacementJudgment;
import org.esicasebook.judgment.Purpose;
import org.esicasebook.judgment.Reading;
import org.esicasebook.judgment.ReadingId;
import org.esicasebook.judgment.Readings;
import org.esicasebook.judgment.Readings.CommitOutcome;
import org.esicasebook.judgment.Readings.DraftOutcome;
import org.esicasebook.judgment.StopTrials;
import org.esicasebook.readingroom.RevealedTruth;
import org.esicasebook.readingroom.web.InvalidFieldsException.FieldProblem;
import org.esicasebook.readingroom.web.ReadingAnswer.ImpressionAnswer;
import org.esicasebook.readingroom.web.ReadingAnswer.StopAnswer;
import org.esicasebook.scoring.Scorecards;
import org.esicasebook.scoring.panel.OwnSeat;
import org.esicasebook.scoring.panel.PanelSeats;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/readings", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Readings", description = "Judging cases. Readings are their reader's own; those of others are not found.")
class ReadingsController {

    private static final String WRITES =
            " With a session, writes are taken only from this origin (header Sec-Fetch-Site or Origin); with HTTP Basic"
                    + " nothing more is needed.";

    private final CurrentActor currentActor;
    private final Cases cases;
    private final Readings readings;
    private final Impressions impressions;
    private final StopTrials stops;
    private final Scorecards scorecards;
    private final RevealedTruth revealedTruth;
    private final PanelSeats seats;

    ReadingsController(
            CurrentActor currentActor,
            Cases cases,
            Readings readings,
            Impressions impressions,
            StopTrials stops,
            Scorecards scorecards,
            RevealedTruth revealedTruth,
            PanelSeats seats) {
        this.currentActor = currentActor;
        this.cases = cases;
        this.readings = readings;
        this.impressions = impressions;
        this.stops = stops;
        this.scorecards = scorecards;
        this.revealedTruth = revealedTruth;
        this.seats = seats;
    }

    @Schema(name = "NewReading")
    record NewReading(
            @Schema(example = "ltf-07", requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            String slug,

            @Schema(
                    description = "What it is read for, if it is begun now; what has been begun stays what it is",
                    allowableValues = {"practice", "exam"},
                    defaultValue = "practice",
                    nullable = true)
            @Nullable
            String purpose,

            @Schema(description = "Commits this open reading rather than whichever is open", nullable = true) @Nullable
            String reading,

            @Schema(description = "Left out, the reading is only opened", nullable = true) @Nullable
            JudgmentForm judgment) {}

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Open a reading or commit a judgment",
            description = "Without a judgment: answers with your open reading of the case, begun now if there is none."
                    + " With one: commits it, for good, to the reading named or else to your open reading of the case,"
                    + " and answers with score and truth. Sent again, the same judgment has no further effect and gets"
                    + " the same answer. Another judgment of a case already judged begins another reading, which is no"
                    + " first exposure; to commit the same judgment anew, open a reading first and name it." + WRITES)
    @ApiResponse(responseCode = "201", description = "The reading, open or committed")
    @ApiResponse(responseCode = "400", description = "A field is missing or cannot be read")
    @ApiResponse(responseCode = "404", description = "No such case or open reading")
    @ApiResponse(responseCode = "409", description = "The reading named is committed with another judgment")
    @ApiResponse(
            responseCode = "422",
            description = "The judgment cannot be one of this case: level not offered, mark outside the images, images"
                    + " not ready")
    ResponseEntity<Object> create(@RequestBody NewReading request) {
        UserId reader = currentActor.get().id();
        Slug slug = publishedSlug(request.slug());
        if (revealedTruth.heldBackBy(reader, slug).isPresent()) {
            return refused(ProblemDetail.forStatusAndDetail(
                    HttpStatus.CONFLICT,
                    "You sit on the open panel of this case. Until it closes you read the case for the panel only."));
        }
        Purpose purpose = purpose(request.purpose());
        if (request.judgment() == null) {
            return created(answer(readings.open(reader, slug, purpose)));
        }
        PlacementJudgment judgment = request.judgment().toJudgment();
        if (request.reading() != null) {
            return commit(named(request.reading(), reader, slug), reader, judgment);
        }
        Optional<Reading.Committed> before = alreadyCommitted(reader, slug, judgment);
        if (before.isPresent()) {
            return created(answer(before.get(), false));
        }
        ReadingId open = readings.open(reader, slug, purpose).id();
        // sent twice at once, the second may have opened a reading after the first was committed
        return alreadyCommitted(reader, slug, judgment)
                .map(committed -> created(answer(committed, false)))
                .orElseGet(() -> commit(open, reader, judgment));
    }

    private static Purpose purpose(@Nullable String code) {
        try {
            return code == null ? Purpose.PRACTICE : Purpose.of(code);
        } catch (IllegalArgumentException unknown) {
            throw new InvalidFieldsException(
                    List.of(new FieldProblem("purpose", "is practice or exam.", List.of("practice", "exam"))));
        }
    }

    private Optional<Reading.Committed> alreadyCommitted(UserId reader, Slug slug, PlacementJudgment judgment) {
        return readings.findCommitted(reader, slug)
                .filter(committed -> committed.judgment().equals(judgment));
    }

    private Slug publishedSlug(@Nullable String text) {
        if (text == null) {
            throw new InvalidFieldsException(
                    List.of(new FieldProblem("slug", "is missing. It names the case.", List.of())));
        }
        return Addressed.slug(text)
                .filter(slug -> cases.find(slug).isPresent())
                .orElseThrow(() -> new NotThereException("No case with the name " + text + " is published."));
    }

    private ReadingId named(String text, UserId reader, Slug slug) {
        return Addressed.reading(text)
                .flatMap(id -> readings.find(id, reader))
                .filter(reading -> reading.slug().equals(slug))
                .map(Reading::id)
                .orElseThrow(() -> new NotThereException("You have no reading " + text + " of the case " + slug + "."));
    }

    private ResponseEntity<Object> commit(ReadingId id, UserId reader, PlacementJudgment judgment) {
        return switch (readings.commit(id, reader, judgment)) {
            case CommitOutcome.Done(Reading.Committed committed) -> created(answer(committed, false));
            case CommitOutcome.AlreadyCommitted(Reading.Committed committed) -> {
                ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                        HttpStatus.CONFLICT,
                        "This reading was committed with another judgment, which stands. Read it at the address given.");
                problem.setProperty("reading", address(committed.id()));
                yield refused(problem);
            }
            case CommitOutcome.Refused(String reason) ->
                refused(ProblemDetail.forStatusAndDetail(HttpStatus.UNPROCESSABLE_CONTENT, reason));
            case CommitOutcome.Unknown() -> throw new NotThereException("You have no reading " + id + ".");
        };
    }

    private static ResponseEntity<Object> refused(ProblemDetail problem) {
        return ResponseEntity.status(problem.getStatus())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private static ResponseEntity<Object> created(ReadingAnswer answer) {
        return ResponseEntity.created(URI.create(address(new ReadingId(answer.id()))))
                .body(answer);
    }

    private static String address(ReadingId id) {
        return "/api/readings/" + id;
    }

    @GetMapping
    @Operation(summary = "Your readings", description = "Newest first, without truth.")
    List<ReadingAnswer> list() {
        return readings.list(currentActor.get().id()).stream()
                .map(reading -> switch (reading) {
                    case Reading.Open open -> answer(open);
                    case Reading.Committed committed -> answer(committed, null);
                })
                .toList();
    }

    @GetMapping("/{id}")
    @Operation(summary = "One of your readings", description = "With score and truth once it is committed.")
    @ApiResponse(responseCode = "200", description = "The reading")
    @ApiResponse(responseCode = "404", description = "You have no such reading")
    ReadingAnswer find(
            @PathVariable String id,
            @Parameter(description = "Whether the truth includes outlines frame by frame")
                    @RequestParam(defaultValue = "false")
                    boolean outlines) {
        UserId reader = currentActor.get().id();
        return Addressed.reading(id)
                .flatMap(reading -> readings.find(reading, reader))
                .map(reading -> switch (reading) {
                    case Reading.Open open -> answer(open);
                    case Reading.Committed committed -> answer(committed, outlines);
                })
                .orElseThrow(() -> new NotThereException("You have no reading " + id + "."));
    }

    @PutMapping(path = "/{id}/draft", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Keep what has been answered so far",
            description = "Replaces the draft of an open reading; answers left out are unanswered." + WRITES)
    @ApiResponse(responseCode = "204", description = "Kept")
    @ApiResponse(responseCode = "404", description = "You have no such reading")
    @ApiResponse(responseCode = "409", description = "The reading is committed")
    void saveDraft(@PathVariable String id, @RequestBody JudgmentForm draft) {
        JudgmentDraft whole = draft.toDraft();
        changeDraft(id, before -> whole);
    }

    @PatchMapping(path = "/{id}/draft", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Keep some answers",
            description = "Replaces the answers named in the draft of an open reading, null for unanswered; those not"
                    + " named stay as they are." + WRITES,
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(schema = @Schema(implementation = JudgmentForm.class))))
    @ApiResponse(responseCode = "204", description = "Kept")
    @ApiResponse(responseCode = "400", description = "An answer cannot be read")
    @ApiResponse(responseCode = "404", description = "You have no such reading")
    @ApiResponse(responseCode = "409", description = "The reading is committed")
    void saveAnswers(@PathVariable String id, @RequestBody DraftAnswers answers) {
        JudgmentDraft said = answers.form().toDraft();
        changeDraft(id, before -> answers.over(before, said));
    }

    private void changeDraft(String id, UnaryOperator<JudgmentDraft> change) {
        UserId reader = currentActor.get().id();
        ReadingId reading =
                Addressed.reading(id).orElseThrow(() -> new NotThereException("You have no reading " + id + "."));
        switch (readings.changeDraft(reading, reader, change)) {
            case DraftOutcome.Saved saved -> {}
            case DraftOutcome.AlreadyCommitted committed ->
                throw new AlreadyCommittedException("This reading is committed; its judgment cannot be changed.");
            case DraftOutcome.Unknown unknown -> changeDraftOfAVote(reading, reader, change);
        }
    }

    /** The page on which a case is read is one, and so is the address to which it sends drafts. */
    private void changeDraftOfAVote(ReadingId seat, UserId expert, UnaryOperator<JudgmentDraft> change) {
        JudgmentDraft before = seats.find(seat, expert).map(OwnSeat::draft).orElse(JudgmentDraft.EMPTY);
        switch (seats.saveDraft(seat, expert, change.apply(before))) {
            case PanelSeats.Outcome.Done saved -> {}
            case PanelSeats.Outcome.AlreadyVoted voted ->
                throw new AlreadyCommittedException("You have voted; the vote cannot be changed.");
            case PanelSeats.Outcome.Refused refused -> throw new AlreadyCommittedException(refused.reason());
            case PanelSeats.Outcome.Unknown unknown -> throw new NotThereException("You have no reading " + seat + ".");
        }
    }

    private ReadingAnswer answer(Reading.Open open) {
        return ReadingAnswer.of(
                open, impressions(open.id()), stop(open.id()), revealedTruth.isHeldBack(open.reader(), open.slug()));
    }

    private ReadingAnswer answer(Reading.Committed committed, boolean outlines) {
        return answer(
                committed,
                revealedTruth
                        .afterCommitment(committed)
                        .map(reference -> TruthAnswer.of(reference, outlines))
                        .orElse(null));
    }

    private ReadingAnswer answer(Reading.Committed committed, @Nullable TruthAnswer truth) {
        boolean heldBack = revealedTruth.isHeldBack(committed.reader(), committed.slug());
        return ReadingAnswer.of(
                committed,
                impressions(committed.id()),
                stop(committed.id()),
                heldBack,
                heldBack ? null : scorecards.find(committed.id()).orElse(null),
                truth);
    }

    private List<ImpressionAnswer> impressions(ReadingId reading) {
        return impressions.list(reading).stream().map(ImpressionAnswer::of).toList();
    }

    private @Nullable StopAnswer stop(ReadingId reading) {
        return stops.find(reading).map(StopAnswer::of).orElse(null);
    }
}
