package org.esicasebook.scoring.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.esicasebook.accounts.Actor;
import org.esicasebook.accounts.CurrentActor;
import org.esicasebook.accounts.Role;
import org.esicasebook.scoring.CrossedStudy;
import org.esicasebook.scoring.JudgedCases;
import org.esicasebook.scoring.JudgedCasesFile;
import org.esicasebook.scoring.Rescoring;
import org.esicasebook.scoring.RulesBook;
import org.esicasebook.scoring.RulesVersions;
import org.esicasebook.scoring.ScoringRules;
import org.esicasebook.scoring.measures.Reported;
import org.esicasebook.scoring.measures.cohort.ReaderStudy;
import org.esicasebook.scoring.measures.cohort.StudyExport;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

@RestController
@RequestMapping("/api/scoring")
@Tag(name = "Scoring", description = "Rules, scores and exports. What a role does not reach is not found.")
class ScoringController {

    private static final String CSV = "text/csv;charset=utf-8";

    private final CurrentActor currentActor;
    private final JudgedCases judgedCases;
    private final RulesBook rules;
    private final RulesVersions versions;
    private final Rescoring rescoring;

    ScoringController(
            CurrentActor currentActor,
            JudgedCases judgedCases,
            RulesBook rules,
            RulesVersions versions,
            Rescoring rescoring) {
        this.currentActor = currentActor;
        this.judgedCases = judgedCases;
        this.rules = rules;
        this.versions = versions;
        this.rescoring = rescoring;
    }

    @Schema(name = "RulesVersion")
    record RulesAnswer(
            String version,
            boolean inForce,
            boolean ratified,
            String notice,
            @Nullable Instant publishedAt) {

        static RulesAnswer of(RulesVersions.Version version) {
            ScoringRules rules = version.text().rules();
            return new RulesAnswer(
                    version.version(),
                    version.inForce(),
                    rules.ratified(),
                    rules.notice(),
                    version.publishedAt().orElse(null));
        }
    }

    @GetMapping(path = "/rules", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Published versions of the rules", description = "Newest first.")
    List<RulesAnswer> rules() {
        return versions.list().stream()
                .filter(version -> !version.isDraft())
                .map(RulesAnswer::of)
                .toList();
    }

    @GetMapping(path = "/rules/{version}", produces = "application/yaml")
    @Operation(summary = "The tables of a published version", description = "YAML, with the sources of its numbers.")
    @ApiResponse(responseCode = "404", description = "No such version is published")
    String rules(@PathVariable String version) {
        return versions.findVersion(version)
                .filter(one -> !one.isDraft())
                .map(one -> one.text().text())
                .orElseThrow(() -> notThere("No version " + version + " of the rules is published."));
    }

    @GetMapping(path = "/judgments.csv", produces = CSV)
    @Operation(summary = "Your judgments beside the truth", description = "One row for each committed reading.")
    String ownJudgments() {
        return JudgedCasesFile.ofOneReader(judgedCases.of(currentActor.get().id()));
    }

    @GetMapping(path = "/first-exposures.csv", produces = CSV)
    @Operation(
            summary = "First exposures of all readers",
            description = "For curators and administrators. Readers are numbered, not named.")
    @ApiResponse(responseCode = "404", description = "Not open to your role")
    String firstExposures() {
        only(Actor::mayCurate);
        return JudgedCasesFile.ofAllReaders(judgedCases.firstExposures());
    }

    @GetMapping(path = "/first-exposures.imrmc", produces = "text/plain;charset=utf-8")
    @Operation(
            summary = "First exposures as a reader study",
            description = "For curators and administrators. Readers who judged all the same cases, in the format of"
                    + " iMRMC; ratings are stated probabilities in per cent.")
    @ApiResponse(responseCode = "404", description = "Too few readers with the same cases, or not open to your role")
    String readerStudy() {
        only(Actor::mayCurate);
        return switch (CrossedStudy.of(judgedCases.firstExposures())) {
            case Reported.Shown<ReaderStudy>(ReaderStudy study) ->
                StudyExport.imrmc(study, "ESI Casebook, first exposures, rating: percent not safe");
            case Reported.Withheld<ReaderStudy>(String reason) -> throw notThere(reason + ".");
        };
    }

    @Schema(name = "NewRescoring")
    record NewRescoring(
            @Schema(example = "2026.1", requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            String rules) {}

    @PostMapping(
            path = "/rescorings",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Score all judgments again",
            description = "For administrators. By a published version; the scores that there are stay beside the new"
                    + " ones, which then stand. Answers with what changed.")
    @ApiResponse(responseCode = "200", description = "What changed")
    @ApiResponse(responseCode = "400", description = "No version is named")
    @ApiResponse(responseCode = "404", description = "No such version, or not open to your role")
    Rescoring.Report scoreAgain(@RequestBody NewRescoring request) {
        Actor administrator = only(actor -> actor.has(Role.ADMINISTRATOR));
        String version = request.rules();
        if (version == null) {
            throw new ResponseStatusException(
                    HttpStatus.BAD_REQUEST, "The field rules is missing. It names a published version.");
        }
        ScoringRules wanted = rules.find(version)
                .orElseThrow(() -> notThere("No version " + version + " of the rules is published."));
        return rescoring.scoreAgain(wanted, administrator.username());
    }

    @GetMapping(path = "/rescorings", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "What scoring again has changed", description = "For administrators. Newest first.")
    List<Rescoring.Report> rescorings() {
        only(actor -> actor.has(Role.ADMINISTRATOR));
        return rescoring.reports();
    }

    private Actor only(Predicate<Actor> role) {
        Actor actor = currentActor.get();
        if (!role.test(actor)) {
            throw notThere("There is nothing here for your role.");
        }
        return actor;
    }

    private static ResponseStatusException notThere(String reason) {
        return new ResponseStatusException(HttpStatus.NOT_FOUND, reason);
    }
}
