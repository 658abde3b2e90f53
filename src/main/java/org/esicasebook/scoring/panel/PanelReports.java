package org.esicasebook.scoring.panel;

import java.util.Optional;
import org.esicasebook.cases.CaseImages;
import org.esicasebook.cases.Cases;
import org.esicasebook.cases.ImageReadiness;
import org.esicasebook.cases.ReferenceStandard;
import org.esicasebook.cases.ReferenceStandards;
import org.esicasebook.cases.TeachingCase;
import org.esicasebook.imaging.StoredStudy;
import org.springframework.stereotype.Component;

/** Holds closed panels against the truth of their cases. */
@Component
public class PanelReports {

    private final Panels panels;
    private final Cases cases;
    private final CaseImages images;
    private final ReferenceStandards references;

    public PanelReports(Panels panels, Cases cases, CaseImages images, ReferenceStandards references) {
        this.panels = panels;
        this.cases = cases;
        this.images = images;
        this.references = references;
    }

    /** Empty for an open panel, and while the case's images or its truth are not there. */
    public Optional<PanelReport> find(PanelId id) {
        Optional<Panel> closed = panels.find(id).filter(panel -> !panel.isOpen());
        if (closed.isEmpty()) {
            return Optional.empty();
        }
        Panel panel = closed.get();
        Optional<TeachingCase> teachingCase = cases.find(panel.slug(), panel.caseVersion());
        Optional<ReferenceStandard> truth = references.find(panel.slug(), panel.caseVersion());
        return teachingCase.isPresent()
                        && truth.isPresent()
                        && images.readiness(panel.slug(), panel.caseVersion())
                                instanceof ImageReadiness.Ready(StoredStudy study)
                ? Optional.of(new PanelReport(
                        panel,
                        teachingCase.get(),
                        truth.get(),
                        study,
                        new PanelFindings(panel),
                        new PanelsTogether(panels.list())))
                : Optional.empty();
    }
}
