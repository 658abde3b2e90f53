package org.esicasebook.readingroom;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import org.esicasebook.scoring.Scorecard;

/** Critical errors stand apart: they are no matter of points. */
class CriticalErrors extends Section {

    private CriticalErrors(List<Scorecard.CriticalError> errors) {
        addClassNames("notice", "notice-critical", "critical-errors");
        Span glyph = new Span();
        glyph.addClassNames("glyph", "glyph-warning");
        glyph.getElement().setAttribute("aria-hidden", "true");
        Div words = new Div(new H3(errors.size() == 1 ? "Critical error" : errors.size() + " critical errors"));
        for (Scorecard.CriticalError error : errors) {
            Paragraph headline = new Paragraph(error.headline());
            headline.addClassName("critical-headline");
            words.add(headline, new Paragraph(error.reason()));
        }
        add(glyph, words);
    }

    static Optional<Component> of(List<Scorecard.CriticalError> errors) {
        return errors.isEmpty() ? Optional.empty() : Optional.of(new CriticalErrors(errors));
    }
}
