package org.esicasebook.judgment;

import java.util.Set;
import org.esicasebook.epidurography.Compartment;
import org.esicasebook.epidurography.Level;
import org.esicasebook.epidurography.NextAction;
import org.esicasebook.epidurography.Side;

/** A complete judgment, as it is committed and never changed. */
public record PlacementJudgment(
        Set<Compartment> compartments,
        TipMark tip,
        Level level,
        Side side,
        NextAction action,
        Confidence confidenceNotSafe) {

    public PlacementJudgment {
        compartments = Set.copyOf(compartments);
        if (compartments.isEmpty()) {
            throw new IllegalArgumentException("A judgment names at least one compartment");
        }
    }
}
