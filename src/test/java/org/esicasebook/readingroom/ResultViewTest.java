package org.esicasebook.readingroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.esicasebook.support.fakes.PagesOnFakes.LENA;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.QueryParameters;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.esicasebook.accounts.UserId;
import org.esicasebook.cases.TeachingCase;
import org.esicasebook.epidurography.Compartment;
import org.esicasebook.geometry.PixelPoint;
import org.esicasebook.imaging.viewer.Annotation;
import org.esicasebook.imaging.viewer.AnnotationKind;
import org.esicasebook.imaging.viewer.FrameRange;
import org.esicasebook.imaging.viewer.ImageViewer;
import org.esicasebook.imaging.viewer.Layer;
import org.esicasebook.imaging.viewer.ViewerDocument;
import org.esicasebook.judgment.Confidence;
import org.esicasebook.judgment.Impression;
import org.esicasebook.judgment.JudgmentDraft;
import org.esicasebook.judgment.ReadingId;
import org.esicasebook.scoring.ActionKeys;
import org.esicasebook.scoring.PanelTruth;
import org.esicasebook.scoring.TruthChange;
import org.esicasebook.support.PageText;
import org.esicasebook.support.fakes.InMemoryDiscussion;
import org.esicasebook.support.fakes.InMemoryPresentation;
import org.esicasebook.support.fakes.InMemoryReadings;
import org.esicasebook.support.fakes.NoPanelHasDecided;
import org.esicasebook.support.fakes.SampleCases;
import org.esicasebook.support.fakes.SettableImages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.test.context.support.WithMockUser;

@SpringBootTest(classes = ReadingRoomPages.class)
@ViewPackages(packages = "org.esicasebook.readingroom")
@WithMockUser(username = "learner")
class ResultViewTest extends SpringBrowserlessTest {

    @Autowired
    private SampleCases cases;

    @Autowired
    private SettableImages images;

    @Autowired
    private InMemoryReadings readings;

    @Autowired
    private InMemoryDiscussion discussion;

    @Autowired
    private InMemoryPresentation presentation;

    @Autowired
    private NoPanelHasDecided panels;

    private static final Annotation ARROW = new Annotation(
            "a1",
            "series-0",
            FrameRange.only(0),
            AnnotationKind.ARROW,
            List.of(new PixelPoint(10.25, 20.5), new PixelPoint(30, 40)),
            Optional.of("Here"),
            "drawings",
            true);

    @BeforeEach
    void nothingReadYet() {
        readings.reset();
        discussion.reset();
        presentation.reset();
        panels.reset();
        images.reset(cases.list());
    }

    @Test
    void theResultShowsPointsReasonsAndWhatTheyRestOn() {
        openResultOf(judge(LENA.id(), SampleCases.TRANSFORAMINAL));
        assertThat(words())
                .contains("27", "of 100 points", "12.4 of 40", "One compartment was right, one was missed.")
                .contains("First exposure")
                .contains("Scoring rules 2026-1: starting values, not ratified by a panel.")
                .contains("Simulated; action key awaits physician panel.");
    }

    @Test
    void thatAPanelHasChangedTheTruthIsToldWithBothScores() {
        ReadingId reading = judge(LENA.id(), SampleCases.TRANSFORAMINAL);
        panels.changed(new TruthChange(
                reading, SampleCases.TRANSFORAMINAL.slug(), 1, Instant.parse("2026-11-20T12:00:00Z"), 30.04, 26.5));
        panels.ratified(
                SampleCases.TRANSFORAMINAL.slug(), new ActionKeys.Ratified(7, Instant.parse("2026-11-21T12:00:00Z")));
        openResultOf(reading);

        assertThat(words())
                .contains("The truth of this case changed on 20 November 2026: your score was 30.0, it is now 26.5.")
                .contains("Simulated; action key ratified by a panel of 7 on 21 November 2026.")
                .doesNotContain("awaits physician panel");
    }

    @Test
    void theSplitOfAPanelIsToldInWords() {
        String words = PageText.of(PanelNotes.split(new PanelTruth(
                2,
                new UUID(0, 1),
                9,
                Map.of(Compartment.VENOUS, 8, Compartment.EPIDURAL, 9),
                Optional.of(new PanelTruth.Safety(7, 8)),
                Optional.empty(),
                "curator",
                Instant.EPOCH)));

        assertThat(words)
                .containsSubsequence(
                        "7 of 8 experts call it unsafe", "Epidural: named by 9 of 9", "Venous: named by 8 of 9");
    }

    @Test
    void criticalErrorsStandApart() {
        openResultOf(judge(LENA.id(), SampleCases.TRANSFORAMINAL));
        assertThat(words()).contains("Critical error", "Injected although contrast ran off", "A vessel was filling.");
    }

    @Test
    void theTruthIsDrawnOverTheImagesBesideTheReadersOwnMark() {
        openResultOf(judge(LENA.id(), SampleCases.TRANSFORAMINAL));
        ViewerDocument document = $(ImageViewer.class).single().getDocument().orElseThrow();
        assertThat(document.layers())
                .extracting(Layer::label)
                .contains("Your mark", "Epidural", "Venous", "Needle", "Levels", "Landmark lines");
        assertThat(document.marks()).singleElement().satisfies(mark -> assertThat(mark.editable())
                .isFalse());
        assertThat(document.marking()).isEmpty();
        assertThat(words())
                .contains("Contrast leaves upwards between frames 4 and 9.", "A still image cannot exclude")
                .contains("Smuck")
                .contains("Differs from the truth: ", "Epidural, Venous")
                .contains("Same as the truth: ");
    }

    @Test
    void whatEachImageDecidesAndShowsStandsWithIt() {
        openResultOf(judge(LENA.id(), SampleCases.TRANSFORAMINAL));
        assertThat(words())
                .contains(
                        "Spread along the nerve root in the Lateral view",
                        "Cannot decide",
                        "What moves and what clears")
                .contains("Looks like", "Only live: nothing fades when it is epidural.")
                .contains("Injecting while contrast runs off: the drug goes into a vessel.");
        assertThat($(Anchor.class).all())
                .extracting(Anchor::getHref)
                .contains("https://doi.org/10.1016/j.pmrj.2008.09.002");
    }

    @Test
    void signsArePointedOutOneByOne() {
        openResultOf(judge(LENA.id(), SampleCases.TRANSFORAMINAL));
        SignBar bar = $(SignBar.class).single();
        assertThat(words())
                .contains("Decisive sign, 5 of 5, AP cine", "The strand that runs off")
                .doesNotContain("Needle tip below the pedicle");

        bar.show(1);
        assertThat(words()).contains("Sign 1 of 5, AP", "Needle tip below the pedicle");

        bar.show(5);
        var light = $(ImageViewer.class)
                .single()
                .getElement()
                .getPropertyRaw("spotlight")
                .toString();
        assertThat(light).contains("[5]", "series-2");
        assertThat(words()).contains("Hide the signs");
    }

    /** The sign that decides, what was called against what it was, critical errors, sign by sign, the look-alikes. */
    @Test
    void theOrderOfReadingIsTheSignThenTheVerdictThenTheRest() {
        openResultOf(judge(LENA.id(), SampleCases.TRANSFORAMINAL));
        assertThat(words())
                .containsSubsequence(
                        "Contrast leaves upwards between frames 4 and 9.",
                        "Your result",
                        "1 critical error",
                        "Injected although contrast ran off",
                        "Image by image",
                        "Looks like",
                        "References",
                        "Teaching points",
                        "Discussion");
    }

    @Test
    void whoeverHasAWordOnTheCaseSaysItOnThePage() {
        openResultOf(judge(LENA.id(), SampleCases.TRANSFORAMINAL));
        assertThat(words()).contains("Nobody has commented yet.", "I think the truth is wrong");
        discussion.answered(LENA, SampleCases.TRANSFORAMINAL.slug(), "It is a vein.", "Look at frame 7.");
        UI.getCurrent().navigate("readings");
        assertThat(words()).contains("A curator has answered your doubt of", SampleCases.TRANSFORAMINAL.title());
    }

    @Test
    void whatWasDrawnWhileJudgingStandsAndCanNoLongerBeChanged() {
        var id = judge(LENA.id(), SampleCases.TRANSFORAMINAL);
        presentation.keep(id, LENA.id(), ARROW);
        openResultOf(id);
        ViewerDocument document = $(ImageViewer.class).single().getDocument().orElseThrow();
        assertThat(document.drawing()).isEmpty();
        assertThat(document.layers()).extracting(Layer::label).contains("Your drawings");
        assertThat(document.annotations()).singleElement().satisfies(drawing -> {
            assertThat(drawing.points()).isEqualTo(ARROW.points());
            assertThat(drawing.editable()).isFalse();
        });
    }

    @Test
    void aLinkLeadsToAPlaceInTheImages() {
        var id = judge(LENA.id(), SampleCases.TRANSFORAMINAL);
        UI.getCurrent().navigate("readings/" + id, QueryParameters.of("at", "series-2/12/2048,3200"));
        roundTrip();
        assertThat($(ImageViewer.class).single().getElement().getProperty("place"))
                .isEqualTo("series-2/12/2048,3200");
        assertThat(words()).contains("5 key signs", "Copy link to this image");
    }

    @Test
    void theNextCaseIsOneNotReadYet() {
        openResultOf(judge(LENA.id(), SampleCases.TRANSFORAMINAL));
        assertThat(nextCase()).isEqualTo("cases/" + SampleCases.INTERLAMINAR.slug());
        judge(LENA.id(), SampleCases.INTERLAMINAR);
        readings.recordStudied(LENA.id(), SampleCases.INFRANEURAL.slug());
        openResultOf(readings.findCommitted(LENA.id(), SampleCases.INTERLAMINAR.slug())
                .orElseThrow()
                .id());
        assertThat(words()).contains("You have read every case there is.");
    }

    @Test
    void howBeliefMovedFromViewToViewIsShown() {
        var open = readings.open(LENA.id(), SampleCases.TRANSFORAMINAL.slug());
        readings.commit(open.id(), LENA.id(), 0, new Impression.CannotDecide(new Confidence(50)));
        readings.commit(
                open.id(), LENA.id(), 1, new Impression.SoFar(Set.of(Compartment.EPIDURAL), new Confidence(20)));
        readings.commit(open.id(), LENA.id(), ReadingRoomPages.JUDGMENT);
        openResultOf(open.id());
        assertThat(words())
                .contains("How your belief moved")
                .containsSubsequence("AP", "Cannot decide", "Right.", "50 %", "Lateral", "Epidural", "20 %", "−39")
                .contains("not a safe epidural placement (100 %)", "Look at your reading again");
    }

    @Test
    void aReadingStillOpenLeadsBackToItsCase() {
        openResultOf(readings.open(LENA.id(), SampleCases.TRANSFORAMINAL.slug()).id());
        assertThat(getCurrentView()).isInstanceOf(ReadingRoomView.class);
    }

    @Test
    void anotherReadersResultIsNotFound() {
        ReadingId foreign = judge(new UserId(UUID.randomUUID()), SampleCases.TRANSFORAMINAL);
        openResultOf(foreign);
        assertThat(getCurrentView()).isNotInstanceOf(ResultView.class);
    }

    @Test
    void aCaseSeenBeforeIsNoFirstExposure() {
        readings.recordStudied(LENA.id(), SampleCases.TRANSFORAMINAL.slug());
        openResultOf(judge(LENA.id(), SampleCases.TRANSFORAMINAL));
        assertThat(words()).contains("Not a first exposure");
    }

    @Test
    void myReadingsListDraftsAndScores() {
        judge(LENA.id(), SampleCases.TRANSFORAMINAL);
        var draft = readings.open(LENA.id(), SampleCases.INTERLAMINAR.slug());
        readings.saveDraft(
                draft.id(),
                LENA.id(),
                new JudgmentDraft(ReadingRoomPages.JUDGMENT.compartments(), null, null, null, null, null));
        readings.open(LENA.id(), SampleCases.INFRANEURAL.slug());
        UI.getCurrent().navigate("readings");
        assertThat(words())
                .contains("1 case judged, 1 draft waiting.", "Draft", "27", SampleCases.TRANSFORAMINAL.title())
                .doesNotContain(SampleCases.INFRANEURAL.title());
    }

    @Test
    void theOrderOfMyReadingsStandsInTheAddress() {
        judge(LENA.id(), SampleCases.TRANSFORAMINAL);
        judge(LENA.id(), SampleCases.INTERLAMINAR);
        UI.getCurrent().navigate("readings", QueryParameters.fromString("by=case&order=up"));
        assertThat(words()).containsSubsequence(SampleCases.TRANSFORAMINAL.title(), SampleCases.INTERLAMINAR.title());
        UI.getCurrent().navigate("readings", QueryParameters.fromString("by=case"));
        assertThat(words()).containsSubsequence(SampleCases.INTERLAMINAR.title(), SampleCases.TRANSFORAMINAL.title());
    }

    @Test
    void withoutReadingsMyReadingsLeadToTheLibrary() {
        UI.getCurrent().navigate("readings");
        assertThat(words()).contains("Nothing judged yet", "Find a first case");
    }

    private ReadingId judge(UserId reader, TeachingCase teachingCase) {
        var open = readings.open(reader, teachingCase.slug());
        readings.commit(open.id(), reader, ReadingRoomPages.JUDGMENT);
        return open.id();
    }

    private void openResultOf(ReadingId id) {
        UI.getCurrent().navigate("readings/" + id);
        roundTrip();
    }

    private String nextCase() {
        List<Anchor> ways = $(Anchor.class).all().stream()
                .filter(way -> way.getElement().getTextRecursively().contains("Next unread case"))
                .toList();
        assertThat(ways).hasSize(1);
        return ways.getFirst().getHref();
    }

    private String words() {
        return PageText.of((Component) getCurrentView());
    }
}
