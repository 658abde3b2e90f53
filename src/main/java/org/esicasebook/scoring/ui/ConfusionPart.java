package org.esicasebook.scoring.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.esicasebook.epidurography.Compartment;
import org.esicasebook.scoring.JudgedCase;
import org.esicasebook.scoring.LearnerProfile;
import org.esicasebook.scoring.measures.learner.ConfusionMatrix;

/** What was called what, compartment by compartment; every number opens its cases. */
class ConfusionPart extends Part {

    private final LearnerProfile profile;
    private final CaseLinks links;
    private final Div opened = new Div();

    ConfusionPart(LearnerProfile profile, CaseLinks links) {
        super("What do you call what?");
        this.profile = profile;
        this.links = links;
        ConfusionMatrix matrix = profile.confusion();
        matrix.mostFrequentConfusion()
                .ifPresentOrElse(
                        most -> says("Most often, you called %s contrast %s: %s of your cases."
                                .formatted(lower(most.truth()), lower(most.called()), Numbers.count(most.count()))),
                        () -> says("You have not yet called one compartment another."));
        opened.addClassName("opened-cases");
        opened.getElement().setAttribute("aria-live", "polite");
        opened.getElement().setAttribute("tabindex", "-1");
        shows(table(matrix), opened);
        explains(
                "Each row is where contrast really was; each column what you called it. Numbers on the outlined squares are right. Select a number to see its cases.",
                "A case may show several compartments and then counts in several rows. Where you missed one and named two others wrongly, each of these counts one half.");
    }

    private Component table(ConfusionMatrix matrix) {
        List<Compartment> rows = Arrays.stream(Compartment.values())
                .filter(one -> profile.cases().stream()
                        .anyMatch(judged -> judged.facts().truth().contains(one)))
                .toList();
        List<Compartment> columns = Arrays.stream(Compartment.values())
                .filter(one -> rows.contains(one)
                        || profile.cases().stream()
                                .anyMatch(judged -> judged.facts().called().contains(one)))
                .toList();
        List<String> heads = new ArrayList<>();
        heads.add("Really");
        columns.forEach(column -> heads.add("Called " + lower(column)));
        heads.add("Missed, nothing wrong named");
        FigureTable table = new FigureTable("Where contrast was, and what you called it", heads.toArray(String[]::new));
        table.addClassName("confusion");
        for (Compartment truth : rows) {
            List<Component> cells = new ArrayList<>();
            double all = columns.stream()
                            .mapToDouble(called -> matrix.count(truth, called))
                            .sum()
                    + matrix.overlooked(truth);
            for (Compartment called : columns) {
                cells.add(cell(
                        matrix.count(truth, called),
                        all,
                        truth == called,
                        truth == called
                                ? truth.label() + ", and you said so"
                                : truth.label() + ", called " + lower(called),
                        () -> profile.called(truth, called)));
            }
            cells.add(cell(
                    matrix.overlooked(truth),
                    all,
                    false,
                    truth.label() + ", missed with nothing wrong in its place",
                    () -> profile.overlooked(truth)));
            table.row(new Span(truth.label()), cells);
        }
        List<Component> extra = new ArrayList<>();
        for (Compartment called : columns) {
            extra.add(cell(
                    matrix.invented(called),
                    0,
                    false,
                    called.label() + ", named though it was not there, with nothing missed",
                    () -> profile.invented(called)));
        }
        extra.add(new Span(""));
        table.row(new Span("Not there"), extra);
        return table;
    }

    private interface Cases extends Serializable {
        List<JudgedCase> list();
    }

    private Component cell(double count, double all, boolean right, String meaning, Cases cases) {
        if (count == 0) {
            Span none = new Span("·");
            none.getElement().setAttribute("aria-label", "none");
            none.getElement().setAttribute("role", "img");
            none.addClassName("confusion-none");
            return none;
        }
        NativeButton button = new NativeButton(Numbers.count(count), click -> open(meaning, cases.list()));
        button.addClassName("confusion-cell");
        button.setClassName("confusion-right", right);
        button.getElement().setAttribute("aria-label", meaning + ": " + Numbers.count(count) + ". Show the cases");
        button.getStyle().set("--share", Long.toString(all > 0 ? Math.round(100 * count / all) : 0) + "%");
        return button;
    }

    private void open(String meaning, List<JudgedCase> cases) {
        opened.removeAll();
        opened.add(new H3(meaning + ": " + Numbers.many(cases.size(), "case", "cases")), links.list(cases));
        opened.getElement().executeJs("this.focus({preventScroll: true}); this.scrollIntoView({block: 'nearest'})");
    }

    private static String lower(Compartment compartment) {
        return compartment.label().toLowerCase(Locale.ROOT);
    }
}
