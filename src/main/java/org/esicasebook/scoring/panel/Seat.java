package org.esicasebook.scoring.panel;

import java.time.Instant;
import java.util.Optional;
import org.esicasebook.accounts.UserId;
import org.esicasebook.judgment.ReadingId;

/**
 * An expert's place at a panel.
 *
 * @param reading under which the expert reads the case
 * @param name of the expert, as it was when they were invited
 * @param declined whether the expert does not vote
 */
public record Seat(
        ReadingId reading, UserId expert, String name, Instant invitedAt, boolean declined, Optional<PanelVote> vote) {

    public boolean isAwaited() {
        return !declined && vote.isEmpty();
    }
}
