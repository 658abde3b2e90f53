package org.esicasebook.search;

import java.util.List;
import java.util.Set;
import org.esicasebook.epidurography.Compartment;
import org.esicasebook.epidurography.Level;
import org.esicasebook.epidurography.Route;
import org.esicasebook.epidurography.View;

/** How many cases there are of each kind. */
public interface Coverage {

    /** Counts by route, level and view. Nothing in it depends on the truth of a case. */
    List<Cell> open();

    /** The same by finding as well, for study mode; a case counts once for each of its findings. */
    List<Cell> withFindings();

    /**
     * Cases of one route at one level.
     *
     * @param view the one in which they are seen; none for all, whichever view they have
     * @param finding no more than one; none if findings are not told apart
     * @param difficulties how many cases of each difficulty, in their order
     */
    record Cell(Route route, Level level, Set<View> view, Set<Compartment> finding, List<Long> difficulties) {
        public Cell {
            view = Set.copyOf(view);
            finding = Set.copyOf(finding);
            difficulties = List.copyOf(difficulties);
        }

        public long cases() {
            return difficulties.stream().mapToLong(Long::longValue).sum();
        }
    }
}
