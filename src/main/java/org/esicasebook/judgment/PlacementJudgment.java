package org.esicasebook.judgment;

import java.util.Optional;
import java.util.Set;
import org.esicasebook.epidurography.Compartment;
import org.esicasebook.epidurography.Level;
import org.esicasebook.epidurography.NextAction;
import org.esicasebook.epidurography.Side;

/**
 * A complete judgment, as it is committed and never changed.
 *
 * @param spread where it was asked and answered
 */
public record PlacementJudgment(
        Set<Compartment> compartments,
        TipMark tip,
        Level level,
        Side side,
        NextAction action,
        Confidence confidenceNotSafe,
        Optional<Spread> spread) {

    /** Says nothing of the spread. */
    public PlacementJudgment(
            Set<Compartment> compartments,
            TipMark tip,
            Level level,
            Side side,
            NextAction action,
            Confidence confidenceNotSafe) {
        this(compartments, tip, level, side, action, confidenceNotSafe, Optional.empty());
    }

    public PlacementJudgment {
        compartments = Set.copyOf(compartments);
        if (compartments.isEmpty()) {
            throw new IllegalArgumentException("A judgment names at least one compartment");
        }
    }
}
