package org.esicasebook.readingroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.esicasebook.support.fakes.PagesOnFakes.LENA;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import org.esicasebook.cases.ImageReadiness;
import org.esicasebook.epidurography.Compartment;
import org.esicasebook.epidurography.Level;
import org.esicasebook.imaging.viewer.ImageView;
import org.esicasebook.imaging.viewer.ImageViewer;
import org.esicasebook.imaging.viewer.ViewerDocument;
import org.esicasebook.judgment.JudgmentDraft;
import org.esicasebook.judgment.Reading;
import org.esicasebook.support.fakes.SampleCases;
import org.junit.jupiter.api.Test;

class ReadingRoomViewTest extends ReadingRoomTest {
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
}
