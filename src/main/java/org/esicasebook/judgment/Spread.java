package org.esicasebook.judgment;

import java.util.List;
import java.util.Set;
import org.esicasebook.epidurography.CanalPart;
import org.esicasebook.epidurography.Level;
import org.esicasebook.epidurography.Region;
import org.esicasebook.epidurography.Route;
import org.esicasebook.epidurography.Side;

/**
 * How far the reader says that contrast has come, whatever compartment it is in.
 *
 * @param reached interspaces and sides, at least one
 * @param parts of the canal in which it lies; empty if it is not in the canal
 */
public record Spread(Set<Cell> reached, Set<CanalPart> parts) {

    public Spread {
        reached = Set.copyOf(reached);
        parts = Set.copyOf(parts);
        if (reached.isEmpty()) {
            throw new IllegalArgumentException("spread: contrast has reached at least one place");
        }
    }

    /** One side of the patient at one interspace. */
    public record Cell(Level level, Side side) {
        public Cell {
            if (side == Side.MIDLINE || level == Level.S1_FORAMEN || level == Level.SACRAL_HIATUS) {
                throw new IllegalArgumentException("spread: is told by interspaces, left and right");
            }
        }
    }

    public boolean isReached(Level level, Side side) {
        return reached.contains(new Cell(level, side));
    }

    /** The interspaces that are asked about, cranial first: all that images of the route can show. */
    public static List<Level> levels(Route route) {
        return route.region() == Region.CERVICAL
                ? Level.between(Level.C3_C4, Level.C7_T1)
                : Level.between(Level.T12_L1, Level.L5_S1);
    }
}
