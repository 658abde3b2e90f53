package org.esicasebook.discussion.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import org.esicasebook.accounts.CurrentActor;
import org.esicasebook.cases.Cases;
import org.esicasebook.cases.Slug;
import org.esicasebook.cases.TeachingCase;
import org.esicasebook.discussion.Comment;
import org.esicasebook.discussion.Comments;
import org.esicasebook.discussion.Doubts;
import org.esicasebook.discussion.Outcome;
import org.esicasebook.discussion.PlainText;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

@RestController
@RequestMapping(path = "/api/cases/{slug}", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Discussion", description = "What is said of a case by those who have judged or studied it")
class DiscussionController {

    private static final String NOT_THERE = "No case with this name is published, or you have not judged it yet.";

    private final CurrentActor currentActor;
    private final Cases cases;
    private final Comments comments;
    private final Doubts doubts;

    DiscussionController(CurrentActor currentActor, Cases cases, Comments comments, Doubts doubts) {
        this.currentActor = currentActor;
        this.cases = cases;
        this.comments = comments;
        this.doubts = doubts;
    }

    @Schema(name = "Words")
    record Words(
            @Schema(description = "Plain text", maxLength = PlainText.LONGEST) @Nullable
            String text) {}

    @Schema(name = "Comment")
    record CommentAnswer(
            String author,
            String text,
            Instant writtenAt,
            boolean edited,

            @Schema(description = "Why a curator removed it", nullable = true) @Nullable
            String removed,

            List<CommentAnswer> answers) {

        static CommentAnswer of(Comment comment) {
            return new CommentAnswer(
                    comment.authorName(),
                    comment.text(),
                    comment.writtenAt(),
                    comment.edited(),
                    comment.removed().orElse(null),
                    comment.answers().stream().map(CommentAnswer::of).toList());
        }
    }

    @GetMapping("/comments")
    @Operation(summary = "Comments on a case", description = "Oldest first, each with its answers.")
    @ApiResponse(responseCode = "200", description = "The comments")
    @ApiResponse(responseCode = "404", description = "No such case, or you have not seen its truth")
    List<CommentAnswer> list(@PathVariable String slug) {
        return comments
                .list(currentActor.get(), published(slug).slug())
                .orElseThrow(DiscussionController::notThere)
                .stream()
                .map(CommentAnswer::of)
                .toList();
    }

    @PostMapping(path = "/comments", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Comment on a case")
    @ApiResponse(responseCode = "204", description = "Taken")
    @ApiResponse(responseCode = "400", description = "No text, or too much")
    @ApiResponse(responseCode = "404", description = "No such case, or you have not seen its truth")
    void write(@PathVariable String slug, @RequestBody Words words) {
        TeachingCase teachingCase = published(slug);
        answer(comments.write(currentActor.get(), teachingCase.slug(), read(words)));
    }

    @PostMapping(path = "/doubts", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Doubt the truth of a case",
            description = "The curators answer; see the page of your reading.")
    @ApiResponse(responseCode = "204", description = "Taken")
    @ApiResponse(responseCode = "400", description = "No reason, or too much of it")
    @ApiResponse(responseCode = "404", description = "No such case, or you have not seen its truth")
    @ApiResponse(responseCode = "409", description = "Your earlier doubt is not resolved yet")
    void doubt(@PathVariable String slug, @RequestBody Words words) {
        TeachingCase teachingCase = published(slug);
        answer(doubts.raise(currentActor.get(), teachingCase.slug(), teachingCase.version(), read(words)));
    }

    private TeachingCase published(String slug) {
        try {
            return cases.find(new Slug(slug)).orElseThrow(DiscussionController::notThere);
        } catch (IllegalArgumentException noSlug) {
            throw notThere();
        }
    }

    private static PlainText read(Words words) {
        String text = words.text() == null ? "" : words.text();
        PlainText.objection(text).ifPresent(objection -> {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "The field text cannot be taken. " + objection);
        });
        return new PlainText(text);
    }

    private static void answer(Outcome outcome) {
        switch (outcome) {
            case DONE -> {}
            case ALREADY, TOO_LATE -> throw new ResponseStatusException(HttpStatus.CONFLICT, outcome.words());
            case NOT_SEEN, NOT_ALLOWED, UNKNOWN -> throw notThere();
        }
    }

    private static ResponseStatusException notThere() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND, NOT_THERE);
    }
}
