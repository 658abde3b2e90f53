package org.esicasebook.scoring.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.esicasebook.judgment.JudgmentFixture.SLUG;
import static org.esicasebook.judgment.JudgmentFixture.judgment;
import static org.esicasebook.judgment.JudgmentFixture.withLevel;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.esicasebook.accounts.Actor;
import org.esicasebook.accounts.Role;
import org.esicasebook.accounts.UserId;
import org.esicasebook.epidurography.Compartment;
import org.esicasebook.epidurography.Level;
import org.esicasebook.epidurography.NextAction;
import org.esicasebook.judgment.Confidence;
import org.esicasebook.judgment.Exposures;
import org.esicasebook.judgment.JudgmentDraft;
import org.esicasebook.judgment.PlacementJudgment;
import org.esicasebook.judgment.Reading;
import org.esicasebook.judgment.ReadingId;
import org.esicasebook.judgment.Readings;
import org.esicasebook.scoring.ActionKeys;
import org.esicasebook.scoring.JudgedCases;
import org.esicasebook.scoring.PanelTruth;
import org.esicasebook.scoring.PanelTruths;
import org.esicasebook.scoring.Rescoring;
import org.esicasebook.scoring.Scorecard;
import org.esicasebook.scoring.Scorecards;
import org.esicasebook.scoring.TruthChange;
import org.esicasebook.scoring.TruthChanges;
import org.esicasebook.scoring.panel.OwnSeat;
import org.esicasebook.scoring.panel.Panel;
import org.esicasebook.scoring.panel.PanelDecisions;
import org.esicasebook.scoring.panel.PanelSeats;
import org.esicasebook.scoring.panel.Panels;
import org.esicasebook.support.OnRealPostgres;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest(classes = StoredScorecardsTest.JudgmentAndScoring.class, webEnvironment = WebEnvironment.NONE)
@OnRealPostgres
class StoredPanelsTest {

    private static final Actor CURATOR =
            new Actor(new UserId(UUID.randomUUID()), "curator", "Cora Curator", Set.of(Role.CURATOR));
    private static final UserId FIRST = Faculty.EXPERTS.get(0).id();
    private static final UserId SECOND = Faculty.EXPERTS.get(1).id();
    private static final PlacementJudgment VOTE = judgment(Compartment.EPIDURAL, Compartment.VENOUS);

    @Autowired
    Panels panels;

    @Autowired
    PanelSeats seats;

    @Autowired
    Exposures exposures;

    @Autowired
    Readings readings;

    @Autowired
    Scorecards scorecards;

    @Autowired
    JudgedCases judgedCases;

    @Autowired
    PanelDecisions decisions;

    @Autowired
    PanelTruths truths;

    @Autowired
    TruthChanges changes;

    @Autowired
    ActionKeys keys;

    @Autowired
    Rescoring rescoring;

    @Autowired
    JdbcClient jdbc;

    private Panel panel;

    @BeforeEach
    void aPanelOfTwo() {
        panel = done(panels.open(SLUG, CURATOR));
        done(panels.invite(panel.id(), FIRST));
        panel = done(panels.invite(panel.id(), SECOND));
    }

    @AfterEach
    void closeIt() {
        panels.close(panel.id(), CURATOR);
        jdbc.sql("delete from judgment.studied").update();
    }

    @Test
    void aVoteIsKeptAndIsNoReading() {
        OwnSeat seat = seatOf(FIRST);
        seats.saveDraft(seat.reading(), FIRST, JudgmentDraft.of(VOTE).withoutMark());
        assertThat(seatOf(FIRST).draft().compartments()).isEqualTo(VOTE.compartments());

        assertThat(seats.vote(seat.reading(), FIRST, VOTE)).isInstanceOf(PanelSeats.Outcome.Done.class);

        assertThat(panels.find(panel.id()).orElseThrow().blindVotes())
                .singleElement()
                .satisfies(vote -> assertThat(vote.judgment()).isEqualTo(VOTE));
        assertThat(readings.find(seat.reading(), FIRST)).isEmpty();
        assertThat(scorecards.find(seat.reading())).isEmpty();
        assertThat(judgedCases.of(FIRST)).isEmpty();
        assertThat(exposures.hasSeen(FIRST, SLUG)).isFalse();
    }

    @Test
    void anExpertVotesOnceAndTheVoteNeverChanges() {
        ReadingId seat = seatOf(FIRST).reading();
        seats.vote(seat, FIRST, VOTE);

        assertThat(seats.vote(seat, FIRST, VOTE)).isInstanceOf(PanelSeats.Outcome.Done.class);
        assertThat(seats.vote(seat, FIRST, withLevel(VOTE, Level.L5_S1)))
                .isInstanceOf(PanelSeats.Outcome.AlreadyVoted.class);
        assertThat(seats.saveDraft(seat, FIRST, JudgmentDraft.EMPTY))
                .isInstanceOf(PanelSeats.Outcome.AlreadyVoted.class);
        assertThatThrownBy(() -> jdbc.sql("update scoring.panel_seat set blind = false where reading = :seat")
                        .param("seat", seat.value())
                        .update())
                .hasMessageContaining("A vote is never changed");
    }

    @Test
    void thirtyTwoVotesAtOnceAreOne() throws Exception {
        ReadingId seat = seatOf(FIRST).reading();
        try (var threads = Executors.newFixedThreadPool(8)) {
            List<Callable<PanelSeats.Outcome>> all = java.util.stream.IntStream.range(0, 32)
                    .<Callable<PanelSeats.Outcome>>mapToObj(
                            i -> () -> seats.vote(seat, FIRST, i % 2 == 0 ? VOTE : withLevel(VOTE, Level.L5_S1)))
                    .toList();
            long done = 0;
            for (var result : threads.invokeAll(all)) {
                done += result.get() instanceof PanelSeats.Outcome.Done ? 1 : 0;
            }
            assertThat(done).isEqualTo(16);
        }
        assertThat(panels.find(panel.id()).orElseThrow().voted()).isEqualTo(1);
    }

    @Test
    void whoHasSeenTheTruthVotesButIsNotCounted() {
        exposures.recordStudied(SECOND, SLUG);
        seats.vote(seatOf(FIRST).reading(), FIRST, VOTE);
        seats.vote(seatOf(SECOND).reading(), SECOND, VOTE);

        Panel now = panels.find(panel.id()).orElseThrow();
        assertThat(now.voted()).isEqualTo(2);
        assertThat(now.notBlind()).isEqualTo(1);
        assertThat(now.blindVotes()).hasSize(1);
    }

    @Test
    void theTruthIsHeldBackUntilThePanelClosesOrTheExpertDeclines() {
        assertThat(seats.holdingBack(FIRST, SLUG)).isPresent();
        seats.vote(seatOf(FIRST).reading(), FIRST, VOTE);
        assertThat(seats.holdingBack(FIRST, SLUG)).as("having voted").isPresent();
        seats.decline(seatOf(SECOND).reading(), SECOND);
        assertThat(seats.holdingBack(SECOND, SLUG)).isEmpty();
        panels.close(panel.id(), CURATOR);
        assertThat(seats.holdingBack(FIRST, SLUG)).isEmpty();
    }

    @Test
    void aClosedPanelTakesNoVoteAndStaysClosed() {
        ReadingId seat = seatOf(FIRST).reading();
        Panel closed = done(panels.close(panel.id(), CURATOR));
        assertThat(closed.isOpen()).isFalse();
        assertThat(done(panels.close(panel.id(), CURATOR))).isEqualTo(closed);

        assertThat(seats.vote(seat, FIRST, VOTE)).isInstanceOf(PanelSeats.Outcome.Refused.class);
        assertThat(panels.invite(panel.id(), Faculty.EXPERTS.get(2).id())).isInstanceOf(Panels.Outcome.Refused.class);
        assertThatThrownBy(() -> jdbc.sql("update scoring.panel set closed_at = null, closed_by = null where id = :id")
                        .param("id", panel.id().value())
                        .update())
                .hasMessageContaining("A closed panel stays closed");
        assertThatThrownBy(() -> jdbc.sql("""
                        update scoring.panel_seat set judgment = '{}', committed_at = now(), blind = true
                        where reading = :seat""").param("seat", seat.value()).update())
                .hasMessageContaining("The panel is closed");
        assertThat(panels.closed(SLUG, 1)).contains(closed);
    }

    @Test
    void aCaseHasOneOpenPanelAndOnlyFacultySitOnIt() {
        assertThat(panels.open(SLUG, CURATOR)).isInstanceOf(Panels.Outcome.Refused.class);
        assertThat(panels.invite(panel.id(), CURATOR.id())).isInstanceOf(Panels.Outcome.Refused.class);
        assertThat(done(panels.invite(panel.id(), FIRST)).seats()).hasSize(2);
    }

    @Test
    void aForeignSeatIsNotFound() {
        ReadingId seat = seatOf(FIRST).reading();

        assertThat(seats.find(seat, SECOND)).isEmpty();
        assertThat(seats.vote(seat, SECOND, VOTE)).isInstanceOf(PanelSeats.Outcome.Unknown.class);
        assertThat(seats.decline(seat, SECOND)).isInstanceOf(PanelSeats.Outcome.Unknown.class);
    }

    @Test
    void whoDeclinedCanBeInvitedAgain() {
        seats.decline(seatOf(FIRST).reading(), FIRST);
        assertThat(seats.vote(seatOf(FIRST).reading(), FIRST, VOTE)).isInstanceOf(PanelSeats.Outcome.Refused.class);

        done(panels.invite(panel.id(), FIRST));

        assertThat(seats.vote(seatOf(FIRST).reading(), FIRST, VOTE)).isInstanceOf(PanelSeats.Outcome.Done.class);
    }

    @Test
    void aPanelBecomesTruthAndScoresAreMadeAgainWithTheEarlierOnesKept() {
        UserId learner = new UserId(UUID.randomUUID());
        Reading.Committed reading = ((Readings.CommitOutcome.Done)
                        readings.commit(readings.open(learner, SLUG).id(), learner, VOTE))
                .reading();
        Scorecard before = scorecards.find(reading.id()).orElseThrow();
        // 10 % sure that it is not safe, as the learner was, in three of five votes
        votes(VOTE, VOTE, VOTE, unsafe(), unsafe());
        assertThat(decisions.adopt(panel.id(), CURATOR)).isInstanceOf(PanelDecisions.Outcome.Refused.class);
        panels.close(panel.id(), CURATOR);

        PanelDecisions.Adopted adopted =
                ((PanelDecisions.Outcome.Done<PanelDecisions.Adopted>) decisions.adopt(panel.id(), CURATOR)).value();

        assertThat(adopted.truth().safety()).contains(new PanelTruth.Safety(2, 5));
        assertThat(adopted.truth().tipPerAxisSdMm()).contains(0.0);
        assertThat(truths.inForce(SLUG, 1)).contains(adopted.truth());
        assertThat(decisions.adopted(panel.id())).contains(adopted.truth());
        Scorecard after = scorecards.find(reading.id()).orElseThrow();
        assertThat(after.total()).isGreaterThan(before.total());
        assertThat(after.panel()).isEqualTo(adopted.truth());
        assertThat(jdbc.sql("select count(*) from scoring.scorecard where reading = :id")
                        .param("id", reading.id().value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
        TruthChange change = changes.of(reading.id()).orElseThrow();
        assertThat(change.before()).isEqualTo(before.total());
        assertThat(change.after()).isEqualTo(after.total());
        assertThat(changes.of(learner)).containsExactly(change);
        assertThat(adopted.report().changes()).anySatisfy(one -> assertThat(one.reading())
                .isEqualTo(reading.id().value()));
        assertThat(rescoring.reports()).contains(adopted.report());
        assertThat(decisions.adopt(panel.id(), CURATOR)).isInstanceOf(PanelDecisions.Outcome.Refused.class);
        // who judges now is scored by it at once, and nothing changed for them
        UserId late = new UserId(UUID.randomUUID());
        ReadingId later = ((Readings.CommitOutcome.Done)
                        readings.commit(readings.open(late, SLUG).id(), late, VOTE))
                .reading()
                .id();
        assertThat(scorecards.find(later).orElseThrow().truthVersion())
                .isEqualTo(adopted.truth().version());
        assertThat(changes.of(later)).isEmpty();
    }

    @Test
    void aKeyIsRatifiedByAPanelThatCarriesItAndNoOther() {
        votes(VOTE, VOTE, VOTE, VOTE, VOTE);
        panels.close(panel.id(), CURATOR);
        assertThat(decisions.ratify(panel.id(), CURATOR)).isInstanceOf(PanelDecisions.Outcome.Refused.class);
        assertThat(keys.find(SLUG, 1)).isEmpty();

        panel = done(panels.open(SLUG, CURATOR));
        Faculty.EXPERTS.forEach(expert -> done(panels.invite(panel.id(), expert.id())));
        votes(unsafe(), unsafe(), unsafe(), unsafe(), unsafe());
        panels.close(panel.id(), CURATOR);

        assertThat(decisions.ratify(panel.id(), CURATOR)).isInstanceOf(PanelDecisions.Outcome.Done.class);
        assertThat(keys.find(SLUG, 1).orElseThrow().words()).contains("ratified by a panel of 5 on ");
        assertThat(keys.find(SLUG, 2)).isEmpty();
    }

    private static PlacementJudgment unsafe() {
        return new PlacementJudgment(
                VOTE.compartments(), VOTE.tip(), VOTE.level(), VOTE.side(), NextAction.ABORT, new Confidence(80));
    }

    private void votes(PlacementJudgment... votes) {
        for (int i = 0; i < votes.length; i++) {
            UserId expert = Faculty.EXPERTS.get(i).id();
            done(panels.invite(panel.id(), expert));
            assertThat(seats.vote(seatOf(expert).reading(), expert, votes[i]))
                    .isInstanceOf(PanelSeats.Outcome.Done.class);
        }
    }

    private OwnSeat seatOf(UserId expert) {
        return seats.of(expert).getFirst();
    }

    private static Panel done(Panels.Outcome outcome) {
        return ((Panels.Outcome.Done) outcome).panel();
    }
}
