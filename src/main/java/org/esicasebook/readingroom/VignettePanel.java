package org.esicasebook.readingroom;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import org.esicasebook.cases.TeachingCase;

/** What the physician knew before the contrast. */
class VignettePanel extends Section {

    VignettePanel(TeachingCase teachingCase) {
        addClassName("vignette");
        add(
                new H2("Presentation"),
                new Paragraph(teachingCase.vignette().presentation()),
                new H2("Procedure"),
                new Paragraph(teachingCase.vignette().procedure()));
        if (!teachingCase.provenance().clinicallyReviewed()) {
            Paragraph unreviewed = new Paragraph("Clinical statements not yet reviewed by a physician.");
            unreviewed.addClassName("caveat");
            add(unreviewed);
        }
    }
}
