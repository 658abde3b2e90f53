package org.esicasebook.readingroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.esicasebook.support.fakes.PagesOnFakes.LENA;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.router.QueryParameters;
import org.esicasebook.imaging.viewer.ImageViewer;
import org.esicasebook.imaging.viewer.Tool;
import org.esicasebook.judgment.Purpose;
import org.esicasebook.judgment.Reading;
import org.esicasebook.judgment.Readings;
import org.esicasebook.support.fakes.SampleCases;
import org.junit.jupiter.api.Test;
import org.springframework.security.test.context.support.WithMockUser;

class ExamViewTest extends ReadingRoomTest {

    @Test
    void anExamIsBegunOnPurposeAndOffersTheToolsOfAConsoleAndNoWayAroundTheSteps() {
        sit();
        assertThat(words()).contains("Read this case in an exam?", "released").doesNotContain("Your impression so far");
        assertThat(readings.list(LENA.id())).isEmpty();
        begin();
        assertThat(document().tools())
                .containsAll(ReadingMode.EXAM.tools())
                .doesNotContain(Tool.SUBTRACT, Tool.WIPE, Tool.SHARPEN);
        assertThat(words()).doesNotContain("Show all views at once");
    }

    @Test
    void whateverAddressOpensItWhatWasBegunAsAnExamStaysOne() {
        begin();
        open();
        assertThat(words()).contains("Your impression so far").doesNotContain("Show all views at once");
        sit();
        assertThat(words()).contains("Your impression so far").doesNotContain("Show all views at once");
        study();
        assertThat(words()).contains("The truth of this case is held back").doesNotContain(WORDS_OF_THE_TRUTH);
        assertThat(readings.hasSeen(LENA.id(), SampleCases.TRANSFORAMINAL.slug()))
                .isFalse();
    }

    @Test
    void aCaseBegunInPracticeIsReadInPractice() {
        saveConfidence(40);
        sit();
        begin();
        assertThat(words()).contains("You have begun this case in practice");
    }

    @Test
    void noPageTellsScoreOrTruthBeforeTheReleaseAndEachDoesAfterIt() {
        Reading.Committed committed = commitInTheExam();
        assertThat(getCurrentView()).isInstanceOf(ResultView.class);
        assertThat(words()).contains("Waiting for the release of the exam", "You judged:");
        holdsBack();
        assertThat(document().marks()).as("the reader’s own").hasSize(1);
        for (String query : new String[] {"", "mode=study", "mode=exam", "review", "again"}) {
            UI.getCurrent().navigate(ADDRESS, QueryParameters.fromString(query));
            roundTrip();
            holdsBack();
        }
        UI.getCurrent().navigate("readings");
        roundTrip();
        assertThat(words()).contains("Exam", "After release");
        holdsBack();

        readings.release(SampleCases.TRANSFORAMINAL.slug(), LENA);
        UI.getCurrent().navigate("readings/" + committed.id());
        roundTrip();
        assertThat(words()).contains("Decisive sign", "Run-off hidden behind a perfect epidurogram");
        assertThat(document().overlays()).isNotEmpty();
    }

    @Test
    void anEarlierReadingInPracticeIsNoWayAroundTheExam() {
        Reading.Committed before = committed(readings.open(LENA.id(), SampleCases.TRANSFORAMINAL.slug()));
        readings.open(LENA.id(), SampleCases.TRANSFORAMINAL.slug(), Purpose.EXAM);
        UI.getCurrent().navigate("readings/" + before.id());
        roundTrip();
        holdsBack();
    }

    @Test
    @WithMockUser(username = "learner", roles = "CURATOR")
    void aCuratorReleasesWhatWaits() {
        committed(readings.open(LENA.id(), SampleCases.TRANSFORAMINAL.slug(), Purpose.EXAM));
        UI.getCurrent().navigate("exams");
        roundTrip();
        assertThat(words()).contains(SampleCases.TRANSFORAMINAL.title(), "1 judgment waits", "nobody is still judging");
        test($(NativeButton.class).withText("Release").single()).click();
        test($(ConfirmDialog.class).single()).confirm();
        assertThat(words()).contains("is released: 1 judgment is scored", "Nothing waits");
        assertThat(readings.isHeldBack(LENA.id(), SampleCases.TRANSFORAMINAL.slug()))
                .isFalse();
    }

    private void holdsBack() {
        assertThat(UI.getCurrent().getElement().getOuterHTML()
                        + currentHtml()
                        + words()
                        + $(ImageViewer.class).all().stream()
                                .map(viewer ->
                                        viewer.getDocument().orElseThrow().toString())
                                .toList())
                .doesNotContain(WORDS_OF_THE_TRUTH)
                .doesNotContain("Injecting would have done harm", "26.5", "A vessel was filling");
    }

    private void sit() {
        UI.getCurrent().navigate(ADDRESS, QueryParameters.fromString("mode=exam"));
        roundTrip();
    }

    private void begin() {
        sit();
        test($(NativeButton.class).withText("Begin the exam").single()).click();
        roundTrip();
    }

    private Reading.Committed commitInTheExam() {
        begin();
        atTheLastStep();
        saveCompleteDraft();
        open();
        press("Commit judgment");
        test($(ConfirmDialog.class).single()).confirm();
        return readings.findCommitted(LENA.id(), SampleCases.TRANSFORAMINAL.slug())
                .orElseThrow();
    }

    private Reading.Committed committed(Reading.Open open) {
        return ((Readings.CommitOutcome.Done) readings.commit(open.id(), LENA.id(), ReadingRoomPages.JUDGMENT))
                .reading();
    }
}
