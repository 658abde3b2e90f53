package org.esicasebook.scoring.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.esicasebook.cases.Cases;
import org.esicasebook.cases.Slug;
import org.esicasebook.scoring.Backgrounds;
import org.esicasebook.scoring.CaseCalibration;
import org.esicasebook.scoring.CaseCalibrations;
import org.esicasebook.scoring.CaseStatistic;
import org.esicasebook.scoring.GroupDifference;
import org.esicasebook.scoring.measures.Interval;
import org.esicasebook.scoring.measures.Reported;
import org.esicasebook.scoring.measures.item.ClassicalItem;
import org.esicasebook.scoring.measures.item.ModelLadder.Grading;
import org.esicasebook.scoring.measures.item.ModelLadder.Rung;
import org.esicasebook.scoring.measures.learner.Proportion;

/** What first exposures tell of each case, for those who look after them. The address names the case opened. */
@Route("case-statistics")
@PageTitle("Case statistics – ESI Casebook")
@RolesAllowed({"CURATOR", "ADMINISTRATOR"})
class CaseStatisticsView extends Div implements AfterNavigationObserver {

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.ENGLISH);

    private final CaseCalibrations calibrations;
    private final Cases cases;
    private final Backgrounds backgrounds;

    CaseStatisticsView(CaseCalibrations calibrations, Cases cases, Backgrounds backgrounds) {
        this.calibrations = calibrations;
        this.cases = cases;
        this.backgrounds = backgrounds;
        addClassName("case-statistics");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        show(event.getLocation().getQueryParameters().getSingleParameter("case").orElse(""));
    }

    private void show(String opened) {
        removeAll();
        add(new H1("Case statistics"));
        Optional<CaseCalibration> latest = calibrations.latest();
        NativeButton now = new NativeButton(latest.isEmpty() ? "Measure now" : "Measure again now", click -> {
            calibrations.calibrate();
            show(opened);
        });
        now.addClassName("action");
        if (latest.isEmpty() || latest.get().cases().isEmpty()) {
            Part part = new Part("Nothing measured yet");
            part.says(
                    latest.isEmpty()
                            ? "Cases are measured every night from first exposures. The first night has not come yet."
                            : "Nobody has judged a case for the first time yet.");
            add(part.shows(now));
            return;
        }
        CaseCalibration calibration = latest.get();
        add(summary(calibration, now));
        calibration.cases().stream()
                .filter(one -> one.slug().equals(opened))
                .findFirst()
                .ifPresent(one -> add(oneCase(one, calibration)));
        add(
                suspects(calibration),
                FairnessPart.of(calibration, backgrounds.all().size(), this::link),
                all(calibration),
                exports());
    }

    private static Component summary(CaseCalibration calibration, NativeButton now) {
        Part part = new Part("So far");
        part.says("%s judged for the first time, by %s. Measured %s."
                .formatted(
                        Numbers.many(calibration.judgments(), "case", "cases"),
                        Numbers.many(calibration.readers(), "reader", "readers"),
                        when(calibration.at())));
        calibration
                .reliability()
                .ifPresent(reliability -> part.says(
                        "Of the differences between readers' estimated abilities, %s is more than chance (marginal reliability %s)."
                                .formatted(Numbers.percent(Math.max(0, reliability)), Numbers.decimal(reliability))));
        return part.shows(now)
                .explains(
                        "Only first exposures count, and one case is one item, whatever its views. Right means: safe and right, with at least three quarters of the points for compartments and no critical error.",
                        "Difficulty is in logits on the scale of abilities, whose average is 0: a reader of average ability gets a case of difficulty 0 right half the time. Below %d answers it is little more than a neutral guess, as no panel has rated the cases yet."
                                .formatted(15),
                        "Discrimination is the correlation of getting this case right with getting the others right. Negative means: the better a reader is elsewhere, the worse here. Then the truth may be wrong.");
    }

    private Component suspects(CaseCalibration calibration) {
        List<CaseStatistic> suspect = calibration.cases().stream()
                .filter(CaseStatistic::firmlySuspect)
                .toList();
        long weakly = calibration.cases().stream()
                .filter(one -> one.suspicion().isPresent() && !one.firmlySuspect())
                .count();
        Part part = new Part("Is a truth in doubt?");
        if (suspect.isEmpty()) {
            part.says("No case's answers speak against its truth beyond chance.");
        } else {
            FigureTable table = new FigureTable("Cases to look at with the panel", "Case", "Answers", "Why");
            suspect.forEach(one -> table.row(
                    link(one),
                    List.of(
                            new Span(Integer.toString(one.answers())),
                            new Span(one.suspicion().orElse(ClassicalItem.Flag.WRONG_WAY.label())))));
            part.says("%s. Answers alone prove nothing; they say where to look."
                            .formatted(Numbers.many(suspect.size(), "case", "cases")))
                    .shows(table);
        }
        return weakly == 0
                ? part
                : part.adds(
                        "In %s more, better readers give some wrong answer a little more often; chance explains that. They are marked in the table below."
                                .formatted(Numbers.many(weakly, "case", "cases")));
    }

    private Component all(CaseCalibration calibration) {
        FigureTable table = new FigureTable(
                "All cases, hardest first",
                "Case",
                "Answers",
                "Right",
                "Mean score",
                "Difficulty",
                "Discrimination",
                "Note");
        calibration.cases().stream()
                .sorted(Comparator.comparingDouble(CaseStatistic::difficulty).reversed())
                .forEach(one -> table.row(
                        link(one),
                        List.of(
                                new Span(Integer.toString(one.answers())),
                                new Span(right(one)),
                                new Span(Numbers.whole(one.meanPoints())),
                                new Span(difficulty(one)),
                                new Span(discrimination(one)),
                                new Span(note(one)))));
        return new Part("How do the cases do?").shows(table);
    }

    private Component oneCase(CaseStatistic one, CaseCalibration calibration) {
        Part part = new Part(title(one.slug()));
        part.says("%s. Difficulty %s. %s."
                .formatted(right(one) + " right", difficulty(one), one.rung().label()));
        one.suspicion().ifPresent(why -> part.says("In doubt: " + why + "."));
        part.withholds(one.discrimination());
        switch (one.choices()) {
            case Reported.Withheld<List<CaseStatistic.Option>> withheld -> part.withholds(withheld);
            case Reported.Shown<List<CaseStatistic.Option>>(List<CaseStatistic.Option> options) -> {
                FigureTable table = new FigureTable(
                        "What readers called it, by how good they are elsewhere",
                        "Called",
                        "All",
                        "Weakest third",
                        "Middle third",
                        "Best third");
                options.forEach(option -> table.row(
                        option.called() + (option.truth() ? " (the truth)" : ""),
                        Numbers.percent(option.share()),
                        Numbers.percent(option.byThird().get(0)),
                        Numbers.percent(option.byThird().get(1)),
                        Numbers.percent(option.byThird().get(2))));
                part.shows(table)
                        .adds(
                                "A wrong answer that fewer than 5% give tempts nobody. One that good readers give more often than weak ones speaks against the truth.");
            }
        }
        if (!one.steps().isEmpty()) {
            part.shows(steps(one));
        }
        List<GroupDifference> groups = calibration.differences().stream()
                .filter(difference -> difference.slug().equals(one.slug()))
                .toList();
        if (!groups.isEmpty()) {
            part.shows(FairnessPart.table(
                    "This case by group, among readers of the same ability", groups, slug -> new Span(slug)));
        }
        return part;
    }

    /** Partial credit: how able a reader is who reaches each grade as often as the one below it. */
    private static FigureTable steps(CaseStatistic one) {
        Grading grades = Grading.STARTING_VALUES;
        List<String> names = List.of(
                "%s points and no critical error, rather than less".formatted(Numbers.whole(grades.partial())),
                "%s points rather than %s to %s"
                        .formatted(
                                Numbers.whole(grades.good()),
                                Numbers.whole(grades.partial()),
                                Numbers.whole(grades.good() - 1)),
                "%s points rather than %s to %s"
                        .formatted(
                                Numbers.whole(grades.excellent()),
                                Numbers.whole(grades.good()),
                                Numbers.whole(grades.excellent() - 1)));
        FigureTable table = new FigureTable(
                "Step by step: from which ability on the higher grade is the likelier one", "Step", "Ability [logits]");
        for (int step = 0; step < Math.min(names.size(), one.steps().size()); step++) {
            table.row(names.get(step), signed(one.steps().get(step)));
        }
        return table;
    }

    private static Component exports() {
        Anchor csv = new Anchor("api/scoring/first-exposures.csv", "All first exposures (CSV)");
        Anchor imrmc = new Anchor("api/scoring/first-exposures.imrmc", "Reader study (.imrmc)");
        for (Anchor link : List.of(csv, imrmc)) {
            link.setRouterIgnore(true);
            link.getElement().setAttribute("download", true);
            link.addClassName("download");
        }
        return new Part("Take the data along")
                .says(
                        "Readers are numbered, not named. The reader study holds the largest block of readers who judged all the same cases, for iMRMC or RJafroc.")
                .shows(csv, imrmc);
    }

    private Component link(CaseStatistic one) {
        return link(one.slug());
    }

    private Component link(String slug) {
        return new Anchor("case-statistics?case=" + slug, title(slug));
    }

    private String title(String slug) {
        return cases.find(new Slug(slug))
                .map(found -> slug + ": " + found.title())
                .orElse(slug);
    }

    private static String right(CaseStatistic one) {
        return switch (one.shareRight()) {
            case Reported.Shown<Proportion>(Proportion share) ->
                "%s (%s)".formatted(Numbers.percent(share.value()), Numbers.percents(DetectionPart.wilson(share)));
            case Reported.Withheld<Proportion> withheld -> one.right() + " of " + one.answers();
        };
    }

    private static String difficulty(CaseStatistic one) {
        Interval interval = Interval.around(one.difficulty(), 1.96 * one.difficultyError());
        return "%s (%s)".formatted(signed(one.difficulty()), signed(interval.low()) + " to " + signed(interval.high()));
    }

    private static String discrimination(CaseStatistic one) {
        return switch (one.discrimination()) {
            case Reported.Shown<CaseStatistic.Discrimination>(CaseStatistic.Discrimination shown) ->
                "%s (%s to %s)"
                        .formatted(
                                signed(shown.value()),
                                signed(shown.interval().low()),
                                signed(shown.interval().high()));
            case Reported.Withheld<CaseStatistic.Discrimination> withheld ->
                one.answers() < CaseStatistic.LEAST_FOR_DISCRIMINATION
                        ? "needs " + CaseStatistic.LEAST_FOR_DISCRIMINATION
                        : "all alike";
        };
    }

    private static String signed(double value) {
        return (value < 0 ? "−" : "") + String.format(Locale.ROOT, "%.1f", Math.abs(value));
    }

    private static String note(CaseStatistic one) {
        if (one.suspicion().isPresent()) {
            return one.firmlySuspect() ? "In doubt" : "Perhaps in doubt";
        }
        return one.flags().stream()
                .findFirst()
                .map(ClassicalItem.Flag::label)
                .orElse(one.rung() == Rung.PRIOR_ONLY ? "Provisional" : "");
    }

    private static String when(Instant at) {
        return WHEN.format(at.atZone(ZoneId.systemDefault()));
    }
}
