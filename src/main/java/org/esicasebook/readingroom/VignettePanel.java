package org.esicasebook.readingroom;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import org.esicasebook.cases.ReviewState;
import org.esicasebook.cases.TeachingCase;

/** What the physician knew before the contrast. */
class VignettePanel extends Section {

    VignettePanel(TeachingCase teachingCase) {
        addClassName("vignette");
        add(
                new H2("Complaint"),
                new Paragraph(teachingCase.vignette().complaint()),
                new H2("Imaging"),
                new Paragraph(teachingCase.vignette().imaging()),
                new H2("Plan"),
                new Paragraph(teachingCase.vignette().plan()));
        if (teachingCase.provenance().review() == ReviewState.AWAITS_PANEL) {
            Paragraph unreviewed = new Paragraph("Clinical statements not yet reviewed by a physician.");
            unreviewed.addClassName("caveat");
            add(unreviewed);
        }
    }
}
