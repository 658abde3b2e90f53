package org.esicasebook.scoring.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.esicasebook.accounts.Actor;
import org.esicasebook.judgment.Exposures;
import org.esicasebook.scoring.ActionKeys;
import org.esicasebook.scoring.PanelTruth;
import org.esicasebook.scoring.Rescoring;
import org.esicasebook.scoring.measures.Reported;
import org.esicasebook.scoring.measures.panel.KeyRatification;
import org.esicasebook.scoring.panel.Panel;
import org.esicasebook.scoring.panel.PanelDecisions;
import org.esicasebook.scoring.panel.PanelReport;
import org.esicasebook.scoring.panel.PanelReports;
import org.esicasebook.scoring.panel.Panels;
import org.esicasebook.scoring.panel.Seat;

/** One panel for a curator: who is asked while it is open, what the votes say once it is closed. */
@org.springframework.stereotype.Component
class PanelParts {

    private final Panels panels;
    private final PanelReports reports;
    private final PanelDecisions decisions;
    private final ActionKeys keys;
    private final Exposures exposures;

    PanelParts(Panels panels, PanelReports reports, PanelDecisions decisions, ActionKeys keys, Exposures exposures) {
        this.panels = panels;
        this.reports = reports;
        this.decisions = decisions;
        this.keys = keys;
        this.exposures = exposures;
    }

    /** What to show after something was done. */
    interface Then extends Serializable {
        void show(Panel panel, String words);
    }

    Component invited(Panel panel, Actor curator, Then then) {
        Part part = new Part("Who is asked");
        int waiting = (int) panel.seats().stream().filter(Seat::isAwaited).count();
        part.says(
                panel.seats().isEmpty()
                        ? "Nobody yet. Invite faculty; each finds the case under Panels."
                        : "%s voted, %s still asked. What they said is shown when you close the panel."
                                .formatted(
                                        Numbers.many(panel.voted(), "expert has", "experts have"),
                                        waiting == 0 ? "nobody is" : Numbers.many(waiting, "is", "are")));
        if (panel.notBlind() > 0) {
            part.adds(PanelVoices.notBlind(panel));
        }
        if (!panel.seats().isEmpty()) {
            part.shows(seats(panel));
        }
        List<Actor> free = panels.experts().stream()
                .filter(expert ->
                        panel.seats().stream().noneMatch(seat -> seat.expert().equals(expert.id()) && !seat.declined()))
                .toList();
        if (free.isEmpty()) {
            part.adds(
                    panels.experts().isEmpty()
                            ? "There is no account with the role faculty whom you could invite."
                            : "All faculty are invited.");
        } else {
            CheckboxGroup<Actor> choice = new CheckboxGroup<>("Faculty to invite");
            choice.setItems(free);
            choice.setItemLabelGenerator(Actor::displayName);
            NativeButton invite = new NativeButton("Invite", click -> {
                List<Actor> chosen = List.copyOf(choice.getSelectedItems());
                chosen.forEach(expert -> panels.invite(panel.id(), expert.id()));
                then.show(
                        panels.find(panel.id()).orElse(panel),
                        chosen.isEmpty()
                                ? "Choose whom to invite first."
                                : Numbers.many(chosen.size(), "expert", "experts") + " invited.");
            });
            invite.addClassName("action");
            Div inviting = new Div(choice, invite);
            inviting.addClassName("panel-inviting");
            part.shows(inviting);
        }
        NativeButton close = new NativeButton(
                "Close the panel",
                click -> RulesView.ask(
                        "Close this panel?",
                        "Nobody votes any more, and it cannot be opened again. The votes are then shown to you, beside the truth of the case, which counts as seen by you.",
                        "Close it",
                        () -> {
                            panels.close(panel.id(), curator);
                            then.show(panels.find(panel.id()).orElse(panel), "The panel is closed.");
                        }));
        close.addClassNames("action", "action-main");
        return part.shows(close);
    }

    private static FigureTable seats(Panel panel) {
        FigureTable table = new FigureTable("Invited experts", "Expert", "Invited", "Vote");
        panel.seats().forEach(seat -> table.row(seat.name(), RulesView.date(seat.invitedAt()), state(seat)));
        return table;
    }

    private static String state(Seat seat) {
        if (seat.declined()) {
            return "Declined";
        }
        return seat.vote()
                .map(vote -> "Voted " + RulesView.date(vote.at()) + (vote.blind() ? "" : ", not blind"))
                .orElse("Asked");
    }

    /** Shows the truth, so the case counts as seen by the curator. */
    List<Component> findings(Panel panel, Actor curator, Then then) {
        Optional<PanelReport> found = reports.find(panel.id());
        if (found.isEmpty()) {
            return List.of(new Part("The votes cannot be shown just now")
                    .says("The images of this case are being prepared anew. Come back in a minute."));
        }
        exposures.recordStudied(curator.id(), panel.slug());
        PanelReport report = found.get();
        List<Component> parts = new ArrayList<>();
        parts.add(PanelVoices.verdict(report));
        if (report.findings().experts() > 0) {
            parts.add(PanelVoices.compartments(report));
            parts.add(PanelVoices.tips(report));
            parts.add(PanelVoices.spread(report));
        }
        parts.add(PanelVoices.grades(report));
        parts.add(key(report, curator, then));
        parts.add(adopting(report, curator, then));
        return parts;
    }

    private Part key(PanelReport report, Actor curator, Then then) {
        Part part = new Part("Is the worth of the next actions right?");
        Panel panel = report.panel();
        Optional<ActionKeys.Ratified> ratified = keys.find(panel.slug(), panel.caseVersion());
        KeyRatification.Verdict verdict = report.findings().key(report.truth());
        part.says(ratified.map(ActionKeys.Ratified::words).orElse(ActionKeys.UNRATIFIED) + ".");
        part.adds(verdict.because() + ".");
        FigureTable table = new FigureTable("Next actions", "Action", "Chosen by", "Worth by the key");
        report.findings()
                .actions()
                .forEach((action, count) -> table.row(
                        action.label(),
                        "%d of %d".formatted(count, report.findings().experts()),
                        report.truth().unsafeActions().contains(action)
                                ? "unsafe"
                                : Numbers.percent(report.truth().actions().getOrDefault(action, 0.0))));
        if (report.findings().experts() > 0) {
            part.shows(table);
        }
        if (ratified.isEmpty() && verdict instanceof KeyRatification.Verdict.Supported) {
            NativeButton ratify = new NativeButton(
                    "Ratify the action key",
                    click -> then.show(
                            panel,
                            switch (decisions.ratify(panel.id(), curator)) {
                                case PanelDecisions.Outcome.Done<ActionKeys.Ratified>(ActionKeys.Ratified done) ->
                                    done.words() + ".";
                                case PanelDecisions.Outcome.Refused<ActionKeys.Ratified>(String reason) -> reason;
                            }));
            ratify.addClassName("action");
            part.shows(ratify);
        }
        return part.explains(
                "Asked are experts who saw the contrast where it is: who read the image otherwise answered another question. It takes 5 of them, two thirds for an action that the key values most, and none for one that it holds unsafe. These are starting values; no guideline gives them.");
    }

    private Part adopting(PanelReport report, Actor curator, Then then) {
        Part part = new Part("Make it part of the truth");
        Panel panel = report.panel();
        Optional<PanelTruth> adopted = decisions.adopted(panel.id());
        Reported<PanelTruth.Safety> safety = report.findings().safety(report.truth());
        if (adopted.isPresent()) {
            return part.says("Adopted on %s by %s. Judgments are scored by it; earlier scores are kept beside."
                    .formatted(
                            RulesView.date(adopted.get().adoptedAt()),
                            adopted.get().adoptedBy()));
        }
        part.says(
                "Adopted, confidence is held against the experts’ split, and needle tips against the experts’ own scatter. Where the contrast is stays as simulated.");
        switch (safety) {
            case Reported.Shown<PanelTruth.Safety>(PanelTruth.Safety split) ->
                part.adds(split.words() + ", of those who saw the contrast where it is. The best confidence would be "
                        + Numbers.percent(split.share()) + ".");
            case Reported.Withheld<PanelTruth.Safety> withheld -> part.withholds(withheld);
        }
        part.withholds(report.tips());
        if (safety.find().isEmpty() && report.tips().find().isEmpty()) {
            return part;
        }
        NativeButton adopt = new NativeButton(
                "Adopt and score again",
                click -> RulesView.ask(
                        "Adopt what this panel says?",
                        "It becomes a new version of the truth of this case, for good. Judgments there are get new scores; the earlier ones are kept, and their readers are told of both.",
                        "Adopt",
                        () -> then.show(
                                panel,
                                switch (decisions.adopt(panel.id(), curator)) {
                                    case PanelDecisions.Outcome.Done<PanelDecisions.Adopted>(
                                            PanelDecisions.Adopted done) -> changed(done.report());
                                    case PanelDecisions.Outcome.Refused<PanelDecisions.Adopted>(String reason) ->
                                        reason;
                                })));
        adopt.addClassName("action");
        return part.shows(adopt);
    }

    private static String changed(Rescoring.Report report) {
        return "Adopted. %s scored again; %d changed."
                .formatted(Numbers.many(report.judgments(), "judgment was", "judgments were"), report.changed());
    }
}
