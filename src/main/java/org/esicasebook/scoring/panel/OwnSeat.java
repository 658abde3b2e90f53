package org.esicasebook.scoring.panel;

import java.time.Instant;
import java.util.Optional;
import org.esicasebook.cases.Slug;
import org.esicasebook.judgment.JudgmentDraft;
import org.esicasebook.judgment.ReadingId;

/**
 * A seat as its expert sees it: their own answers and nobody else's.
 *
 * @param reading under which the expert reads the case
 * @param open whether the panel still takes votes
 */
public record OwnSeat(
        ReadingId reading,
        Slug slug,
        int caseVersion,
        boolean open,
        Instant invitedAt,
        boolean declined,
        JudgmentDraft draft,
        Optional<PanelVote> vote) {

    public boolean mayVote() {
        return open && !declined && vote.isEmpty();
    }

    /** Before the panel closes its experts see no truth, whether they have voted or not. */
    public boolean holdsTheTruthBack() {
        return open && !declined;
    }
}
