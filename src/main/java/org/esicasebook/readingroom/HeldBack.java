package org.esicasebook.readingroom;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import org.esicasebook.judgment.Reading;

/** Stands where score and truth would, as long as an exam is not released. */
class HeldBack extends Section {

    HeldBack(Reading.Committed reading, boolean beforeContrast) {
        addClassName("held-back");
        Paragraph when = new Paragraph(
                "Your judgment stands. Score and truth are told here when the exam is released; until then this case tells you nothing else.");
        when.getElement().setAttribute("role", "status");
        add(
                new H2("Waiting for the release of the exam"),
                when,
                new Paragraph("You judged: " + JudgmentWords.inOneLine(reading.judgment(), beforeContrast)),
                new Anchor(Addresses.ofReview(reading.slug(), reading.id()), "Look at your reading again"));
    }
}
