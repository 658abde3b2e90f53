package org.esicasebook.scoring.panel;

import java.util.List;
import java.util.Optional;
import org.esicasebook.accounts.UserId;
import org.esicasebook.cases.Slug;
import org.esicasebook.judgment.JudgmentDraft;
import org.esicasebook.judgment.PlacementJudgment;
import org.esicasebook.judgment.ReadingId;

/** What an expert does at a panel. A foreign seat is not found rather than refused. */
public interface PanelSeats {

    /** Newest first. */
    List<OwnSeat> of(UserId expert);

    Optional<OwnSeat> find(ReadingId seat, UserId expert);

    /** The seat because of which this case's truth is kept from its expert now. */
    default Optional<OwnSeat> holdingBack(UserId expert, Slug slug) {
        return of(expert).stream()
                .filter(seat -> seat.slug().equals(slug) && seat.holdsTheTruthBack())
                .findFirst();
    }

    Outcome saveDraft(ReadingId seat, UserId expert, JudgmentDraft draft);

    /** Once, for good. The same vote again is {@link Outcome.Done} as before. */
    Outcome vote(ReadingId seat, UserId expert, PlacementJudgment judgment);

    /** The expert does not vote, and may see the truth again. */
    Outcome decline(ReadingId seat, UserId expert);

    sealed interface Outcome {
        record Done(OwnSeat seat) implements Outcome {}

        /** The vote that stands; what was handed in now was not taken. */
        record AlreadyVoted(OwnSeat seat) implements Outcome {}

        /** @param reason in plain words, for the expert */
        record Refused(String reason) implements Outcome {}

        record Unknown() implements Outcome {}
    }
}
