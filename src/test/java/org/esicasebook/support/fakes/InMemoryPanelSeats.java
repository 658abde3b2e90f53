package org.esicasebook.support.fakes;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.esicasebook.accounts.UserId;
import org.esicasebook.cases.Slug;
import org.esicasebook.judgment.JudgmentDraft;
import org.esicasebook.judgment.PlacementJudgment;
import org.esicasebook.judgment.ReadingId;
import org.esicasebook.scoring.panel.OwnSeat;
import org.esicasebook.scoring.panel.PanelSeats;
import org.esicasebook.scoring.panel.PanelVote;

/** Seats of one expert; they last as long as the test. */
public final class InMemoryPanelSeats implements PanelSeats {

    private final Map<ReadingId, OwnSeat> seats = new LinkedHashMap<>();

    public void reset() {
        seats.clear();
    }

    public OwnSeat invite(Slug slug) {
        OwnSeat seat = new OwnSeat(
                new ReadingId(UUID.randomUUID()),
                slug,
                1,
                true,
                Instant.now(),
                false,
                JudgmentDraft.EMPTY,
                Optional.empty());
        seats.put(seat.reading(), seat);
        return seat;
    }

    public void close() {
        seats.replaceAll((id, seat) -> new OwnSeat(
                id,
                seat.slug(),
                seat.caseVersion(),
                false,
                seat.invitedAt(),
                seat.declined(),
                seat.draft(),
                seat.vote()));
    }

    @Override
    public List<OwnSeat> of(UserId expert) {
        return List.copyOf(seats.values());
    }

    @Override
    public Optional<OwnSeat> find(ReadingId seat, UserId expert) {
        return Optional.ofNullable(seats.get(seat));
    }

    @Override
    public Outcome saveDraft(ReadingId seat, UserId expert, JudgmentDraft draft) {
        return change(seat, own -> with(own, own.declined(), draft, own.vote()));
    }

    @Override
    public Outcome vote(ReadingId seat, UserId expert, PlacementJudgment judgment) {
        return change(
                seat,
                own -> with(
                        own, own.declined(), own.draft(), Optional.of(new PanelVote(judgment, Instant.now(), true))));
    }

    @Override
    public Outcome decline(ReadingId seat, UserId expert) {
        return change(seat, own -> with(own, true, own.draft(), own.vote()));
    }

    private Outcome change(ReadingId seat, UnaryOperator<OwnSeat> change) {
        OwnSeat now = seats.computeIfPresent(seat, (id, own) -> change.apply(own));
        return now == null ? new Outcome.Unknown() : new Outcome.Done(now);
    }

    private static OwnSeat with(OwnSeat seat, boolean declined, JudgmentDraft draft, Optional<PanelVote> vote) {
        return new OwnSeat(
                seat.reading(), seat.slug(), seat.caseVersion(), seat.open(), seat.invitedAt(), declined, draft, vote);
    }
}
