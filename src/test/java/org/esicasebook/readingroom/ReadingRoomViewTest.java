package org.esicasebook.readingroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.esicasebook.support.fakes.PagesOnFakes.LENA;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.esicasebook.cases.ImageReadiness;
import org.esicasebook.epidurography.Compartment;
import org.esicasebook.epidurography.Level;
import org.esicasebook.epidurography.Side;
import org.esicasebook.imaging.viewer.ImageView;
import org.esicasebook.imaging.viewer.ImageViewer;
import org.esicasebook.imaging.viewer.Tool;
import org.esicasebook.imaging.viewer.ViewerDocument;
import org.esicasebook.judgment.CommittedImpression;
import org.esicasebook.judgment.Confidence;
import org.esicasebook.judgment.Impression;
import org.esicasebook.judgment.JudgmentDraft;
import org.esicasebook.judgment.PlacementJudgment;
import org.esicasebook.judgment.Reading;
import org.esicasebook.judgment.ReadingId;
import org.esicasebook.judgment.Spread;
import org.esicasebook.support.PageText;
import org.esicasebook.support.fakes.InMemoryReadings;
import org.esicasebook.support.fakes.LentSeries;
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
class ReadingRoomViewTest extends SpringBrowserlessTest {

    private static final String ADDRESS = "cases/" + SampleCases.TRANSFORAMINAL.slug();
    private static final String[] WORDS_OF_THE_TRUTH = {
        "Run-off", "between frames 4 and 9", "serpentine", "truth-", "contrast-venous", "Spinolaminar"
    };

    private static final PlacementJudgment SPREAD_TOO = new PlacementJudgment(
            ReadingRoomPages.JUDGMENT.compartments(),
            ReadingRoomPages.JUDGMENT.tip(),
            ReadingRoomPages.JUDGMENT.level(),
            ReadingRoomPages.JUDGMENT.side(),
            ReadingRoomPages.JUDGMENT.action(),
            ReadingRoomPages.JUDGMENT.confidenceNotSafe(),
            Optional.of(new Spread(Set.of(new Spread.Cell(Level.L4_L5, Side.LEFT)), Set.of())));

    @Autowired
    private SampleCases cases;

    @Autowired
    private LentSeries lent;

    @Autowired
    private SettableImages images;

    @Autowired
    private InMemoryReadings readings;

    @BeforeEach
    void nothingReadYet() {
        readings.reset();
        images.reset(cases.list());
    }

    @Test
    void anUnknownShowsHistoryImagesAndQuestionsAndNothingOfTheTruth() {
        open();
        assertThat(words())
                .contains(SampleCases.TRANSFORAMINAL.title())
                .contains(SampleCases.TRANSFORAMINAL.vignette().complaint())
                .contains("Simulated images", "not yet reviewed by a physician")
                .contains("Where is the contrast?", "0 of 2 answered", "Your impression so far")
                .doesNotContain("Which level?");
        ViewerDocument document = document();
        assertThat(document.overlays()).isEmpty();
        assertThat(document.views()).extracting(ImageView::label).containsExactly("AP");
        assertThat(document.marking()).isEmpty();
        assertThat(UI.getCurrent().getElement().getOuterHTML() + currentHtml() + document)
                .doesNotContain(WORDS_OF_THE_TRUTH);
    }

    @Test
    void everyAnswerIsSavedAndSaidToBe() {
        open();
        test(compartments()).selectItem("Venous");
        assertThat(draft().compartments()).containsExactly(Compartment.VENOUS);
        assertThat(words()).contains("Draft saved", "1 of 2 answered");
    }

    @Test
    void anImpressionCommittedBringsTheNextViewsBesideTheEarlierOnes() {
        open();
        test(compartments()).selectItem("Epidural");
        assertThat(words()).contains("1 of 2 answered");
        press("Commit, next view");
        assertThat(words()).contains("One question is still open:", "How sure are you");
        saveConfidence(40);
        open();
        press("Commit, next view");

        assertThat(document().views()).extracting(ImageView::label).containsExactly("AP", "Lateral");
        assertThat(impressions())
                .containsExactly(new Impression.SoFar(Set.of(Compartment.EPIDURAL), new Confidence(40)));
        assertThat(words()).contains("Epidural; 40 % not safe");
        assertThat(compartments().getValue()).as("belief goes on").containsExactly(Compartment.EPIDURAL);
        assertThat(lent.last()).containsExactlyInAnyOrder(0, 1);
    }

    @Test
    void viewsThatCannotDecideAreAnAnswerOfTheirOwn() {
        saveConfidence(50);
        open();
        test(compartments()).selectItem("Venous");
        test($(Checkbox.class)
                        .withCaption("These views cannot decide: I need another view")
                        .single())
                .click();
        assertThat(compartments().getValue()).isEmpty();
        press("Commit, next view");
        assertThat(impressions()).containsExactly(new Impression.CannotDecide(new Confidence(50)));
        assertThat(draft().cannotDecide()).as("the next views may decide").isFalse();
    }

    @Test
    void theRunIsWatchedOnceBeforeItIsLookedAt() {
        commitImpressions(2);
        open();
        assertThat($(ImageViewer.class).all()).isEmpty();
        StopRun run = $(StopRun.class).single();
        assertThat(lent.last()).containsExactlyInAnyOrder(0, 1, 2);

        ComponentUtil.fireEvent(run, new StopRun.Watched(run, true, 12));

        assertThat(readings.find(reading()).orElseThrow().stoppedAt()).hasValue(12);
        assertThat($(StopRun.class).all()).isEmpty();
        assertThat(document().views()).hasSize(3);
        assertThat(words()).contains("0 of 6 answered", "Which level?", "How far has the contrast come?");
    }

    @Test
    void inPracticeAllViewsMayBeHadAtOnce() {
        open();
        test($(NativeButton.class).withText("Show all views at once").single()).click();
        assertThat(impressions()).containsExactly(new Impression.Passed(), new Impression.Passed());
        assertThat($(StopRun.class).all()).hasSize(1);
    }

    @Test
    void aCommittedReadingIsReviewedAsItWasGiven() {
        commitImpressions(2);
        readings.commit(reading(), LENA.id(), ReadingRoomPages.JUDGMENT);
        UI.getCurrent().navigate(ADDRESS, QueryParameters.fromString("review"));
        roundTrip();
        assertThat(words()).contains("See the result", "Cannot decide; 50 % not safe");
        assertThat(compartments().isReadOnly()).isTrue();
        assertThat(document().views()).hasSize(3);
        assertThat(document().marking()).isEmpty();
        assertThat(document().overlays()).isEmpty();
        assertThat(document().marks()).hasSize(1);
    }

    @Test
    void anExamOffersTheToolsOfAConsoleNoWayAroundTheStepsAndNoTruth() {
        show(ReadingMode.EXAM);
        assertThat(document().tools())
                .containsAll(ReadingMode.EXAM.tools())
                .doesNotContain(Tool.SUBTRACT, Tool.WIPE, Tool.SHARPEN);
        assertThat(words()).doesNotContain("Show all views at once");
        commitImpressions(2);
        readings.record(reading(), LENA.id(), 2, OptionalInt.empty());
        saveCompleteDraft();
        show(ReadingMode.EXAM);
        press("Commit judgment");
        test($(ConfirmDialog.class).single()).confirm();
        assertThat(words()).contains("when they are released").doesNotContain(WORDS_OF_THE_TRUTH);
        assertThat(getCurrentView()).isInstanceOf(ReadingRoomView.class);
    }

    @Test
    void aPresenterStepsOnAtAPressAndRevealsWhenItIsTime() {
        show(ReadingMode.PRESENT);
        assertThat(words()).doesNotContain("Where is the contrast?").contains("Reveal the truth");
        test($(NativeButton.class).withText("Show the next view").single()).click();
        assertThat(document().views()).hasSize(2);
        assertThat(document().overlays()).isEmpty();
        test($(NativeButton.class).withText("Reveal the truth").single()).click();
        assertThat(words()).contains("Decisive sign");
    }

    @Test
    void aDraftIsBackAfterReload() {
        atTheLastStep();
        var open = readings.open(LENA.id(), SampleCases.TRANSFORAMINAL.slug());
        var judgment = ReadingRoomPages.JUDGMENT;
        readings.saveDraft(
                open.id(),
                LENA.id(),
                new JudgmentDraft(
                        judgment.compartments(), judgment.tip(), judgment.level(), null, judgment.action(), null));
        open();
        assertThat(words()).contains("Your draft is back", "4 of 6 answered", "Marked on AP.");
        assertThat(compartments().getValue()).containsExactly(Compartment.EPIDURAL);
        assertThat(document().marks()).singleElement().satisfies(mark -> assertThat(mark.point())
                .isEqualTo(judgment.tip().at()));
    }

    @Test
    void committingTooEarlyNamesWhatIsOpen() {
        atTheLastStep();
        open();
        test($(Button.class).withText("Commit judgment").single()).click();
        assertThat(words()).contains("Still open:");
        assertThat($(NativeButton.class).all())
                .extracting(button -> button.getElement().getText())
                .contains("Where is the needle tip?", "Which level?");
        assertThat($(ConfirmDialog.class).all()).isEmpty();
    }

    @Test
    void committingAsksOnceMoreAndThenLeadsToTheResult() {
        atTheLastStep();
        saveCompleteDraft();
        open();
        assertThat(words()).contains("All answered");
        test($(Button.class).withText("Commit judgment").single()).click();
        test($(ConfirmDialog.class).single()).confirm();
        Reading.Committed committed = readings.findCommitted(LENA.id(), SampleCases.TRANSFORAMINAL.slug())
                .orElseThrow();
        assertThat(committed.judgment()).isEqualTo(SPREAD_TOO);
        assertThat(getCurrentView()).isInstanceOf(ResultView.class);
    }

    @Test
    void onlyLevelsWhereTheRouteExistsAreOffered() {
        atTheLastStep();
        open();
        @SuppressWarnings("unchecked")
        RadioButtonGroup<Level> level = (RadioButtonGroup<Level>) $(RadioButtonGroup.class).all().stream()
                .filter(group -> "Level".equals(group.getAriaLabel().orElse("")))
                .findFirst()
                .orElseThrow();
        assertThat(level.getListDataView().getItems().toList())
                .isEqualTo(SampleCases.TRANSFORAMINAL.route().levels());
    }

    @Test
    void whileImagesArePreparedTheCaseComesFirstAndOpensByItself() {
        images.set(SampleCases.TRANSFORAMINAL.slug(), new ImageReadiness.Rendering(0.3));
        open();
        assertThat(images.hurried()).contains(SampleCases.TRANSFORAMINAL.slug());
        assertThat(words())
                .contains("The images are being prepared", SampleCases.TRANSFORAMINAL.title())
                .doesNotContain("Where is the contrast?");
        images.set(
                SampleCases.TRANSFORAMINAL.slug(),
                new ImageReadiness.Ready(SampleCases.study(SampleCases.TRANSFORAMINAL)));
        UI.getCurrent()
                .getSession()
                .getService()
                .runPendingAccessTasks(UI.getCurrent().getSession());
        assertThat(words()).contains("Where is the contrast?").doesNotContain("being prepared");
        assertThat(images.listening()).isZero();
    }

    @Test
    void imagesThatFailedAreSaidToHaveFailedWithAWayOnAndNoReasonThatTells() {
        images.set(SampleCases.TRANSFORAMINAL.slug(), new ImageReadiness.Failed("The vein needs 0.5 ml."));
        open();
        assertThat(words())
                .contains("The images could not be prepared", "Choose another case")
                .doesNotContain("vein");
    }

    @Test
    void aJudgedCaseLeadsToItsResultOrToASecondReading() {
        var open = readings.open(LENA.id(), SampleCases.TRANSFORAMINAL.slug());
        readings.commit(open.id(), LENA.id(), ReadingRoomPages.JUDGMENT);
        open();
        assertThat(words()).contains("You have judged this case", "See the result", "not a first exposure");
        assertThat($(ImageViewer.class).all()).isEmpty();
    }

    @Test
    void studySaysBeforehandThatTheCaseWillCountAsSeen() {
        study();
        assertThat(words()).contains("It then counts as seen").doesNotContain(WORDS_OF_THE_TRUTH);
        assertThat(readings.hasSeen(LENA.id(), SampleCases.TRANSFORAMINAL.slug()))
                .isFalse();
        test($(NativeButton.class).withText("Show the findings").single()).click();
        assertThat(readings.hasSeen(LENA.id(), SampleCases.TRANSFORAMINAL.slug()))
                .isTrue();
        assertThat(words()).contains("Run-off hidden behind a perfect epidurogram", "Decisive sign", "counts as seen");
        assertThat(document().overlays()).isNotEmpty();
        assertThat(document().marking()).isEmpty();
    }

    @Test
    void aCaseAlreadySeenOpensToStudyAtOnce() {
        readings.recordStudied(LENA.id(), SampleCases.TRANSFORAMINAL.slug());
        study();
        assertThat(words()).contains("Decisive sign");
    }

    private void open() {
        UI.getCurrent().navigate(ADDRESS);
        roundTrip();
    }

    private void study() {
        UI.getCurrent().navigate(ADDRESS, QueryParameters.fromString("mode=study"));
        roundTrip();
    }

    private void saveCompleteDraft() {
        readings.saveDraft(reading(), LENA.id(), JudgmentDraft.of(SPREAD_TOO));
    }

    private void saveConfidence(int percent) {
        JudgmentDraft before = draft();
        readings.saveDraft(
                reading(),
                LENA.id(),
                new JudgmentDraft(before.compartments(), null, null, null, null, new Confidence(percent)));
    }

    private void commitImpressions(int count) {
        for (int step = 0; step < count; step++) {
            readings.commit(reading(), LENA.id(), step, new Impression.CannotDecide(new Confidence(50)));
        }
    }

    private void atTheLastStep() {
        commitImpressions(2);
        readings.record(reading(), LENA.id(), 2, OptionalInt.empty());
    }

    private ReadingId reading() {
        return readings.open(LENA.id(), SampleCases.TRANSFORAMINAL.slug()).id();
    }

    private List<Impression> impressions() {
        return readings.list(reading()).stream()
                .map(CommittedImpression::impression)
                .toList();
    }

    private void press(String words) {
        test($(Button.class).withText(words).single()).click();
    }

    /** The page as a mode that has no address yet would show it. */
    private void show(ReadingMode mode) {
        open();
        var view = (ReadingRoomView) getCurrentView();
        view.removeAll();
        view.add(view.room(LENA, SampleCases.TRANSFORAMINAL, reading(), mode));
        roundTrip();
    }

    private JudgmentDraft draft() {
        return readings.open(LENA.id(), SampleCases.TRANSFORAMINAL.slug()).draft();
    }

    @SuppressWarnings("unchecked")
    private CheckboxGroup<Compartment> compartments() {
        return (CheckboxGroup<Compartment>) $(CheckboxGroup.class).single();
    }

    private ViewerDocument document() {
        return $(ImageViewer.class).single().getDocument().orElseThrow();
    }

    private String words() {
        return PageText.of((Component) getCurrentView());
    }

    private String currentHtml() {
        return getCurrentView().getElement().getOuterHTML();
    }
}
