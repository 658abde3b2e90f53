package org.esicasebook.readingroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.esicasebook.support.fakes.PagesOnFakes.LENA;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Set;
import org.esicasebook.epidurography.Compartment;
import org.esicasebook.imaging.viewer.ImageView;
import org.esicasebook.imaging.viewer.ImageViewer;
import org.esicasebook.judgment.Confidence;
import org.esicasebook.judgment.Impression;
import org.esicasebook.support.fakes.SampleCases;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

class ReadingStepsViewTest extends ReadingRoomTest {
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

        readings.begin(reading(), LENA.id(), 2);
        ComponentUtil.fireEvent(run, new StopRun.Watched(run, true, 12, false));

        assertThat(readings.find(reading()).orElseThrow().stoppedAt()).hasValue(12);
        assertThat($(StopRun.class).all()).isEmpty();
        assertThat(document().views()).hasSize(3);
        assertThat(words()).contains("0 of 6 answered", "Which level?", "How far has the contrast come?");
    }

    @Test
    void aRunThatAnEarlierPageBeganIsNotShownSoAgainAndCountsAsLeft() {
        commitImpressions(2);
        readings.begin(reading(), LENA.id(), 2);
        open();
        StopRun run = $(StopRun.class).single();
        assertThat(run.getElement().getProperty("begunBefore", false)).isTrue();

        ComponentUtil.fireEvent(run, new StopRun.Watched(run, true, -1, true));

        assertThat(readings.find(reading()).orElseThrow().interrupted()).isTrue();
        assertThat(document().views()).hasSize(3);
    }

    @Test
    void theBrowserSpeaksOfNothingThatIsNotAskedJustNow() {
        open();
        assertThat(asked()).containsExactlyInAnyOrder("compartments", "confidenceNotSafePercent", "cannotDecide");
        atTheLastStep();
        open();
        assertThat(asked())
                .containsExactlyInAnyOrder(
                        "compartments", "tip", "level", "side", "spread", "action", "confidenceNotSafePercent");
    }

    private List<String> asked() {
        return $(DraftKeeper.class).single().getElement().getPropertyRaw("asked") instanceof ArrayNode asked
                ? asked.valueStream().map(JsonNode::asString).toList()
                : List.of();
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
    void aPresenterStepsOnAtAPressAndRevealsWhenItIsTime() {
        show(ReadingMode.PRESENT);
        assertThat(words()).doesNotContain("Where is the contrast?").contains("Reveal the truth");
        test($(NativeButton.class).withText("Show the next view").single()).click();
        assertThat(document().views()).hasSize(2);
        assertThat(document().overlays()).isEmpty();
        test($(NativeButton.class).withText("Reveal the truth").single()).click();
        assertThat(words()).contains("Decisive sign");
    }

    /** The page as a mode that has no address yet would show it. */
    void show(ReadingMode mode) {
        open();
        var view = (ReadingRoomView) getCurrentView();
        view.removeAll();
        view.add(view.room(LENA, SampleCases.TRANSFORAMINAL, reading(), mode));
        roundTrip();
    }
}
