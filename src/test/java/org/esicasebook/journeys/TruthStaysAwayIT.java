package org.esicasebook.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.esicasebook.accounts.Accounts;
import org.esicasebook.accounts.Actor;
import org.esicasebook.accounts.UserId;
import org.esicasebook.accounts.Username;
import org.esicasebook.cases.CaseImages;
import org.esicasebook.cases.Cases;
import org.esicasebook.cases.ImageReadiness;
import org.esicasebook.cases.ReferenceStandard;
import org.esicasebook.cases.ReferenceStandards;
import org.esicasebook.cases.Slug;
import org.esicasebook.cases.TeachingCase;
import org.esicasebook.discussion.Comments;
import org.esicasebook.discussion.Doubts;
import org.esicasebook.discussion.PlainText;
import org.esicasebook.geometry.PixelPoint;
import org.esicasebook.geometry.Polygon;
import org.esicasebook.imaging.viewer.Annotation;
import org.esicasebook.imaging.viewer.AnnotationKind;
import org.esicasebook.imaging.viewer.FrameRange;
import org.esicasebook.journeys.browser.Browser;
import org.esicasebook.journeys.browser.Traffic;
import org.esicasebook.journeys.browser.TruthSearch;
import org.esicasebook.journeys.pages.LibraryPage;
import org.esicasebook.journeys.pages.LoginPage;
import org.esicasebook.journeys.pages.ReadingRoomPage;
import org.esicasebook.judgment.Readings;
import org.esicasebook.presentation.Drawings;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Until a judgment is committed, nothing that a browser receives tells the truth. */
class TruthStaysAwayIT extends Journey {

    @Autowired
    private Cases cases;

    @Autowired
    private CaseImages images;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Readings readings;

    @Autowired
    private Comments comments;

    @Autowired
    private Doubts doubts;

    @Autowired
    private Drawings drawings;

    @Autowired
    private ReferenceStandards referenceStandards;

    @Test
    void aWalkAsUnknownReceivesNothingThatTells() {
        Browser browser = browse(1440, 900);
        LibraryPage library = LoginPage.open(browser).signIn("learner", "demo").untilAllImagesAreThere();
        Traffic traffic = Traffic.record(browser);
        curatorsHaveSpoken();
        TruthSearch search = truthOf(Twins.ONE, Twins.OTHER);

        // not the whole word, which the page would show again as what was asked
        LibraryPage.open(browser).search("quollheadlin");
        browser.untilShown("No case found");
        traffic.collect();
        browser.go("api/cases?mode=unknown");
        traffic.collect();
        browser.go("api/cases/" + Twins.ONE);
        traffic.collect();
        browser.go("api/suggestions?q=quol&mode=unknown");
        traffic.collect();
        for (String slug : List.of(Twins.ONE, Twins.OTHER)) {
            browser.go("api/cases/" + slug + "/comments");
            browser.untilShown("404");
            traffic.collect();
            ReadingRoomPage room = ReadingRoomPage.open(browser, slug);
            assertThat(room.viewer().views()).isEqualTo(1);
            assertThat(room.frameStatus(1)).as("a view that is yet to come").isEqualTo(404);
            room.choose("Facet joint").choose("Epidural").untilAnswered("Draft saved");
            traffic.collect();
            room.throughAllSteps("Muscle", 75)
                    .markTip(2, -2)
                    .paint("L4–5", "left")
                    .untilAnswered("Draft saved");
            traffic.collect();
            browser.go("api/readings");
            traffic.collect();
        }
        browser.go("readings");
        browser.untilShown("My readings");
        traffic.collect();
        browser.go("api/readings/" + openReading(Twins.ONE) + "/drawings");
        traffic.collect();

        assertThat(traffic.received()).hasSizeGreaterThan(50);
        assertThat(traffic.received())
                .as("frames were recorded")
                .anyMatch(
                        one -> one.from().contains("/images/") && !one.content().isEmpty());
        assertThat(search.findIn(traffic.received())).isEmpty();
    }

    /** A run that is watched with a thumb on the button comes without a word of what there is to stop for. */
    @Test
    void theRunToStopReceivesNothingThatTells() {
        Browser browser = browse(1440, 900);
        LoginPage.open(browser).signIn("learner", "demo").untilAllImagesAreThere();
        Traffic traffic = Traffic.record(browser);
        TruthSearch search =
                new TruthSearch(Set.of("simultaneous venous uptake", "winding strand"), outlines(EPIDURAL_AND_VENOUS));

        ReadingRoomPage room = ReadingRoomPage.open(browser, EPIDURAL_AND_VENOUS);
        room.choose("Epidural").sure(25).commitImpression(2).commitImpression(0).letTheRunGo();
        traffic.collect();

        assertThat(traffic.received()).anyMatch(one -> one.from().endsWith("/stop"));
        assertThat(search.findIn(traffic.received())).isEmpty();
    }

    /** What the walk above would say if the truth had come with a page. */
    @Test
    void plantedTruthIsFound() {
        Browser browser = browse(1440, 900);
        LoginPage.open(browser).signIn("learner", "demo").untilAllImagesAreThere();
        Traffic traffic = Traffic.record(browser);
        TruthSearch search = truthOf(Twins.ONE);

        PixelPoint[] planted = outlines(Twins.ONE).getFirst().stream().limit(4).toArray(PixelPoint[]::new);
        browser.script(
                """
                const element = document.createElement('div');
                element.setAttribute('data-hint', arguments[0]);
                element.attachShadow({ mode: 'open' }).innerHTML = '<svg><path d="' + arguments[1] + '"/></svg>';
                document.body.append(element);
                """,
                "QuollSign",
                "M%.1f,%.1f L%.1f,%.1f L%.1f,%.1f"
                        .formatted(
                                planted[0].column(),
                                planted[0].row(),
                                planted[1].column(),
                                planted[1].row(),
                                planted[2].column(),
                                planted[2].row()));
        traffic.collect();
        List<String> found = search.findIn(traffic.received());

        assertThat(found).anyMatch(one -> one.contains("quollsign")).anyMatch(one -> one.startsWith("an outline"));
    }

    /** The same case with another truth gives the same page, but for its name and the random names in it. */
    @Test
    void twinsCannotBeToldApart() {
        Browser browser = browse(1440, 900);
        LoginPage.open(browser).signIn("learner", "demo").untilAllImagesAreThere();

        String one = masked(browser, Twins.ONE);
        String other = masked(browser, Twins.OTHER);

        assertThat(other).isEqualTo(one);
        assertThat(((TeachingCase) cases.find(new Slug(Twins.ONE)).orElseThrow()).views())
                .isEqualTo(cases.find(new Slug(Twins.OTHER)).orElseThrow().views());
    }

    private String openReading(String slug) {
        UserId learner =
                accounts.find(new Username("learner")).orElseThrow().actor().id();
        return readings.open(learner, new Slug(slug)).id().toString();
    }

    /** Words that the twins' discussion and the curators' drawings carry. */
    private void curatorsHaveSpoken() {
        Actor curator = accounts.find(new Username("curator")).orElseThrow().actor();
        for (String slug : List.of(Twins.ONE, Twins.OTHER)) {
            TeachingCase teachingCase = cases.find(new Slug(slug)).orElseThrow();
            if (comments.list(curator, teachingCase.slug()).orElseThrow().isEmpty()) {
                comments.write(curator, teachingCase.slug(), new PlainText("Quollcomment: this is it."));
                doubts.raise(curator, teachingCase.slug(), teachingCase.version(), new PlainText("Quolldoubt"));
            }
            if (images.readiness(teachingCase.slug(), teachingCase.version()) instanceof ImageReadiness.Ready ready) {
                drawings.keepForEverybody(
                        curator,
                        ready.study().id(),
                        new Annotation(
                                "c1",
                                "series-0",
                                FrameRange.only(0),
                                AnnotationKind.POINT,
                                List.of(new PixelPoint(100, 100)),
                                Optional.of("Quolldrawing"),
                                "curators",
                                true));
            }
        }
    }

    private static String masked(Browser browser, String slug) {
        ReadingRoomPage.open(browser, slug).viewer();
        String page = (String) browser.script("""
                const clean = (root) => [...root.children].filter((e) => !['SCRIPT', 'STYLE'].includes(e.tagName)).map((e) => {
                  const attributes = [...e.attributes].filter((a) => !['id', 'for', 'style'].includes(a.name)
                      && !a.name.startsWith('aria-labelledby') && !a.name.startsWith('aria-describedby')
                      && !a.name.startsWith('aria-controls'))
                    .map((a) => a.name + '=' + a.value).sort().join(' ');
                  const own = [...e.childNodes].filter((n) => n.nodeType === 3).map((n) => n.data.trim()).join('');
                  return '<' + e.tagName + ' ' + attributes + '>' + own + clean(e) + (e.shadowRoot ? clean(e.shadowRoot) : '');
                }).join('\\n');
                const viewer = document.querySelector('epidurogram-viewer');
                return clean(document.querySelector('.room-page')) + '\\n' + JSON.stringify(viewer.document);
                """);
        return page.replace(slug, "SLUG")
                .replaceAll("images/[A-Za-z0-9_-]{20,}/", "images/GRANT/")
                .replaceAll("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", "UUID");
    }

    private TruthSearch truthOf(String... slugs) {
        Set<String> words = new LinkedHashSet<>();
        List<List<PixelPoint>> outlines = new ArrayList<>();
        for (String slug : slugs) {
            words.addAll(Twins.canaries(slug));
            words.addAll(Set.of("quollcomment", "quolldoubt", "quolldrawing"));
            outlines.addAll(outlines(slug));
        }
        return new TruthSearch(words, outlines);
    }

    /** Outer rings of what stands still in the first frame of each series, and needle shafts. */
    private List<List<PixelPoint>> outlines(String slug) {
        TeachingCase teachingCase = cases.find(new Slug(slug)).orElseThrow();
        ReferenceStandard truth = referenceStandards
                .find(teachingCase.slug(), teachingCase.version())
                .orElseThrow();
        List<List<PixelPoint>> outlines = new ArrayList<>();
        truth.series().forEach(series -> series.frames().getLast().contrast().values().stream()
                .flatMap(List::stream)
                .map(Polygon::outer)
                .forEach(outlines::add));
        assertThat(outlines).as("outlines of " + slug).isNotEmpty();
        return outlines;
    }
}
