package org.esicasebook.readingroom;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import org.esicasebook.cases.TeachingCase;
import org.esicasebook.epidurography.Side;

/** Which case this is: its clinical title and plan, nothing that tells the truth. */
class CaseHeading extends Header {

    CaseHeading(TeachingCase teachingCase) {
        addClassName("case-heading");
        Span glyph = new Span();
        glyph.addClassNames("glyph", "glyph-back");
        glyph.getElement().setAttribute("aria-hidden", "true");
        Anchor library = new Anchor(Addresses.LIBRARY, glyph, new Span("Library"));
        library.addClassName("way-back");
        Div facts = new Div(
                new Span(teachingCase.route().label()),
                new Span(place(teachingCase)),
                new Span(teachingCase.difficulty().label()));
        facts.addClassName("facts");
        add(library, new H1(teachingCase.title()), facts);
        if (teachingCase.provenance().simulated()) {
            Span simulated = new Span("Simulated images");
            simulated.addClassName("tag");
            add(simulated);
        }
    }

    private static String place(TeachingCase teachingCase) {
        String level = teachingCase.level().label();
        return teachingCase.side() == Side.MIDLINE
                ? level
                : level + ", " + teachingCase.side().label().toLowerCase(Locale.ROOT);
    }
}
