package org.esicasebook.scoring.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.esicasebook.accounts.Actor;
import org.esicasebook.accounts.CurrentActor;
import org.esicasebook.accounts.Role;
import org.esicasebook.cases.Cases;
import org.esicasebook.cases.Slug;
import org.esicasebook.cases.TeachingCase;
import org.esicasebook.scoring.measures.Reported;
import org.esicasebook.scoring.panel.OwnSeat;
import org.esicasebook.scoring.panel.Panel;
import org.esicasebook.scoring.panel.PanelAgreement;
import org.esicasebook.scoring.panel.PanelId;
import org.esicasebook.scoring.panel.PanelSeats;
import org.esicasebook.scoring.panel.Panels;
import org.esicasebook.scoring.panel.PanelsTogether;

/**
 * Panels of experts: their own seats for faculty, all panels for curators. The address names the panel opened; what its
 * votes say is shown once it is closed.
 */
@Route("panels")
@PageTitle("Panels – ESI Casebook")
@RolesAllowed({"FACULTY", "CURATOR", "ADMINISTRATOR"})
class PanelsView extends Div implements AfterNavigationObserver {

    private final Panels panels;
    private final PanelSeats seats;
    private final Cases cases;
    private final PanelParts parts;
    private final Actor actor;

    PanelsView(Panels panels, PanelSeats seats, Cases cases, PanelParts parts, CurrentActor currentActor) {
        this.panels = panels;
        this.seats = seats;
        this.cases = cases;
        this.parts = parts;
        this.actor = currentActor.get();
        addClassName("panels-page");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        Optional<Panel> opened = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("panel")
                .filter(name -> actor.mayCurate())
                .flatMap(PanelsView::id)
                .flatMap(panels::find);
        show(opened);
    }

    private void show(Optional<Panel> opened) {
        removeAll();
        if (opened.isPresent()) {
            showOne(opened.get(), "");
            return;
        }
        add(
                new H1("Panels"),
                new Paragraph(
                        "Experts read a case blind, as learners do, and each commits a judgment: that is their vote. Every vote is kept. What the votes say is shown when the panel is closed."));
        if (actor.mayCurate()) {
            curating();
        } else {
            add(ownSeats(seats.of(actor.id())));
        }
    }

    private void curating() {
        List<OwnSeat> own = seats.of(actor.id());
        if (!own.isEmpty()) {
            add(ownSeats(own));
        }
        List<Panel> all = panels.list();
        add(opening(all));
        List<Panel> open = those(all, Panel::isOpen);
        List<Panel> closed = those(all, panel -> !panel.isOpen());
        add(table(
                "Open panels",
                open,
                "No panel is open.",
                "Votes wait here until you close the panel; then they are shown."));
        add(table("Closed panels", closed, "No panel has been closed yet.", ""));
        add(together(all));
        if (actor.has(Role.ADMINISTRATOR)) {
            add(new Part("Take the data along")
                    .says("Every vote, one row each. Experts are numbered, not named.")
                    .shows(download()));
        }
    }

    private static Component download() {
        Anchor csv = new Anchor("api/panels/votes.csv", "All votes of closed panels (CSV)");
        csv.setRouterIgnore(true);
        csv.getElement().setAttribute("download", true);
        csv.addClassName("download");
        return csv;
    }

    private Component ownSeats(List<OwnSeat> own) {
        Part part = new Part("Your votes");
        if (own.isEmpty()) {
            return part.says(
                    "Nobody has asked for your vote yet. When a curator invites you to a panel, the case waits for you here.");
        }
        FigureTable table = new FigureTable("Cases on which a panel asks you", "Case", "Your vote");
        own.forEach(seat -> table.row(
                new Anchor("panels/seats/" + seat.reading(), title(seat.slug(), seat.caseVersion())),
                List.of(new Span(state(seat)))));
        long waiting = own.stream().filter(OwnSeat::mayVote).count();
        return part.says(
                        waiting == 0
                                ? "No panel waits for your vote."
                                : Numbers.many(waiting, "panel waits", "panels wait") + " for your vote.")
                .shows(table);
    }

    private static String state(OwnSeat seat) {
        if (seat.declined()) {
            return "Declined";
        }
        if (seat.vote().isPresent()) {
            return "Voted " + RulesView.date(seat.vote().get().at())
                    + (seat.vote().get().blind() ? "" : ", not blind: kept but not counted");
        }
        return seat.open() ? "Waits for you" : "Closed without your vote";
    }

    private Component opening(List<Panel> all) {
        List<TeachingCase> free = cases.list().stream()
                .filter(one -> all.stream()
                        .noneMatch(panel -> panel.isOpen() && panel.slug().equals(one.slug())))
                .toList();
        ComboBox<TeachingCase> choice = new ComboBox<>("Case");
        choice.setItems(free);
        choice.setItemLabelGenerator(one -> one.slug() + ": " + one.title());
        choice.setWidth("min(100%, 32rem)");
        Paragraph said = said();
        NativeButton open = new NativeButton("Open a panel", click -> {
            TeachingCase chosen = choice.getValue();
            if (chosen == null) {
                said.setText("Choose a case first.");
                return;
            }
            switch (panels.open(chosen.slug(), actor)) {
                case Panels.Outcome.Done(Panel panel) -> go(panel.id());
                case Panels.Outcome.Refused(String reason) -> said.setText(reason);
            }
        });
        open.addClassNames("action", "action-main");
        Div ways = new Div(choice, open);
        ways.addClassName("rules-commands");
        return new Part("Ask experts about a case")
                .says("Choose a case, then invite faculty to read it.")
                .shows(ways, said);
    }

    private Component table(String heading, List<Panel> some, String none, String words) {
        Part part = new Part(heading);
        if (some.isEmpty()) {
            return part.says(none);
        }
        if (!words.isEmpty()) {
            part.says(words);
        }
        FigureTable table = new FigureTable(heading, "Case", "Opened", "Invited", "Voted");
        some.forEach(panel -> table.row(
                new Anchor("panels?panel=" + panel.id(), title(panel.slug(), panel.caseVersion())),
                List.of(
                        new Span(RulesView.date(panel.openedAt())),
                        new Span(Integer.toString(panel.seats().size())),
                        new Span(Integer.toString(panel.voted())))));
        return part.shows(table);
    }

    private Component together(List<Panel> all) {
        PanelsTogether together = new PanelsTogether(all);
        Part part = new Part("Do experts agree?");
        List<PanelAgreement> agreements = PanelAgreement.of(together);
        if (agreements.getFirst().raw() instanceof Reported.Withheld<Double> withheld) {
            return part.withholds(withheld);
        }
        FigureTable table = new FigureTable(
                "Over %s".formatted(Numbers.many(together.panels().size(), "closed panel", "closed panels")),
                "Question",
                "Two experts answer alike",
                "Commonest answer",
                "Beyond chance (Krippendorff’s α)",
                "Beyond chance (Fleiss’ κ)");
        agreements.forEach(one -> table.row(
                one.question(),
                one.raw().find().map(Numbers::percent).orElse(""),
                one.commonest().find().map(Numbers::percent).orElse(""),
                measured(one.alpha()),
                measured(one.kappa())));
        part.shows(table);
        List<PanelAgreement.Pair> pairs = PanelAgreement.pairs(together);
        if (!pairs.isEmpty()) {
            FigureTable two = new FigureTable(
                    "Two experts on whether it is safe", "Experts", "Panels in common", "Alike", "Cohen’s κ");
            pairs.forEach(pair -> two.row(
                    pair.one() + " and " + pair.other(),
                    Integer.toString(pair.panels()),
                    Numbers.percent(pair.kappa().observed()),
                    Double.isFinite(pair.kappa().value())
                            ? Numbers.decimal(pair.kappa().value())
                            : "all the same"));
            NativeDetails details = new NativeDetails("Two experts at a time");
            details.addClassName("how-to-read");
            details.setContent(two);
            part.shows(details);
        }
        return part.explains(
                "Beyond chance: 0 is what guessing by habit would give, 1 is perfect. In brackets the likely range (95%, by drawing panels anew).",
                "Where one answer is by far the commonest, experts agree often by chance alone, and both figures come out low however well they agree. Read them beside the first two columns.");
    }

    private static String measured(Reported<PanelAgreement.Measured> reported) {
        return switch (reported) {
            case Reported.Shown<PanelAgreement.Measured>(PanelAgreement.Measured measured) ->
                Numbers.decimal(measured.value())
                        + measured.interval()
                                .map(range -> " (" + Numbers.decimals(range) + ")")
                                .orElse("");
            case Reported.Withheld<PanelAgreement.Measured>(String reason) -> reason;
        };
    }

    private void showOne(Panel panel, String told) {
        removeAll();
        Paragraph said = said();
        said.setText(told);
        Anchor back = new Anchor("panels", "All panels");
        add(new Div(back), new H1(title(panel.slug(), panel.caseVersion())), said);
        Optional<OwnSeat> own = seats.holdingBack(actor.id(), panel.slug());
        if (panel.isOpen()) {
            add(parts.invited(panel, actor, (now, words) -> showOne(now, words)));
        } else if (own.isPresent()) {
            add(new Part("You sit on an open panel of this case")
                    .says("Until it closes you see neither votes nor truth of this case.")
                    .shows(new Anchor("panels/seats/" + own.get().reading(), "Your seat")));
        } else {
            parts.findings(panel, actor, (now, words) -> showOne(now, words)).forEach(this::add);
        }
    }

    private static Paragraph said() {
        Paragraph said = new Paragraph();
        said.addClassName("rules-said");
        said.getElement().setAttribute("role", "status");
        return said;
    }

    private static void go(PanelId panel) {
        UI.getCurrent().navigate(PanelsView.class, QueryParameters.of("panel", panel.toString()));
    }

    private String title(Slug slug, int version) {
        return cases.find(slug, version).map(TeachingCase::title).orElse(slug.value());
    }

    private static Optional<PanelId> id(String text) {
        try {
            return Optional.of(new PanelId(UUID.fromString(text)));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    private static List<Panel> those(List<Panel> all, Predicate<Panel> kind) {
        return all.stream().filter(kind).toList();
    }
}
