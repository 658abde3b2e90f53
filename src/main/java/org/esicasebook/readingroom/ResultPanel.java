package org.esicasebook.readingroom;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;
import org.esicasebook.judgment.Reading;
import org.esicasebook.scoring.Scorecard;

/** The score in words and points. Critical errors stand apart: they are no matter of points. */
class ResultPanel extends Section {

    ResultPanel(Reading.Committed reading, Optional<Scorecard> scorecard) {
        addClassName("result");
        scorecard.ifPresentOrElse(card -> show(reading, card), this::showNone);
    }

    private void show(Reading.Committed reading, Scorecard card) {
        Span number = new Span(Points.whole(card.total()));
        number.addClassName("score-number");
        Span of = new Span("of 100 points");
        of.addClassName("score-of");
        Div score = new Div(number, of);
        score.addClassName("score");
        Span exposure = new Span(
                reading.firstExposure() ? "First exposure" : "Not a first exposure: you had seen this case before");
        exposure.addClassName("tag");
        add(new H2("Your result"), score, exposure);
        if (!card.criticalErrors().isEmpty()) {
            add(criticalErrors(card.criticalErrors()));
        }
        UnorderedList rows = new UnorderedList();
        rows.addClassName("score-rows");
        rows.getElement().setAttribute("role", "list");
        card.rows().stream().map(ResultPanel::row).forEach(row -> rows.add(new ListItem(row)));
        add(rows);
        String standing = card.ratified() ? "" : ": starting values, not ratified by a panel";
        Paragraph rules = new Paragraph("Scoring rules " + card.rulesVersion() + standing + ".");
        rules.addClassName("caveat");
        add(rules);
    }

    private void showNone() {
        add(
                new H2("Your result"),
                new Paragraph(
                        "Your judgment is stored, but its score is not there yet. Reload this page in a moment."));
    }

    private static Component criticalErrors(List<Scorecard.CriticalError> errors) {
        Span glyph = new Span();
        glyph.addClassNames("glyph", "glyph-warning");
        glyph.getElement().setAttribute("aria-hidden", "true");
        Div words = new Div();
        Div block = new Div(glyph, words);
        block.addClassNames("notice", "notice-critical", "critical-errors");
        words.add(new H3(errors.size() == 1 ? "Critical error" : errors.size() + " critical errors"));
        for (Scorecard.CriticalError error : errors) {
            Paragraph headline = new Paragraph(error.headline());
            headline.addClassName("critical-headline");
            words.add(headline, new Paragraph(error.reason()));
        }
        return block;
    }

    private static Component row(Scorecard.Row row) {
        Span component = new Span(row.component().label());
        component.addClassName("row-component");
        Span points = new Span(Points.of(row.earned(), row.possible()));
        points.addClassName("row-points");
        Div head = new Div(component, points);
        head.addClassName("row-head");
        Span done = new Span();
        double share = row.possible() > 0 ? Math.clamp(row.earned() / row.possible(), 0, 1) : 0;
        done.getStyle().set("width", Math.round(100 * share) + "%");
        Div bar = new Div(done);
        bar.addClassName("progress");
        bar.getElement().setAttribute("aria-hidden", "true");
        Paragraph reason = new Paragraph(row.reason());
        reason.addClassName("row-reason");
        Div whole = new Div(head, bar, reason);
        whole.addClassName("score-row");
        return whole;
    }
}
