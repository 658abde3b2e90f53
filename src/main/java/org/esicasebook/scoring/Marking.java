package org.esicasebook.scoring;

import org.esicasebook.cases.CaseImages;
import org.esicasebook.cases.Cases;
import org.esicasebook.cases.ImageReadiness;
import org.esicasebook.cases.ReferenceStandard;
import org.esicasebook.cases.ReferenceStandards;
import org.esicasebook.cases.TeachingCase;
import org.esicasebook.epidurography.Route;
import org.esicasebook.imaging.StoredStudy;
import org.esicasebook.judgment.Impressions;
import org.esicasebook.judgment.Reading;
import org.esicasebook.judgment.StopTrials;
import org.springframework.stereotype.Component;

/** Fetches the truth for a committed reading, and only for one, and scores it: by the present truth, and the present rules unless told by which. */
@Component
public class Marking {

    private final Cases cases;
    private final CaseImages images;
    private final ReferenceStandards references;
    private final StopTrials stops;
    private final PanelTruths panels;
    private final Impressions impressions;
    private final RulesBook rules;

    Marking(
            Cases cases,
            CaseImages images,
            ReferenceStandards references,
            StopTrials stops,
            PanelTruths panels,
            Impressions impressions,
            RulesBook rules) {
        this.cases = cases;
        this.images = images;
        this.references = references;
        this.stops = stops;
        this.panels = panels;
        this.impressions = impressions;
        this.rules = rules;
    }

    /** A score, and what it was made from that needs no rules. */
    public record Marked(Scorecard scorecard, Route route, JudgedCase.Facts facts, Looking looking) {}

    public Scorecard mark(Reading.Committed reading) {
        return marked(reading).scorecard();
    }

    public Marked marked(Reading.Committed reading) {
        return marked(reading, rules.inForce());
    }

    public Marked marked(Reading.Committed reading, ScoringRules rules) {
        TeachingCase teachingCase = cases.find(reading.slug(), reading.caseVersion())
                .orElseThrow(() -> new IllegalStateException("The case of " + reading.id() + " is gone"));
        ReferenceStandard reference = references
                .find(reading.slug(), reading.caseVersion())
                .orElseThrow(() -> new IllegalStateException("The truth of " + reading.slug() + " is not there"));
        StoredStudy study = study(reading);
        return new Marked(
                Scorer.score(
                        reading.judgment(),
                        stops.find(reading.id()),
                        teachingCase.route(),
                        reference,
                        panels.inForce(reading.slug(), reading.caseVersion()),
                        study,
                        rules),
                teachingCase.route(),
                JudgedCase.Facts.of(reading.judgment(), reference),
                Looking.of(reading, impressions.list(reading.id()), teachingCase.stepsOver(study), study));
    }

    private StoredStudy study(Reading.Committed reading) {
        if (images.readiness(reading.slug(), reading.caseVersion()) instanceof ImageReadiness.Ready ready) {
            return ready.study();
        }
        throw new IllegalStateException("The images of " + reading.slug() + " are not there");
    }
}
