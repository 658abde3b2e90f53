package org.esicasebook.scoring.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableSupplier;
import java.util.List;
import org.esicasebook.scoring.JudgedCase;
import org.esicasebook.scoring.Rescoring;
import org.esicasebook.scoring.Scorecard;
import org.esicasebook.scoring.ScoringRules;
import org.jspecify.annotations.Nullable;

/** What a stored judgment would earn by the rules on this page. Nothing is stored. */
class WhatIfPart extends Part {

    private static final int CANDIDATES = 100;

    private final Rescoring rescoring;
    private final SerializableSupplier<ScoringRules> rules;
    private final Div answer = new Div();

    WhatIfPart(Rescoring rescoring, SerializableSupplier<ScoringRules> rules) {
        super("What if a judgment were scored by this version?");
        this.rescoring = rescoring;
        this.rules = rules;
        List<JudgedCase> candidates = rescoring.candidates(CANDIDATES);
        if (candidates.isEmpty()) {
            says("Nobody has judged a case yet, so there is nothing to try the rules on.");
            return;
        }
        ComboBox<JudgedCase> choice = new ComboBox<>("Judgment");
        choice.setItems(candidates);
        choice.setItemLabelGenerator(WhatIfPart::label);
        choice.setWidth("min(30rem, 100%)");
        choice.addValueChangeListener(chosen -> show(chosen.getValue()));
        answer.addClassName("what-if");
        answer.getElement().setAttribute("aria-live", "polite");
        says("Choose a stored judgment. Its reader is not named, and nothing is stored.")
                .shows(choice, answer);
    }

    private static String label(JudgedCase judged) {
        return "%s: %s, called %s, %s points"
                .formatted(
                        judged.slug(),
                        CaseLinks.names(judged.facts().truth()),
                        CaseLinks.names(judged.facts().called()),
                        Numbers.whole(judged.score().total()));
    }

    private void show(@Nullable JudgedCase judged) {
        answer.removeAll();
        if (judged == null) {
            return;
        }
        rescoring
                .whatIf(judged.reading(), rules.get())
                .ifPresentOrElse(
                        whatIf -> answer.add(table(whatIf)),
                        () -> answer.add(
                                new Paragraph(
                                        "The truth or the images of this case are not there at the moment, so it cannot be scored.")));
    }

    private static FigureTable table(Rescoring.WhatIf whatIf) {
        Scorecard before = whatIf.before();
        Scorecard after = whatIf.after();
        FigureTable table = new FigureTable(
                "Points by the version that stands, and by this one",
                "Component",
                before.rulesVersion(),
                after.rulesVersion(),
                "Why");
        after.rows()
                .forEach(row -> table.row(
                        row.component().label(),
                        before.rows().stream()
                                .filter(old -> old.component() == row.component())
                                .findFirst()
                                .map(old -> Numbers.count(old.earned()) + " of " + Numbers.count(old.possible()))
                                .orElse("–"),
                        Numbers.count(row.earned()) + " of " + Numbers.count(row.possible()),
                        row.reason()));
        table.row("Total", Numbers.count(before.total()), Numbers.count(after.total()), "");
        table.row(
                "Critical errors",
                Integer.toString(before.criticalErrors().size()),
                Integer.toString(after.criticalErrors().size()),
                "");
        return table;
    }
}
