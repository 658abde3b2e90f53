package org.esicasebook.readingroom.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import org.esicasebook.accounts.Actor;
import org.esicasebook.accounts.CurrentActor;
import org.esicasebook.cases.CaseImages;
import org.esicasebook.cases.Cases;
import org.esicasebook.cases.ReferenceStandard;
import org.esicasebook.cases.TeachingCase;
import org.esicasebook.judgment.Reading;
import org.esicasebook.judgment.Readings;
import org.esicasebook.readingroom.RevealedTruth;
import org.esicasebook.scoring.ActionKeys;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/cases", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Library", description = "Finding cases")
class CaseController {

    private final CurrentActor currentActor;
    private final Cases cases;
    private final CaseImages images;
    private final Readings readings;
    private final RevealedTruth revealedTruth;
    private final ActionKeys keys;

    CaseController(
            CurrentActor currentActor,
            Cases cases,
            CaseImages images,
            Readings readings,
            RevealedTruth revealedTruth,
            ActionKeys keys) {
        this.currentActor = currentActor;
        this.cases = cases;
        this.images = images;
        this.readings = readings;
        this.revealedTruth = revealedTruth;
        this.keys = keys;
    }

    @GetMapping("/{slug}")
    @Operation(
            summary = "One case",
            description = "Tells nothing of the truth unless you have committed a judgment of the case or curate cases."
                    + " A curator who is shown the truth counts as having seen it.")
    @ApiResponse(responseCode = "200", description = "The newest version of the case")
    @ApiResponse(responseCode = "404", description = "No such case is published")
    CaseAnswer find(
            @Parameter(example = "ltf-07") @PathVariable String slug,
            @Parameter(description = "Whether the truth, where it may be told, includes outlines frame by frame")
                    @RequestParam(defaultValue = "false")
                    boolean outlines) {
        TeachingCase shown = Addressed.slug(slug)
                .flatMap(cases::find)
                .orElseThrow(() -> new NotThereException("No case with the name " + slug + " is published."));
        Optional<TruthAnswer> truth =
                truthFor(currentActor.get(), shown).map(reference -> TruthAnswer.of(reference, outlines));
        String review = keys.find(shown.slug(), shown.version())
                .map(ActionKeys.Ratified::words)
                .orElseGet(() -> shown.provenance().review().code());
        return CaseAnswer.of(shown, review, images.readiness(shown.slug(), shown.version()), truth.orElse(null));
    }

    private Optional<ReferenceStandard> truthFor(Actor actor, TeachingCase shown) {
        Optional<Reading.Committed> committed = readings.findCommitted(actor.id(), shown.slug())
                .filter(reading -> reading.caseVersion() == shown.version());
        if (committed.isPresent()) {
            return revealedTruth.afterCommitment(committed.get());
        }
        return actor.mayCurate() ? revealedTruth.forStudy(actor.id(), shown) : Optional.empty();
    }
}
