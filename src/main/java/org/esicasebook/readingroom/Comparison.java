package org.esicasebook.readingroom;

import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.Map;
import java.util.stream.Collectors;
import org.esicasebook.cases.ReferenceStandard;
import org.esicasebook.epidurography.NextAction;
import org.esicasebook.judgment.PlacementJudgment;

/** The judgment beside the truth, line by line. Right and wrong are said by a sign and words, not by colour alone. */
class Comparison extends NativeTable {

    private final NativeTableBody body = new NativeTableBody();

    Comparison(PlacementJudgment judgment, ReferenceStandard truth) {
        addClassName("comparison");
        NativeTableHeader head = new NativeTableHeader();
        NativeTableRow names = new NativeTableRow();
        Span question = new Span("Question");
        question.addClassName("visually-hidden");
        NativeTableHeaderCell questions = column("");
        questions.add(question);
        names.add(questions, column("Yours"), column("Truth"));
        head.add(names);
        add(head, body);
        line(
                "Contrast",
                JudgmentWords.compartments(judgment.compartments()),
                JudgmentWords.compartments(truth.compartments()),
                judgment.compartments().equals(truth.compartments()));
        line("Level", judgment.level().label(), truth.level().label(), judgment.level() == truth.level());
        line("Side", judgment.side().label(), truth.side().label(), judgment.side() == truth.side());
        double worth = truth.actions().getOrDefault(judgment.action(), 0.0);
        line("Next action", judgment.action().label(), bestActions(truth), worth >= 1);
    }

    private static String bestActions(ReferenceStandard truth) {
        double best = truth.actions().values().stream()
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(0);
        return truth.actions().entrySet().stream()
                .filter(action -> action.getValue() == best)
                .map(Map.Entry::getKey)
                .sorted()
                .map(NextAction::label)
                .collect(Collectors.joining("; or "));
    }

    private void line(String name, String yours, String truth, boolean same) {
        NativeTableHeaderCell header = new NativeTableHeaderCell(name);
        header.getElement().setAttribute("scope", "row");
        Span glyph = new Span();
        glyph.addClassNames("glyph", same ? "glyph-check" : "glyph-close");
        glyph.getElement().setAttribute("aria-hidden", "true");
        Span sign = new Span(same ? "Same as the truth: " : "Differs from the truth: ");
        sign.addClassName("visually-hidden");
        NativeTableCell own = new NativeTableCell();
        own.add(glyph, sign, new Span(yours));
        own.addClassName(same ? "same" : "differs");
        NativeTableRow row = new NativeTableRow();
        row.add(header, own, new NativeTableCell(truth));
        body.add(row);
    }

    private static NativeTableHeaderCell column(String name) {
        NativeTableHeaderCell cell = new NativeTableHeaderCell(name);
        cell.getElement().setAttribute("scope", "col");
        return cell;
    }
}
