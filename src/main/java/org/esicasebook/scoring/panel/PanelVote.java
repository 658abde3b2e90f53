package org.esicasebook.scoring.panel;

import java.time.Instant;
import org.esicasebook.judgment.PlacementJudgment;
import org.esicasebook.scoring.JudgedCase;

/**
 * An expert's judgment of a case, as it was committed and never changed.
 *
 * @param blind whether the expert had not seen the truth of the case; otherwise the vote is kept and left out of every
 *     figure
 */
public record PanelVote(PlacementJudgment judgment, Instant at, boolean blind) {

    /** By the same line as for learners. */
    public boolean callsUnsafe() {
        return judgment.confidenceNotSafe().probability() >= JudgedCase.CALLED_UNSAFE_FROM;
    }
}
