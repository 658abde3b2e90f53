package org.esicasebook.scoring.panel;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.esicasebook.cases.Slug;

/**
 * Experts asked about one version of a case.
 *
 * @param closedAt from then on nobody votes, and the votes may be seen; empty while it is open
 * @param seats in the order of invitation
 */
public record Panel(
        PanelId id,
        Slug slug,
        int caseVersion,
        String openedBy,
        Instant openedAt,
        Optional<Instant> closedAt,
        List<Seat> seats) {

    public Panel {
        seats = List.copyOf(seats);
    }

    public boolean isOpen() {
        return closedAt.isEmpty();
    }

    /** The votes that count: of experts who had not seen the truth, in the order of invitation. */
    public List<PanelVote> blindVotes() {
        return seats.stream()
                .flatMap(seat -> seat.vote().stream())
                .filter(PanelVote::blind)
                .toList();
    }

    public int voted() {
        return (int) seats.stream().filter(seat -> seat.vote().isPresent()).count();
    }

    /** Votes that are kept and left out. */
    public int notBlind() {
        return voted() - blindVotes().size();
    }
}
