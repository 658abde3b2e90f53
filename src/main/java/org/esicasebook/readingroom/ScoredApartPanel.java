package org.esicasebook.readingroom;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import org.esicasebook.cases.TeachingCase;
import org.esicasebook.judgment.Reading;
import org.esicasebook.scoring.Scorecard;
import org.esicasebook.scoring.SpreadScore;

/** What is scored beside the total: stopping the injection and the spread, painted and true. */
class ScoredApartPanel extends Section {

    /**
     * @param spread painted spread held against the truth, if it was painted
     * @param runLeft whether the run was begun and left before its end, so that no stop can be scored
     */
    ScoredApartPanel(
            Scorecard card,
            Reading.Committed reading,
            TeachingCase teachingCase,
            Optional<SpreadScore> spread,
            boolean runLeft) {
        addClassNames("result", "scored-apart");
        add(new H3("Scored apart"));
        card.apart().forEach(apart -> {
            Span component = new Span(apart.component().label());
            component.addClassName("row-component");
            Span points = new Span(Math.round(100 * apart.score()) + " %");
            points.addClassName("row-points");
            Div head = new Div(component, points);
            head.addClassName("row-head");
            Paragraph reason = new Paragraph(apart.reason());
            reason.addClassName("row-reason");
            Div whole = new Div(head, reason);
            whole.addClassName("score-row");
            add(whole);
            if (apart.component() == Scorecard.Component.SPREAD && spread.isPresent()) {
                SpreadField painted = new SpreadField(teachingCase.route());
                painted.setValue(reading.judgment().spread().orElse(null));
                painted.setReadOnly(true);
                painted.reveal(spread.get().reached());
                Paragraph legend = new Paragraph("Filled: what you painted. Dashed frame: where contrast came.");
                legend.addClassName("caveat");
                add(painted, legend);
            }
        });
        if (runLeft) {
            Paragraph left = new Paragraph(
                    "Stopping the injection is not scored: the run was started and left before its end, and it runs only once.");
            left.addClassName("row-reason");
            add(left);
        }
        Paragraph none = new Paragraph("These carry no points.");
        none.addClassName("caveat");
        add(none);
    }
}
