package org.esicasebook.readingroom;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.NativeButton;
import org.esicasebook.judgment.JudgmentDraft;
import org.esicasebook.scoring.panel.OwnSeat;
import org.esicasebook.support.PageText;
import org.esicasebook.support.fakes.InMemoryPanelSeats;
import org.esicasebook.support.fakes.InMemoryReadings;
import org.esicasebook.support.fakes.PagesOnFakes;
import org.esicasebook.support.fakes.SampleCases;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.test.context.support.WithMockUser;

@SpringBootTest(classes = ReadingRoomPages.class)
@ViewPackages(packages = "org.esicasebook.readingroom")
@WithMockUser(username = "learner")
class PanelReadingViewTest extends SpringBrowserlessTest {

    private static final String CASE = "cases/" + SampleCases.TRANSFORAMINAL.slug();

    @Autowired
    private InMemoryPanelSeats seats;

    @Autowired
    private InMemoryReadings readings;

    private OwnSeat seat;

    @BeforeEach
    void invited() {
        readings.reset();
        seats.reset();
        seat = seats.invite(SampleCases.TRANSFORAMINAL.slug());
    }

    @AfterEach
    void nobodyInvited() {
        seats.reset();
    }

    @Test
    void anExpertReadsTheCaseBlindAndIsToldThatTheVoteIsKept() {
        open();
        assertThat(words()).contains("A panel asks for your vote", "no other vote, no score and no truth");
        press("Read the case for the panel");
        assertThat(words()).contains("Where is the contrast?", "Which level?", "Commit judgment");

        seats.saveDraft(seat.reading(), PagesOnFakes.LENA.id(), JudgmentDraft.of(ReadingRoomPages.JUDGMENT));
        open();
        test($(Button.class).withText("Commit judgment").single()).click();
        test($(ConfirmDialog.class).single()).confirm();

        assertThat(seats.of(PagesOnFakes.LENA.id())
                        .getFirst()
                        .vote()
                        .orElseThrow()
                        .judgment())
                .isEqualTo(ReadingRoomPages.JUDGMENT);
        assertThat(readings.list(PagesOnFakes.LENA.id())).isEmpty();
        assertThat(words()).contains("It is your vote", "when the panel closes");
        open();
        assertThat(words()).contains("Your vote is kept").doesNotContain("points", "Run-off");
    }

    @Test
    void untilThePanelClosesNoDoorToTheTruthOpens() {
        for (String address : new String[] {CASE, CASE + "?mode=study", CASE + "?review"}) {
            UI.getCurrent()
                    .navigate(
                            address.split("\\?")[0],
                            com.vaadin.flow.router.QueryParameters.fromString(
                                    address.contains("?") ? address.split("\\?")[1] : ""));
            assertThat(words()).contains("You sit on the panel of this case").doesNotContain("Run-off");
        }
        assertThat(readings.hasSeen(PagesOnFakes.LENA.id(), SampleCases.TRANSFORAMINAL.slug()))
                .isFalse();

        seats.close();
        UI.getCurrent().navigate(CASE);
        assertThat(words()).doesNotContain("You sit on the panel");
        open();
        assertThat(words()).contains("The panel is closed", "You did not vote.");
    }

    @Test
    void whoHasSeenTheTruthIsToldThatTheVoteIsLeftOut() {
        readings.recordStudied(PagesOnFakes.LENA.id(), SampleCases.TRANSFORAMINAL.slug());
        open();

        assertThat(words()).contains("your vote is not blind", "left out of everything");
    }

    @Test
    void anExpertMayDecline() {
        open();
        press("Decline");

        assertThat(words()).contains("You have declined");
        UI.getCurrent().navigate(CASE);
        assertThat(words()).doesNotContain("You sit on the panel");
    }

    private void open() {
        UI.getCurrent().navigate("panels/seats/" + seat.reading());
    }

    private void press(String words) {
        test($(NativeButton.class).withText(words).single()).click();
    }

    private String words() {
        return PageText.of((Component) getCurrentView()).replaceAll("\\s+", " ");
    }
}
