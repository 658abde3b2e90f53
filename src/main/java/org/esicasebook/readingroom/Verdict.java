package org.esicasebook.readingroom;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;
import org.esicasebook.cases.ReferenceStandard;
import org.esicasebook.judgment.Reading;
import org.esicasebook.scoring.Scorecard;

/** What was called against what it was, with points and reasons. Right and wrong are said by a sign and words too. */
class Verdict extends Section {

    Verdict(Reading.Committed reading, Optional<Scorecard> scorecard, Optional<ReferenceStandard> truth) {
        addClassNames("revealed-section", "result");
        scorecard.ifPresentOrElse(card -> show(reading, card, truth), () -> showNone(reading, truth));
    }

    private void show(Reading.Committed reading, Scorecard card, Optional<ReferenceStandard> truth) {
        Span number = new Span(Points.whole(card.total()));
        number.addClassName("score-number");
        Span of = new Span("of 100 points");
        of.addClassName("score-of");
        Div score = new Div(number, of);
        score.addClassName("score");
        Div facts = new Div();
        facts.addClassName("score-facts");
        int errors = card.criticalErrors().size();
        if (errors > 0) {
            Span glyph = new Span();
            glyph.addClassNames("glyph", "glyph-warning");
            glyph.getElement().setAttribute("aria-hidden", "true");
            Span critical = new Span(glyph, new Span(errors == 1 ? "1 critical error" : errors + " critical errors"));
            critical.addClassNames("tag", "tag-critical");
            facts.add(critical);
        }
        Span exposure = new Span(
                reading.firstExposure() ? "First exposure" : "Not a first exposure: you had seen this case before");
        exposure.addClassName("tag");
        facts.add(exposure);
        add(new H2("Your result"), score, facts);
        List<Call> calls =
                truth.map(standard -> Call.all(reading.judgment(), standard)).orElse(List.of());
        UnorderedList rows = rows();
        card.rows().forEach(row -> rows.add(new ListItem(row(row, calls))));
        calls.stream()
                .filter(call -> card.rows().stream().noneMatch(row -> row.component() == call.component()))
                .forEach(call -> rows.add(withoutPoints(call)));
        add(rows);
        String standing = card.ratified() ? "" : ": starting values, not ratified by a panel";
        Paragraph rules = new Paragraph("Scoring rules " + card.rulesVersion() + standing + ".");
        rules.addClassName("caveat");
        add(rules);
    }

    private void showNone(Reading.Committed reading, Optional<ReferenceStandard> truth) {
        add(
                new H2("Your result"),
                new Paragraph(
                        "Your judgment is stored, but its score is not there yet. Reload this page in a moment."));
        truth.ifPresent(standard -> {
            UnorderedList rows = rows();
            Call.all(reading.judgment(), standard).forEach(call -> rows.add(withoutPoints(call)));
            add(rows);
        });
    }

    private static ListItem withoutPoints(Call call) {
        Span component = new Span(call.component().label());
        component.addClassName("row-component");
        return new ListItem(component, against(call));
    }

    private static UnorderedList rows() {
        UnorderedList rows = new UnorderedList();
        rows.addClassName("score-rows");
        rows.getElement().setAttribute("role", "list");
        return rows;
    }

    private static Component row(Scorecard.Row row, List<Call> calls) {
        Span component = new Span(row.component().label());
        component.addClassName("row-component");
        Span points = new Span(Points.of(row.earned(), row.possible()));
        points.addClassName("row-points");
        Div head = new Div(component, points);
        head.addClassName("row-head");
        Div whole = new Div(head);
        whole.addClassName("score-row");
        calls.stream().filter(call -> call.component() == row.component()).forEach(call -> whole.add(against(call)));
        Paragraph reason = new Paragraph(row.reason());
        reason.addClassName("row-reason");
        whole.add(reason);
        return whole;
    }

    private static Component against(Call call) {
        Span glyph = new Span();
        glyph.addClassNames("glyph", call.same() ? "glyph-check" : "glyph-close");
        glyph.getElement().setAttribute("aria-hidden", "true");
        Span sign = new Span(call.same() ? "Same as the truth: " : "Differs from the truth: ");
        sign.addClassName("visually-hidden");
        DescriptionList.Description yours = new DescriptionList.Description();
        yours.add(glyph, sign, new Span(call.yours()));
        DescriptionList both = new DescriptionList();
        both.addClassNames("called", call.same() ? "same" : "differs");
        both.add(new DescriptionList.Term("You"), yours);
        if (!call.same()) {
            both.add(new DescriptionList.Term(call.truthTerm()), new DescriptionList.Description(call.truth()));
        }
        return both;
    }
}
