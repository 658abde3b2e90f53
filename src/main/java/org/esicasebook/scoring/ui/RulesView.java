package org.esicasebook.scoring.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.esicasebook.accounts.Actor;
import org.esicasebook.accounts.CurrentActor;
import org.esicasebook.accounts.Role;
import org.esicasebook.scoring.Rescoring;
import org.esicasebook.scoring.RulesVersions;
import org.esicasebook.scoring.RulesVersions.Outcome;
import org.esicasebook.scoring.RulesVersions.Version;
import org.esicasebook.scoring.ScoringRules;

/** By which tables judgments are scored. Everybody reads them; administrators copy, change, try and publish them. */
@Route("rules")
@PageTitle("Scoring rules – ESI Casebook")
@PermitAll
class RulesView extends Div implements AfterNavigationObserver {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

    private final RulesVersions versions;
    private final Rescoring rescoring;
    private final Actor actor;
    private final Paragraph said = new Paragraph();

    RulesView(RulesVersions versions, Rescoring rescoring, CurrentActor currentActor) {
        this.versions = versions;
        this.rescoring = rescoring;
        this.actor = currentActor.get();
        addClassName("rules-page");
        said.addClassName("rules-said");
        said.getElement().setAttribute("role", "status");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        String wanted = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("version")
                .orElse("");
        List<Version> all = versions.list().stream()
                .filter(version -> !version.isDraft() || mayChange())
                .toList();
        Version chosen = all.stream()
                .filter(version -> version.version().equals(wanted))
                .findFirst()
                .orElseGet(
                        () -> all.stream().filter(Version::inForce).findFirst().orElseThrow());
        show(all, chosen);
    }

    private boolean mayChange() {
        return actor.has(Role.ADMINISTRATOR);
    }

    private void show(List<Version> all, Version chosen) {
        removeAll();
        said.setText("");
        add(
                new H1("Scoring rules"),
                new Paragraph(
                        "What a judgment earns is computed from these tables. A score names the version it was made by and keeps it."),
                choice(all, chosen),
                said,
                about(chosen));
        boolean changing = mayChange() && chosen.isDraft();
        add(new Part(changing ? "Tables of the draft" : "Tables")
                .shows(
                        changing
                                ? RulesTables.changing(
                                        chosen.text(), (path, value) -> change(chosen.version(), path, value))
                                : RulesTables.fixed(chosen.text())));
        if (mayChange()) {
            add(new WhatIfPart(rescoring, () -> text(chosen.version())));
            add(commands(chosen));
            add(new RescoringPart(rescoring, chosen, actor.username()));
        }
    }

    private ScoringRules text(String version) {
        return versions.findVersion(version).orElseThrow().text().rules();
    }

    private static Component choice(List<Version> all, Version chosen) {
        Nav choice = new Nav();
        choice.addClassName("progress-choice");
        choice.setAriaLabel("Versions of the rules");
        for (Version version : all) {
            Anchor link = new Anchor(
                    "rules?version=" + version.version(),
                    version.version() + (version.isDraft() ? " (draft)" : version.inForce() ? " (in force)" : ""));
            if (version.equals(chosen)) {
                link.getElement().setAttribute("aria-current", "true");
            }
            choice.add(link);
        }
        return choice;
    }

    private static Component about(Version version) {
        ScoringRules rules = version.text().rules();
        Div about = new Div();
        about.addClassName("rules-about");
        if (!rules.ratified()) {
            Div notice = new Div(
                    new Paragraph(
                            rules.notice()
                                    + ". The numbers come from no paper and no panel. They order compartments by how dangerous it is to miss them."));
            notice.addClassNames("notice", "notice-caution");
            about.add(notice);
        }
        about.add(new Paragraph("Version %s%s. %s%s"
                .formatted(
                        rules.version(),
                        version.copiedFrom()
                                .map(from -> ", begun as a copy of " + from)
                                .orElse(""),
                        version.publishedAt()
                                .map(at -> "Published " + date(at) + ". ")
                                .orElse("A draft of " + version.createdBy() + "; no judgment is scored by it. "),
                        version.inForce() ? "New judgments are scored by it." : "")));
        return about;
    }

    private String change(String version, String path, double value) {
        return switch (versions.change(version, path, value)) {
            case Outcome.Refused(String reason) -> reason;
            case Outcome.Done done -> {
                said.setText("Saved in draft " + version + ".");
                yield "";
            }
        };
    }

    private Component commands(Version chosen) {
        TextField name = new TextField("Name of the new version");
        name.setPlaceholder("for example " + chosen.version() + "-b");
        NativeButton copy = new NativeButton(
                "Copy " + chosen.version() + " as a draft",
                click ->
                        carryOut(versions.copy(chosen.version(), name.getValue().strip(), actor.username())));
        copy.addClassName("action");
        Div copying = new Div(name, copy);
        copying.addClassName("rules-commands");
        Part part = new Part("Go on from here")
                .says(
                        "A published version never changes. To change numbers, copy it, change the copy, and publish that.")
                .shows(copying);
        if (chosen.isDraft()) {
            NativeButton publish = new NativeButton(
                    "Publish " + chosen.version(),
                    click -> ask(
                            "Publish " + chosen.version() + "?",
                            "From now on new judgments are scored by it, and it can no longer be changed. Scores that there are keep their version.",
                            "Publish",
                            () -> carryOut(versions.publish(chosen.version(), actor.username()))));
            publish.addClassNames("action", "action-main");
            NativeButton discard = new NativeButton(
                    "Discard draft",
                    click -> ask(
                            "Discard draft " + chosen.version() + "?", "It cannot be brought back.", "Discard", () -> {
                                versions.discard(chosen.version());
                                UI.getCurrent().navigate(RulesView.class);
                            }));
            discard.addClassName("action");
            Div ways = new Div(publish, discard);
            ways.addClassName("rules-commands");
            part.shows(ways);
        }
        return part;
    }

    private void carryOut(Outcome outcome) {
        switch (outcome) {
            case Outcome.Refused(String reason) -> said.setText(reason);
            case Outcome.Done(Version version) ->
                UI.getCurrent().navigate(RulesView.class, QueryParameters.of("version", version.version()));
        }
    }

    static void ask(String heading, String words, String yes, SerializableRunnable then) {
        ConfirmDialog dialog = new ConfirmDialog(heading, words, yes, confirmed -> then.run());
        dialog.setCancelable(true);
        dialog.open();
    }

    static String date(Instant at) {
        return DATE.format(at.atZone(ZoneId.systemDefault()));
    }
}
