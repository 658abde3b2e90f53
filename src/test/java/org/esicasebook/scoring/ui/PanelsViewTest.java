package org.esicasebook.scoring.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.esicasebook.scoring.panel.PanelFixture.WHEN;
import static org.esicasebook.scoring.panel.PanelFixture.vote;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.router.QueryParameters;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.esicasebook.accounts.Actor;
import org.esicasebook.accounts.CurrentActor;
import org.esicasebook.accounts.Role;
import org.esicasebook.accounts.UserId;
import org.esicasebook.cases.Slug;
import org.esicasebook.epidurography.Compartment;
import org.esicasebook.epidurography.NextAction;
import org.esicasebook.judgment.PlacementJudgment;
import org.esicasebook.judgment.ReadingId;
import org.esicasebook.scoring.ActionKeys;
import org.esicasebook.scoring.PanelTruth;
import org.esicasebook.scoring.Rescoring;
import org.esicasebook.scoring.panel.Panel;
import org.esicasebook.scoring.panel.PanelDecisions;
import org.esicasebook.scoring.panel.PanelId;
import org.esicasebook.scoring.panel.PanelReports;
import org.esicasebook.scoring.panel.PanelVote;
import org.esicasebook.scoring.panel.Panels;
import org.esicasebook.scoring.panel.Seat;
import org.esicasebook.support.PageText;
import org.esicasebook.support.fakes.InMemoryPanelSeats;
import org.esicasebook.support.fakes.InMemoryReadings;
import org.esicasebook.support.fakes.PagesOnFakes;
import org.esicasebook.support.fakes.SampleCases;
import org.esicasebook.support.fakes.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.security.test.context.support.WithMockUser;

@SpringBootTest(classes = PanelsViewTest.Pages.class)
@ViewPackages(packages = "org.esicasebook.scoring.ui")
@WithMockUser(username = "curator", roles = "CURATOR")
class PanelsViewTest extends SpringBrowserlessTest {

    private static final Slug SLUG = SampleCases.TRANSFORAMINAL.slug();
    private static final UserId READER = new UserId(new UUID(0, 9));
    private static final PlacementJudgment UNSAFE =
            vote(Set.of(Compartment.EPIDURAL, Compartment.VENOUS), NextAction.REPOSITION, 90, 240, 250);
    private static final PlacementJudgment MISSED = vote(Set.of(Compartment.EPIDURAL), NextAction.INJECT, 5, 244, 250);

    @Autowired
    private PanelsInMemory panels;

    @Autowired
    private InMemoryPanelSeats seats;

    @Autowired
    private InMemoryReadings readings;

    @BeforeEach
    void noPanel() {
        panels.all.clear();
        seats.reset();
        readings.reset();
    }

    @Test
    void withoutPanelsThePageSaysWhatTheyAreAndHowToOpenOne() {
        open("");
        assertThat(words())
                .contains("each commits a judgment: that is their vote", "No panel is open.")
                .contains("Needs a closed panel with two votes that count; there is none so far.");
        press("Open a panel");
        assertThat(words()).contains("Choose a case first.");
    }

    @Test
    void aCuratorOpensAPanelInvitesAndSeesWhoVotedButNotWhat() {
        open("");
        @SuppressWarnings("unchecked")
        ComboBox<Object> choice = $(ComboBox.class).single();
        choice.setValue(SampleCases.TRANSFORAMINAL);
        press("Open a panel");
        assertThat(words()).contains(SampleCases.TRANSFORAMINAL.title(), "Nobody yet. Invite faculty");
        @SuppressWarnings("unchecked")
        CheckboxGroup<Actor> faculty = $(CheckboxGroup.class).single();
        faculty.setValue(Set.copyOf(panels.experts().subList(0, 2)));
        press("Invite");
        panels.vote(0, UNSAFE, true);
        open("panel=" + panels.all.getFirst().id());

        assertThat(words())
                .contains("1 expert has voted, 1 is still asked.", "Expert 1", "Voted 23 Nov 2026", "Asked")
                .doesNotContain("venous", "90%");
        assertThat(readings.hasSeen(READER, SLUG)).isFalse();
        press("Close the panel");
        test($(ConfirmDialog.class).single()).confirm();
        assertThat(words()).contains("The panel is closed.", "1 of 1 expert calls it unsafe", "epidural and venous");
        assertThat(readings.hasSeen(READER, SLUG))
                .as("the truth stands beside the votes")
                .isTrue();
    }

    @Test
    void aClosedPanelTellsItsSplitItsScatterItsUseAndWhatCanBeDecided() {
        closed(UNSAFE, UNSAFE, UNSAFE, UNSAFE, UNSAFE, MISSED);

        assertThat(words())
                .contains("5 of 6 experts call it unsafe. Most would do this next:")
                .contains("This case is simulated, so where the contrast is, is known exactly.")
                .contains("Venous 5 of 6", "Not a safe placement 5 of 6")
                .contains("95% of their marks lie within", "needle tip")
                .contains("Yes: verified independently of the panel, as the case is simulated.")
                .contains("Simulated; action key awaits physician panel.")
                .contains("5 of 5 experts who saw the contrast where it is chose an action that the key values most.")
                .contains("All 5 experts call it unsafe, of those who saw the contrast where it is.");
        press("Ratify the action key");
        assertThat(words()).contains("action key ratified by a panel of 6 on 23 November 2026.");
        press("Adopt and score again");
        test($(ConfirmDialog.class).single()).confirm();
        assertThat(words()).contains("Adopted. 3 judgments were scored again; 2 changed.", "Adopted on 23 Nov 2026 by");
    }

    @Test
    void whereTooFewVotedItSaysWhatIsMissing() {
        closed(UNSAFE, MISSED);

        assertThat(words())
                .contains("Needs at least 5 needle tips marked in the same view as another; there are 2 so far.")
                .contains("Needs at least 5 experts who saw the contrast where it is; there are 1 so far.")
                .contains("It takes 5 experts who saw the contrast where it is; there are 1.")
                .contains("The votes alone would not do: needs 5 independent votes; there are 2.");
        assertThat($(NativeButton.class).all()).isEmpty();
    }

    @Test
    void votesThatAreNotBlindAreShownAndLeftOut() {
        Panel panel = panels.with(List.of(), WHEN);
        panels.all.clear();
        panels.all.add(panels.seat(panel, 0, Optional.of(new PanelVote(UNSAFE, WHEN, false))));
        open("panel=" + panel.id());

        assertThat(words())
                .contains("1 vote is not blind", "No vote counts: the panel was closed before anybody had voted blind.")
                .contains("no: not counted");
    }

    @Test
    void aCuratorWhoSitsOnAnotherPanelOfTheCaseSeesNeitherVotesNorTruth() {
        seats.invite(SLUG);
        closed(UNSAFE, UNSAFE);

        assertThat(words()).contains("You sit on an open panel of this case").doesNotContain("unsafe", "venous");
        assertThat(readings.hasSeen(READER, SLUG)).isFalse();
    }

    @Test
    @WithMockUser(username = "faculty", roles = "FACULTY")
    void anExpertSeesTheirOwnSeatsAndNobodysVotes() {
        Panel panel = panels.with(List.of(UNSAFE), WHEN);
        open("panel=" + panel.id());
        assertThat(words())
                .contains("Nobody has asked for your vote yet.")
                .doesNotContain("Expert 1", "Closed panels", "unsafe");

        seats.invite(SLUG);
        open("");
        assertThat(words())
                .contains("1 panel waits for your vote.", SampleCases.TRANSFORAMINAL.title(), "Waits for you");
    }

    private void closed(PlacementJudgment... votes) {
        open("panel=" + panels.with(List.of(votes), WHEN).id());
    }

    private void open(String query) {
        UI.getCurrent().navigate("panels", QueryParameters.fromString(query));
    }

    private void press(String words) {
        test($(NativeButton.class).withText(words).single()).click();
    }

    private String words() {
        return PageText.of((Component) getCurrentView()).replaceAll("\\s+", " ");
    }

    /** Panels on one case, and what is decided on them. */
    static final class PanelsInMemory implements Panels, PanelDecisions, ActionKeys {

        private final List<Panel> all = new ArrayList<>();
        private Optional<Ratified> ratified = Optional.empty();
        private Optional<PanelTruth> truth = Optional.empty();

        Panel with(List<PlacementJudgment> votes, java.time.Instant closedAt) {
            ratified = Optional.empty();
            truth = Optional.empty();
            Panel panel = new Panel(
                    new PanelId(UUID.randomUUID()), SLUG, 1, "curator", WHEN, Optional.of(closedAt), List.of());
            for (int i = 0; i < votes.size(); i++) {
                panel = seat(panel, i, Optional.of(new PanelVote(votes.get(i), WHEN, true)));
            }
            all.add(panel);
            return panel;
        }

        Panel seat(Panel panel, int expert, Optional<PanelVote> vote) {
            List<Seat> seats = new ArrayList<>(panel.seats());
            seats.removeIf(seat -> seat.expert().equals(experts().get(expert).id()));
            seats.add(new Seat(
                    new ReadingId(UUID.randomUUID()),
                    experts().get(expert).id(),
                    experts().get(expert).displayName(),
                    WHEN,
                    false,
                    vote));
            return new Panel(panel.id(), SLUG, 1, panel.openedBy(), panel.openedAt(), panel.closedAt(), seats);
        }

        void vote(int expert, PlacementJudgment judgment, boolean blind) {
            all.set(0, seat(all.getFirst(), expert, Optional.of(new PanelVote(judgment, WHEN, blind))));
        }

        @Override
        public List<Panel> list() {
            return List.copyOf(all);
        }

        @Override
        public Optional<Panel> find(PanelId id) {
            return all.stream().filter(panel -> panel.id().equals(id)).findFirst();
        }

        @Override
        public List<Panel> closed(Slug slug, int caseVersion) {
            return all.stream().filter(panel -> !panel.isOpen()).toList();
        }

        @Override
        public List<Actor> experts() {
            return java.util.stream.IntStream.rangeClosed(1, 6)
                    .mapToObj(i ->
                            new Actor(new UserId(new UUID(1, i)), "expert" + i, "Expert " + i, Set.of(Role.FACULTY)))
                    .toList();
        }

        @Override
        public Panels.Outcome open(Slug slug, Actor by) {
            Panel panel = new Panel(
                    new PanelId(UUID.randomUUID()), slug, 1, by.username(), WHEN, Optional.empty(), List.of());
            all.add(panel);
            return new Panels.Outcome.Done(panel);
        }

        @Override
        public Panels.Outcome invite(PanelId panel, UserId expert) {
            int index = experts().stream().map(Actor::id).toList().indexOf(expert);
            all.set(0, seat(all.getFirst(), index, Optional.empty()));
            return new Panels.Outcome.Done(all.getFirst());
        }

        @Override
        public Panels.Outcome close(PanelId id, Actor by) {
            Panel panel = all.getFirst();
            all.set(0, new Panel(id, SLUG, 1, panel.openedBy(), panel.openedAt(), Optional.of(WHEN), panel.seats()));
            return new Panels.Outcome.Done(all.getFirst());
        }

        @Override
        public PanelDecisions.Outcome<Adopted> adopt(PanelId panel, Actor by) {
            truth = Optional.of(new PanelTruth(
                    2, panel.value(), 6, Map.of(), Optional.empty(), Optional.empty(), by.username(), WHEN));
            return new PanelDecisions.Outcome.Done<>(new Adopted(
                    truth.get(),
                    new Rescoring.Report(
                            new UUID(0, 1), "", "", WHEN, 3, 2, 1, 1, 0, 0, List.of(), Collections.emptyMap())));
        }

        @Override
        public PanelDecisions.Outcome<Ratified> ratify(PanelId panel, Actor by) {
            ratified = Optional.of(new Ratified(6, WHEN));
            return new PanelDecisions.Outcome.Done<>(ratified.get());
        }

        @Override
        public Optional<PanelTruth> adopted(PanelId panel) {
            return truth;
        }

        @Override
        public Optional<Ratified> find(Slug slug, int caseVersion) {
            return ratified;
        }
    }

    @Configuration(proxyBeanMethods = false)
    @Import({PagesOnFakes.class, PanelParts.class, PanelReports.class})
    static class Pages {

        @Bean
        @Primary
        PanelsInMemory panelsInMemory() {
            return new PanelsInMemory();
        }

        @Bean
        @Primary
        CurrentActor whoeverTestsSay(SignedIn signedIn) {
            return () -> signedIn.find()
                    .map(one -> new Actor(
                            READER,
                            one.getName(),
                            one.getName(),
                            Set.of(one.getName().equals("curator") ? Role.CURATOR : Role.FACULTY)));
        }
    }
}
