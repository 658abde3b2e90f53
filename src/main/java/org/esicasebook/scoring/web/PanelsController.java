package org.esicasebook.scoring.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.esicasebook.accounts.Actor;
import org.esicasebook.accounts.CurrentActor;
import org.esicasebook.accounts.Role;
import org.esicasebook.judgment.PlacementJudgment;
import org.esicasebook.scoring.panel.Panel;
import org.esicasebook.scoring.panel.PanelVotesFile;
import org.esicasebook.scoring.panel.Panels;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

@RestController
@RequestMapping("/api/panels")
@Tag(name = "Panels", description = "Experts' votes on cases. What a role does not reach is not found.")
class PanelsController {

    private final CurrentActor currentActor;
    private final Panels panels;

    PanelsController(CurrentActor currentActor, Panels panels) {
        this.currentActor = currentActor;
        this.panels = panels;
    }

    @Schema(name = "Panel")
    record PanelAnswer(
            String id,
            @Schema(example = "ltf-07") String slug,
            int caseVersion,
            Instant openedAt,

            @Schema(description = "Null while it is open", nullable = true) @Nullable
            Instant closedAt,

            int invited,
            int voted,

            @Schema(description = "Votes of experts who had seen the truth: kept, and left out of every figure")
            int notBlind) {

        static PanelAnswer of(Panel panel) {
            return new PanelAnswer(
                    panel.id().toString(),
                    panel.slug().value(),
                    panel.caseVersion(),
                    panel.openedAt(),
                    panel.closedAt().orElse(null),
                    panel.seats().size(),
                    panel.voted(),
                    panel.notBlind());
        }
    }

    @Schema(name = "PanelVote")
    record VoteAnswer(
            @Schema(description = "Counted from 1 in the order of opening")
            int panel,

            @Schema(example = "ltf-07") String slug,
            int caseVersion,
            Instant closedAt,

            @Schema(description = "Counted from 1, the same on every panel; who it is is not told")
            int expert,

            Instant votedAt,
            boolean blind,
            @Schema(example = "[\"epidural\", \"venous\"]") List<String> compartments,
            String action,
            int percentNotSafe,
            String level,
            String side,
            int tipSeries,
            int tipFrame,
            double tipColumn,
            double tipRow) {

        static VoteAnswer of(PanelVotesFile.Row row) {
            PlacementJudgment judgment = row.judgment();
            return new VoteAnswer(
                    row.panel(),
                    row.slug(),
                    row.caseVersion(),
                    row.closedAt(),
                    row.expert(),
                    row.votedAt(),
                    row.blind(),
                    Arrays.asList(PanelVotesFile.codes(judgment.compartments()).split(" ")),
                    judgment.action().code(),
                    judgment.confidenceNotSafe().percent(),
                    judgment.level().code(),
                    judgment.side().code(),
                    judgment.tip().series(),
                    judgment.tip().frame(),
                    judgment.tip().at().column(),
                    judgment.tip().at().row());
        }
    }

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "All panels", description = "For curators and administrators. Without votes.")
    @ApiResponse(responseCode = "200", description = "Open ones first, then the newest")
    @ApiResponse(responseCode = "404", description = "Not open to your role")
    List<PanelAnswer> list() {
        only(Actor::mayCurate);
        return panels.list().stream().map(PanelAnswer::of).toList();
    }

    @GetMapping(path = "/votes", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "The votes of closed panels",
            description = "For administrators. Experts are numbered, not named.")
    @ApiResponse(responseCode = "200", description = "Oldest panel first")
    @ApiResponse(responseCode = "404", description = "Not open to your role")
    List<VoteAnswer> votes() {
        only(actor -> actor.has(Role.ADMINISTRATOR));
        return PanelVotesFile.rows(panels.list()).stream().map(VoteAnswer::of).toList();
    }

    @GetMapping(path = "/votes.csv", produces = "text/csv;charset=utf-8")
    @Operation(
            summary = "The votes of closed panels as a table",
            description = "For administrators. One row for each vote; experts are numbered, not named.")
    @ApiResponse(responseCode = "200", description = "Oldest panel first")
    @ApiResponse(responseCode = "404", description = "Not open to your role")
    String votesFile() {
        only(actor -> actor.has(Role.ADMINISTRATOR));
        return PanelVotesFile.of(panels.list());
    }

    private void only(Predicate<Actor> role) {
        if (!role.test(currentActor.get())) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "There is nothing here for your role.");
        }
    }
}
