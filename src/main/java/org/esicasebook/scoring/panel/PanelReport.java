package org.esicasebook.scoring.panel;

import org.esicasebook.cases.ReferenceStandard;
import org.esicasebook.cases.TeachingCase;
import org.esicasebook.imaging.StoredStudy;
import org.esicasebook.scoring.measures.Reported;
import org.esicasebook.scoring.measures.panel.GradeEligibility;
import org.esicasebook.scoring.measures.panel.TipScatter;

/** A closed panel held against its case. It tells the truth of the case. */
public record PanelReport(
        Panel panel,
        TeachingCase teachingCase,
        ReferenceStandard truth,
        StoredStudy study,
        PanelFindings findings,
        PanelsTogether together) {

    /** Five independent blinded experts who are sure to .90, or a truth verified without them. */
    private static final GradeEligibility GRADES = new GradeEligibility(.90, 5);

    public Reported<TipScatter> tips() {
        return findings.tips(study);
    }

    public GradeEligibility.Verdict eligibility() {
        return GRADES.of(teachingCase.provenance().simulated(), certainty(), findings.experts());
    }

    /** What the votes alone would make of it. */
    public GradeEligibility.Verdict eligibilityByVotes() {
        return GRADES.of(false, certainty(), findings.experts());
    }

    private double certainty() {
        return together.posterior(panel.id())
                .map(PanelsTogether.Posterior::certainty)
                .orElse(0.0);
    }
}
