package org.esicasebook.readingroom;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.esicasebook.cases.Cases;
import org.esicasebook.cases.ImageReadiness;
import org.esicasebook.cases.ReferenceStandard;
import org.esicasebook.cases.Slug;
import org.esicasebook.cases.StudyNotes;
import org.esicasebook.cases.TeachingCase;
import org.esicasebook.epidurography.Compartment;
import org.esicasebook.imaging.StoredStudy;
import org.esicasebook.imaging.viewer.ViewerDocument;
import org.esicasebook.judgment.Exposures;
import org.esicasebook.judgment.JudgmentDraft;
import org.esicasebook.judgment.Reading;
import org.esicasebook.judgment.Readings;
import org.esicasebook.readingroom.ContrastingPair.Candidate;
import org.esicasebook.readingroom.ContrastingPair.Choice;
import org.springframework.stereotype.Component;

/** Finds the case to put beside another, and hangs the two side by side. */
@Component
class LookAlikeDesk {

    private final CaseDesk desk;
    private final Cases cases;
    private final StudyNotes notes;
    private final Exposures exposures;
    private final Readings readings;
    private final RevealedTruth truth;

    LookAlikeDesk(
            CaseDesk desk, Cases cases, StudyNotes notes, Exposures exposures, Readings readings, RevealedTruth truth) {
        this.desk = desk;
        this.cases = cases;
        this.notes = notes;
        this.exposures = exposures;
        this.readings = readings;
        this.truth = truth;
    }

    /** Only cases whose images are there; one that the reader is judging just now is left alone. */
    Optional<Choice> find(Revealed revealed) {
        TeachingCase shown = revealed.teachingCase();
        ReferenceStandard standard = revealed.truth();
        Set<Slug> begun = readings.list(revealed.reader().id()).stream()
                .filter(reading ->
                        reading instanceof Reading.Open open && !open.draft().equals(JudgmentDraft.EMPTY))
                .map(Reading::slug)
                .collect(Collectors.toSet());
        List<Candidate> library = cases.list().stream()
                .filter(one -> one.route() == shown.route() && !one.slug().equals(shown.slug()))
                .filter(one -> !begun.contains(one.slug())
                        && !truth.isHeldBack(revealed.reader().id(), one.slug())
                        && images(one).isPresent())
                .flatMap(one -> notes.find(one.slug()).stream()
                        .map(findings -> new Candidate(
                                one,
                                findings,
                                exposures.hasSeen(revealed.reader().id(), one.slug()))))
                .toList();
        Set<Compartment> called = revealed.reading()
                .map(reading -> reading.judgment().compartments())
                .orElse(standard.compartments());
        return ContrastingPair.choose(shown, standard.compartments(), standard.teaching(), called, library);
    }

    /** Both truths drawn; the other case counts as seen from now on. */
    Optional<ViewerDocument> sideBySide(Revealed revealed, TeachingCase other) {
        return images(other).flatMap(study -> truth.forStudy(revealed.reader().id(), other)
                .flatMap(standard -> SideBySide.of(
                        new SideBySide.Shown(revealed.study(), revealed.grant(), revealed.truth()),
                        new SideBySide.Shown(
                                study,
                                desk.lend(
                                        study,
                                        revealed.reader(),
                                        "beside " + revealed.teachingCase().slug()),
                                standard))));
    }

    private Optional<StoredStudy> images(TeachingCase one) {
        return desk.readiness(one) instanceof ImageReadiness.Ready ready
                ? Optional.of(ready.study())
                : Optional.empty();
    }
}
