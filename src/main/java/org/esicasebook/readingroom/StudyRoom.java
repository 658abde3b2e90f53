package org.esicasebook.readingroom;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import org.esicasebook.accounts.Actor;
import org.esicasebook.cases.ReferenceStandard;
import org.esicasebook.cases.TeachingCase;
import org.esicasebook.imaging.ImageGrant;
import org.esicasebook.imaging.StoredStudy;
import org.esicasebook.imaging.viewer.ImageViewer;

/** A case opened to study: findings beside the images, the truth over them. Entering it counts as having seen it. */
class StudyRoom extends Div {

    private final CaseDesk desk;
    private final RevealedTruth truth;
    private final Actor reader;
    private final TeachingCase teachingCase;
    private final Div findings = new Div();

    StudyRoom(CaseDesk desk, RevealedTruth truth, Actor reader, TeachingCase teachingCase) {
        this.desk = desk;
        this.truth = truth;
        this.reader = reader;
        this.teachingCase = teachingCase;
        addClassName("study-room");
        Div studying = new Div(new Paragraph("Study mode. This case counts as seen."));
        studying.addClassName("notice");
        findings.addClassName("study-findings");
        add(new Room("Findings")
                .showing(new AwaitedImages(desk, teachingCase, this::viewer))
                .saying(new CaseHeading(teachingCase), studying, findings, new VignettePanel(teachingCase)));
    }

    private Component viewer(StoredStudy study) {
        ImageGrant grant = desk.lend(study, reader, "study " + teachingCase.slug() + " " + teachingCase.version());
        Optional<ReferenceStandard> seen = truth.forStudy(reader.id(), teachingCase);
        findings.removeAll();
        if (seen.isEmpty()) {
            findings.add(new Paragraph(TruthPanel.CANNOT_BE_SHOWN));
            return new ImageViewer(ViewerDocuments.toLookAt(study, grant));
        }
        ReferenceStandard standard = seen.get();
        ImageViewer viewer = new ImageViewer(ViewerDocuments.revealed(study, grant, standard, null));
        viewer.keepPlaceInAddress(Addresses.PLACE);
        SignBar signs = new SignBar(ViewerDocuments.signs(standard, study), viewer);
        findings.add(new TruthPanel(standard, teachingCase.provenance().review(), signs));
        return SignBar.below(viewer, signs);
    }
}
