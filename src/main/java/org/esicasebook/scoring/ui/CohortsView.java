package org.esicasebook.scoring.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.esicasebook.accounts.UserId;
import org.esicasebook.epidurography.Term;
import org.esicasebook.scoring.Background;
import org.esicasebook.scoring.Backgrounds;
import org.esicasebook.scoring.CaseCalibrations;
import org.esicasebook.scoring.CohortComparison;
import org.esicasebook.scoring.JudgedCase;
import org.esicasebook.scoring.JudgedCases;
import org.esicasebook.scoring.ReaderFit;
import org.esicasebook.scoring.Specialty;
import org.esicasebook.scoring.TrainingStage;
import org.esicasebook.scoring.measures.Reported;

/** Groups of readers compared, for those who teach them. The address names the comparison opened. */
@Route("cohorts")
@PageTitle("Groups compared – ESI Casebook")
@RolesAllowed({"FACULTY", "CURATOR", "ADMINISTRATOR"})
class CohortsView extends Div implements AfterNavigationObserver {

    private static final String AGAIN = "again";

    private final JudgedCases judged;
    private final Backgrounds backgrounds;
    private final CaseCalibrations calibrations;

    CohortsView(JudgedCases judged, Backgrounds backgrounds, CaseCalibrations calibrations) {
        this.judged = judged;
        this.backgrounds = backgrounds;
        this.calibrations = calibrations;
        addClassName("cohorts");
    }

    /** @param key names it in the address */
    private record Line(String key, String label, Reported<CohortComparison> comparison) {}

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        removeAll();
        QueryParameters query = event.getLocation().getQueryParameters();
        List<JudgedCase> first = judged.firstExposures();
        List<Line> groups = groups(first, backgrounds.all());
        Line again = new Line(
                AGAIN,
                "Read again, against first exposure",
                CohortComparison.firstAndLater(first, judged.laterReadings()));
        add(new H1("Groups compared"), differ(groups), rereading(again));
        String opened = query.getSingleParameter("compare").orElse("");
        List<Line> all = new ArrayList<>(groups);
        all.add(again);
        all.stream()
                .filter(line -> line.key().equals(opened))
                .findFirst()
                .flatMap(line -> line.comparison().find().map(found -> CohortPart.of(line.label(), found)))
                .ifPresent(part -> addComponentAtIndex(1, part));
        add(fits());
    }

    private static List<Line> groups(List<JudgedCase> first, Map<UserId, Background> declared) {
        List<Line> lines = new ArrayList<>();
        lines.addAll(pairs(TrainingStage.class, Background::stage, first, declared));
        lines.addAll(pairs(Specialty.class, Background::specialty, first, declared));
        return lines;
    }

    private static <T extends Enum<T> & Term> List<Line> pairs(
            Class<T> vocabulary,
            Function<Background, Optional<T>> part,
            List<JudgedCase> first,
            Map<UserId, Background> declared) {
        EnumSet<T> there = EnumSet.noneOf(vocabulary);
        declared.values().forEach(one -> part.apply(one).ifPresent(there::add));
        List<T> groups = List.copyOf(there);
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < groups.size(); i++) {
            for (int j = i + 1; j < groups.size(); j++) {
                T one = groups.get(j);
                T other = groups.get(i);
                lines.add(new Line(
                        one.code() + "." + other.code(),
                        one.label() + ", against " + other.label(),
                        CohortComparison.ofGroups(first, declared, part, one, other)));
            }
        }
        return lines;
    }

    private static Component differ(List<Line> lines) {
        Part part = new Part("Do groups differ?");
        part.says("How well groups tell unsafe from safe placements, on cases that all their readers met for the first"
                + " time.");
        if (lines.isEmpty()) {
            part.shows(
                    Part.withheld("Needs readers of two stages of training or two specialties; learners say which under"
                            + " “About you” on My progress"));
        } else {
            part.shows(table("Groups by what their readers said of themselves", lines));
        }
        return part.explains(
                "Of one unsafe and one safe placement, how often does a reader state the higher probability for the"
                        + " unsafe one? That share is the area under the ROC curve: 50% is guessing. A group's figure is"
                        + " the mean of its readers.",
                "The ranges hold for other readers and other cases like these, not only for those at hand"
                        + " (Obuchowski–Rockette, with readers nested within groups; covariances by leaving out one case"
                        + " at a time). That is why they are wide with few readers.",
                "Groups differ in more than what they are called. A difference does not say why.");
    }

    private static Component rereading(Line again) {
        Part part = new Part("Does reading a case again help?");
        part.says("The same readers on the same cases: when they met them first, and when they came back.");
        return part.shows(table("First exposures and later readings", List.of(again)))
                .explains("Whoever reads a case again has seen its truth. A difference is therefore learning and memory"
                        + " of the case together, and says nothing of new cases.");
    }

    private static FigureTable table(String caption, List<Line> lines) {
        FigureTable table = new FigureTable(
                caption, "Compared", "Readers", "Same cases", "Pairs told apart", "Difference", "What it says");
        lines.forEach(line -> {
            switch (line.comparison()) {
                case Reported.Shown<CohortComparison>(CohortComparison shown) ->
                    table.row(
                            new Anchor("cohorts?compare=" + line.key(), line.label()),
                            cells(
                                    shown.first().areas().size()
                                            + " and "
                                            + shown.second().areas().size(),
                                    Integer.toString(shown.cases()),
                                    Numbers.percent(shown.first().mean().mean()) + " and "
                                            + Numbers.percent(
                                                    shown.second().mean().mean()),
                                    CohortPart.difference(shown),
                                    CohortPart.verdict(shown)));
                case Reported.Withheld<CohortComparison>(String reason) ->
                    table.row(new Span(line.label()), cells("–", "–", "–", "–", "Not shown yet. " + reason + "."));
            }
        });
        return table;
    }

    private static List<Span> cells(String... words) {
        return Arrays.stream(words).map(Span::new).toList();
    }

    private Component fits() {
        Part part = new Part("Whose answers do not fit?");
        part.says("Readers whose answers look unlike those of somebody of their ability. For a talk, never a penalty.");
        List<ReaderFit> all = calibrations.latest().map(found -> found.fits()).orElse(List.of());
        List<ReaderFit> flagged =
                all.stream().filter(one -> !one.reasonsForReview().isEmpty()).toList();
        long enough = all.stream()
                .filter(one -> one.answers() >= ReaderFit.LEAST_ANSWERS)
                .count();
        if (enough == 0) {
            part.shows(Part.withheld(
                    "Needs readers with at least %d first exposures and a measurement since; there is none so far"
                            .formatted(ReaderFit.LEAST_ANSWERS)));
        } else if (flagged.isEmpty()) {
            part.adds("None of the %s with enough answers stands out."
                    .formatted(Numbers.many(enough, "reader", "readers")));
        } else {
            FigureTable table = new FigureTable(
                    "To look at together, by number in the file of all first exposures",
                    "Reader",
                    "Answers",
                    "Fit (lz)",
                    "Why");
            flagged.forEach(one -> table.row(
                    "Reader " + one.reader(),
                    Integer.toString(one.answers()),
                    Numbers.decimal(one.fit().lz()).replace('-', '−'),
                    String.join("; ", one.reasonsForReview())));
            part.shows(table);
            part.adds("%d of %s with enough answers. Of so many honest readers about %s would be listed by chance."
                    .formatted(
                            flagged.size(),
                            Numbers.many(enough, "reader", "readers"),
                            Numbers.count(Math.max(.1, enough / 40.0))));
        }
        return part.explains(
                "lz compares how likely a reader's answers are with how likely answers of that ability usually are:"
                        + " about 0 is usual, below −1.96 is rare, about one honest reader in forty. Hard cases right and"
                        + " easy ones wrong can mean tired evenings, cases known from elsewhere, or a gap in one family of"
                        + " findings.",
                "It is measured every night from first exposures. Readers stay numbers here; no score and no access"
                        + " depends on it.");
    }
}
