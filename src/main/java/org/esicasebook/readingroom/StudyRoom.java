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
import org.esicasebook.imaging.viewer.Place;

/** A case opened to study: findings beside the images, the truth over them. Entering it counts as having seen it. */
class StudyRoom extends Div {

    private final CaseDesk desk;
    private final RevealedTruth truth;
    private final Hanging hanging;
    private final RevealedSections sections;
    private final Actor reader;
    private final TeachingCase teachingCase;
    private final Optional<Place> place;
    private final Div findings = new Div();
    private final Paragraph saved = new Paragraph();

    StudyRoom(
            CaseDesk desk,
            RevealedTruth truth,
            Hanging hanging,
            RevealedSections sections,
            Actor reader,
            TeachingCase teachingCase,
            Optional<Place> place) {
        this.desk = desk;
        this.truth = truth;
        this.hanging = hanging;
        this.sections = sections;
        this.reader = reader;
        this.teachingCase = teachingCase;
        this.place = place;
        addClassName("study-room");
        Div studying = new Div(new Paragraph("Study mode. This case counts as seen."));
        studying.addClassName("notice");
        saved.addClassNames("caveat", "curators-note");
        saved.getElement().setAttribute("role", "status");
        findings.addClassName("revealed");
        add(new Room("Findings")
                .showing(new AwaitedImages(desk, teachingCase, this::viewer))
                .saying(new CaseHeading(teachingCase), studying, saved, findings, new VignettePanel(teachingCase)));
    }

    private Component viewer(StoredStudy study) {
        ImageGrant grant = desk.lend(study, reader, "study " + teachingCase.slug() + " " + teachingCase.version());
        Optional<ReferenceStandard> seen = truth.forStudy(reader.id(), teachingCase);
        findings.removeAll();
        if (seen.isEmpty()) {
            findings.add(new Paragraph(TeachingText.CANNOT_BE_SHOWN));
            return new ImageViewer(ViewerDocuments.toLookAt(study, grant));
        }
        ReferenceStandard standard = seen.get();
        ImageViewer viewer =
                hanging.studied(ViewerDocuments.revealed(study, grant, standard, null), study, reader, saved::setText);
        SignBar signs = SignBar.of(standard, study, viewer, place);
        findings.add(new LinkToPlace());
        findings.add(sections.of(new Revealed(
                reader, teachingCase, standard, Optional.empty(), Optional.empty(), study, grant, viewer, signs)));
        return SignBar.below(viewer, signs);
    }
}
