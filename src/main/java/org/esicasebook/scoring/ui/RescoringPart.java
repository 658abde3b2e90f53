package org.esicasebook.scoring.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.esicasebook.scoring.Rescoring;
import org.esicasebook.scoring.RulesVersions.Version;
import org.esicasebook.scoring.ScoringRules;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Scores everything again by a published version, and tells what earlier times changed. */
class RescoringPart extends Part {

    private static final Logger log = LoggerFactory.getLogger(RescoringPart.class);

    private final Rescoring rescoring;
    private final Div reports = new Div();
    private final Paragraph state = new Paragraph();

    RescoringPart(Rescoring rescoring, Version version, String by) {
        super("Score all judgments again");
        this.rescoring = rescoring;
        says(
                "Every stored judgment is scored by version %s. The scores that there are stay beside the new ones, which then stand; the report says what changed."
                        .formatted(version.version()));
        state.getElement().setAttribute("role", "status");
        if (version.isDraft()) {
            adds("Publish this draft first: scores name published versions only.");
        } else {
            ScoringRules rules = version.text().rules();
            NativeButton again = new NativeButton("Score again by " + version.version());
            again.addClassName("action");
            again.addClickListener(click -> RulesView.ask(
                    "Score all judgments by " + version.version() + "?",
                    "Learners then see the new scores. The earlier ones are kept.",
                    "Score again",
                    () -> run(again, rules, by)));
            shows(again, state);
        }
        reports.addClassName("rescoring-reports");
        shows(reports);
        show();
    }

    /** On a thread of its own: with many judgments it takes longer than a page may wait. */
    private void run(NativeButton button, ScoringRules rules, String by) {
        UI ui = UI.getCurrent();
        button.setEnabled(false);
        state.setText("Scoring …");
        Thread.ofVirtual().name("scoring again").start(() -> {
            String outcome;
            try {
                Rescoring.Report report = rescoring.scoreAgain(rules, by);
                outcome = "Done: %d of %s changed."
                        .formatted(report.changed(), Numbers.many(report.judgments(), "judgment", "judgments"));
            } catch (RuntimeException failure) {
                log.error("Scoring again by {} failed", rules.version(), failure);
                outcome = "This failed; the server's log says why. Judgments scored until then have their new scores.";
            }
            String told = outcome;
            ui.access(() -> {
                button.setEnabled(true);
                state.setText(told);
                show();
            });
        });
    }

    private void show() {
        reports.removeAll();
        List<Rescoring.Report> all = rescoring.reports();
        if (all.isEmpty()) {
            reports.add(new Paragraph("Nothing has been scored again yet."));
        }
        all.forEach(report -> reports.add(details(report)));
    }

    private static NativeDetails details(Rescoring.Report report) {
        NativeDetails details = new NativeDetails("%s by version %s, by %s: %d of %d changed"
                .formatted(
                        RulesView.date(report.at()),
                        report.rules(),
                        report.by(),
                        report.changed(),
                        report.judgments()));
        Div words = new Div(new Paragraph("Mean score %s before, %s after. Critical errors %d before, %d after."
                .formatted(
                        Numbers.count(report.meanBefore()),
                        Numbers.count(report.meanAfter()),
                        report.criticalBefore(),
                        report.criticalAfter())));
        report.notScored()
                .forEach((reason, count) -> words.add(new Paragraph("Not scored, " + count + ": " + reason + ".")));
        if (!report.changes().isEmpty()) {
            FigureTable table = new FigureTable(
                    "Changed most (%d of %d)".formatted(report.changes().size(), report.changed()),
                    "Case",
                    "Before",
                    "After",
                    "By version before",
                    "Critical before",
                    "Critical after");
            report.changes()
                    .forEach(change -> table.row(
                            change.slug(),
                            Numbers.count(change.before()),
                            Numbers.count(change.after()),
                            change.rulesBefore(),
                            Integer.toString(change.criticalBefore()),
                            Integer.toString(change.criticalAfter())));
            words.add(table);
        }
        details.setContent(words);
        return details;
    }
}
