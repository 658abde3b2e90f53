package org.esicasebook.scoring.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.esicasebook.accounts.CurrentActor;
import org.esicasebook.cases.Cases;
import org.esicasebook.cases.Slug;
import org.esicasebook.scoring.Backgrounds;
import org.esicasebook.scoring.JudgedCase;
import org.esicasebook.scoring.JudgedCases;
import org.esicasebook.scoring.JudgedCasesFile;
import org.esicasebook.scoring.LearnerProfile;
import org.esicasebook.scoring.Practice;
import org.esicasebook.scoring.RulesBook;
import org.esicasebook.scoring.TruthChange;
import org.esicasebook.scoring.TruthChanges;
import org.esicasebook.scoring.measures.learner.Proportion;

/** What the reader's own judgments show. The address says whether of first exposures or of later readings. */
@Route("progress")
@PageTitle("My progress – ESI Casebook")
@PermitAll
class MyProgressView extends Div implements AfterNavigationObserver {

    private static final String LATER = "later";

    private final JudgedCases judged;
    private final Cases cases;
    private final RulesBook rules;
    private final Backgrounds backgrounds;
    private final TruthChanges changes;
    private final CurrentActor reader;
    private final Clock clock;

    MyProgressView(
            JudgedCases judged,
            Cases cases,
            RulesBook rules,
            Backgrounds backgrounds,
            TruthChanges changes,
            CurrentActor reader,
            Clock clock) {
        this.judged = judged;
        this.cases = cases;
        this.rules = rules;
        this.backgrounds = backgrounds;
        this.changes = changes;
        this.reader = reader;
        this.clock = clock;
        addClassName("my-progress");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        removeAll();
        add(new H1("My progress"));
        List<JudgedCase> all = judged.of(reader.get().id());
        if (all.isEmpty()) {
            add(newcomer(), new AboutYouPart(backgrounds, reader.get().id()));
            return;
        }
        boolean later = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("of")
                .filter(LATER::equals)
                .isPresent();
        List<JudgedCase> first = those(all, JudgedCase::firstExposure);
        List<JudgedCase> again = those(all, one -> !one.firstExposure());
        add(choice(first.size(), again.size(), later));
        TruthChangesPart.of(changes.of(reader.get().id()), this::title).ifPresent(this::add);
        List<JudgedCase> shown = later ? again : first;
        if (shown.isEmpty()) {
            add(none(later));
        } else {
            Instant now = clock.instant();
            show(
                    LearnerProfile.of(shown, rules.inForce()),
                    ReadNextPart.of(Practice.of(all, rules.inForce(), Optional.empty(), now), now));
        }
        add(new AboutYouPart(backgrounds, reader.get().id()), yourData(all));
    }

    private void show(LearnerProfile profile, Component next) {
        CaseLinks links = new CaseLinks(this::title);
        add(
                summary(profile),
                next,
                DetectionPart.of(profile),
                new ConfusionPart(profile, links),
                ConfidentlyWrongPart.of(profile, links),
                RocPart.of(profile),
                CalibrationPart.of(profile),
                SkillPart.of(profile),
                LocalisationPart.of(profile),
                TrendPart.of(profile),
                ViewsPart.of(profile),
                GroupsPart.routes(profile),
                GroupsPart.findings(profile));
    }

    private String title(JudgedCase one) {
        return title(one.slug(), one.caseVersion());
    }

    private String title(TruthChange change) {
        return title(change.slug(), change.caseVersion());
    }

    private String title(Slug slug, int version) {
        return cases.find(slug, version).map(found -> found.title()).orElse(slug.value());
    }

    private static Component summary(LearnerProfile profile) {
        Proportion critical = profile.withCriticalErrors();
        String bound = Numbers.percent(critical.exactUpperBound(LearnerProfile.CONFIDENCE));
        Part part = new Part("So far");
        LearnerProfile.points(profile.cases())
                .find()
                .ifPresent(points -> part.says("Your mean score is %s of 100 (likely range %s)."
                        .formatted(Numbers.whole(points.mean()), Numbers.wholes(points.interval()))));
        part.says("%s judged: %d unsafe, %d safe."
                .formatted(Numbers.many(profile.cases().size(), "case", "cases"), profile.unsafe(), profile.safe()));
        part.says(
                critical.successes() == 0
                        ? "No critical error in %s. By that many cases alone, the true rate is below %s (with 95%% confidence)."
                                .formatted(Numbers.many(critical.trials(), "case", "cases"), bound)
                        : "A critical error in %d of %s, counted apart from points. The true rate is below %s (with 95%% confidence)."
                                .formatted(
                                        critical.successes(), Numbers.many(critical.trials(), "case", "cases"), bound));
        return part;
    }

    private static Component choice(int first, int again, boolean later) {
        Anchor firsts = new Anchor("progress", "First exposures (" + first + ")");
        Anchor laters = new Anchor("progress?of=" + LATER, "Later readings (" + again + ")");
        (later ? laters : firsts).getElement().setAttribute("aria-current", "true");
        Nav choice = new Nav(firsts, laters);
        choice.addClassName("progress-choice");
        choice.setAriaLabel("Which judgments");
        Paragraph why = new Paragraph(
                later
                        ? "Cases whose truth you had seen before. They tell what you remember, not what you can do."
                        : "Cases whose truth you had not seen before. Only these tell what you can do.");
        why.addClassName("part-more");
        return new Div(choice, why);
    }

    private static Component newcomer() {
        return face(
                "Nothing judged yet",
                "Judge a case, and this page begins to fill: first what you called what, with more cases how surely"
                        + " you notice danger. Nobody else sees it.");
    }

    private static Component none(boolean later) {
        return later
                ? face("No case judged twice yet", "Readings of cases that you had seen before appear here.")
                : face(
                        "No first exposure yet",
                        "So far you have judged only cases whose truth you had seen before. Judge one in unknown"
                                + " mode.");
    }

    private static Component face(String heading, String explanation) {
        Anchor library = new Anchor("", "Find a case to judge");
        library.addClassNames("action", "action-main");
        Div ways = new Div(library);
        ways.addClassName("ways-on");
        Div face = new Div(new H2(heading), new Paragraph(explanation), ways);
        face.addClassName("face");
        return face;
    }

    private Component yourData(List<JudgedCase> all) {
        Anchor rulesPage = new Anchor("rules", "How points are given");
        Paragraph notice =
                new Paragraph((rules.inForce().ratified() ? "" : rules.inForce().notice() + ". ")
                        + "Judgments of images on a screen stand in for safety at the table; no link to patients'"
                        + " outcomes is shown. ");
        notice.add(rulesPage);
        notice.addClassName("part-more");
        return new Part("Your data")
                .says("Everything on this page comes from your own judgments. Only you see it.")
                .shows(
                        Downloads.link(
                                "Download your judgments (CSV)",
                                "casebook-judgments.csv",
                                "text/csv;charset=utf-8",
                                () -> JudgedCasesFile.ofOneReader(all)),
                        notice);
    }

    private static List<JudgedCase> those(List<JudgedCase> all, Predicate<JudgedCase> kind) {
        return all.stream().filter(kind).toList();
    }
}
