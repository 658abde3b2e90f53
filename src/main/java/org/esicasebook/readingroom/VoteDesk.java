package org.esicasebook.readingroom;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.esicasebook.accounts.Actor;
import org.esicasebook.judgment.CommittedImpression;
import org.esicasebook.judgment.Impression;
import org.esicasebook.judgment.Impressions;
import org.esicasebook.judgment.JudgmentDraft;
import org.esicasebook.judgment.PlacementJudgment;
import org.esicasebook.judgment.Reading;
import org.esicasebook.judgment.ReadingId;
import org.esicasebook.judgment.Readings;
import org.esicasebook.judgment.StopTrial;
import org.esicasebook.judgment.StopTrials;
import org.esicasebook.scoring.panel.OwnSeat;
import org.esicasebook.scoring.panel.PanelSeats;
import org.esicasebook.scoring.panel.PanelVote;
import org.springframework.stereotype.Component;

/** What an expert says of a case is a vote of their panel, and no reading: nothing that follows readings follows it. */
@Component
class VoteDesk implements JudgmentIntake {

    private final PanelSeats seats;

    VoteDesk(PanelSeats seats) {
        this.seats = seats;
    }

    @Override
    public JudgmentDraft draft(ReadingId seat, Actor expert) {
        return seats.find(seat, expert.id()).map(OwnSeat::draft).orElse(JudgmentDraft.EMPTY);
    }

    @Override
    public Readings.DraftOutcome save(ReadingId seat, Actor expert, JudgmentDraft draft) {
        return switch (seats.saveDraft(seat, expert.id(), draft)) {
            case PanelSeats.Outcome.Done ignored -> new Readings.DraftOutcome.Saved();
            case PanelSeats.Outcome.AlreadyVoted ignored -> new Readings.DraftOutcome.AlreadyCommitted();
            case PanelSeats.Outcome.Refused ignored -> new Readings.DraftOutcome.Unknown();
            case PanelSeats.Outcome.Unknown() -> new Readings.DraftOutcome.Unknown();
        };
    }

    @Override
    public Readings.CommitOutcome commit(ReadingId seat, Actor expert, PlacementJudgment judgment) {
        return switch (seats.vote(seat, expert.id(), judgment)) {
            case PanelSeats.Outcome.Done(OwnSeat own) -> new Readings.CommitOutcome.Done(committed(own, expert));
            case PanelSeats.Outcome.AlreadyVoted(OwnSeat own) ->
                new Readings.CommitOutcome.AlreadyCommitted(committed(own, expert));
            case PanelSeats.Outcome.Refused(String reason) -> new Readings.CommitOutcome.Refused(reason);
            case PanelSeats.Outcome.Unknown() -> new Readings.CommitOutcome.Unknown();
        };
    }

    private static Reading.Committed committed(OwnSeat own, Actor expert) {
        PanelVote vote = own.vote().orElseThrow();
        return new Reading.Committed(
                own.reading(),
                expert.id(),
                own.slug(),
                own.caseVersion(),
                own.invitedAt(),
                vote.at(),
                vote.judgment(),
                vote.blind());
    }

    @Override
    public List<CommittedImpression> impressions(ReadingId seat) {
        return List.of();
    }

    @Override
    public Impressions.Outcome commit(ReadingId seat, Actor expert, int step, Impression impression) {
        return new Impressions.Outcome.Unknown();
    }

    @Override
    public Optional<StopTrial> stop(ReadingId seat) {
        return Optional.empty();
    }

    @Override
    public boolean hasBegunRun(ReadingId seat) {
        return false;
    }

    @Override
    public StopTrials.Outcome interrupted(ReadingId seat, Actor expert) {
        return new StopTrials.Outcome.Unknown();
    }

    @Override
    public StopTrials.Outcome stopped(ReadingId seat, Actor expert, int series, OptionalInt at) {
        return new StopTrials.Outcome.Unknown();
    }

    @Override
    public boolean keepsDrawings() {
        return false;
    }
}
