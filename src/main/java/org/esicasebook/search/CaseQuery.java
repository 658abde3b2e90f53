package org.esicasebook.search;

import java.util.Set;
import org.esicasebook.epidurography.Compartment;
import org.esicasebook.epidurography.Difficulty;
import org.esicasebook.epidurography.Level;
import org.esicasebook.epidurography.Route;
import org.esicasebook.epidurography.Side;
import org.esicasebook.epidurography.View;

/**
 * What somebody looks for. Values within a set are alternatives, sets narrow one another.
 *
 * @param text free text; blank finds everything
 * @param findings only in study mode: an unknown cannot be searched by its answer
 * @param page counts from 0
 * @param size 1 to 100
 */
public record CaseQuery(
        String text,
        Mode mode,
        Set<Route> routes,
        Set<Level> levels,
        Set<Side> sides,
        Set<Compartment> findings,
        Set<View> views,
        Set<Difficulty> difficulties,
        int page,
        int size) {

    public CaseQuery {
        routes = Set.copyOf(routes);
        levels = Set.copyOf(levels);
        sides = Set.copyOf(sides);
        findings = Set.copyOf(findings);
        views = Set.copyOf(views);
        difficulties = Set.copyOf(difficulties);
        if (mode == Mode.UNKNOWN && !findings.isEmpty()) {
            throw new IllegalArgumentException("Unknown cases cannot be searched by finding");
        }
        if (text.length() > 300) {
            throw new IllegalArgumentException("A search text has at most 300 characters");
        }
        if (page < 0 || size < 1 || size > 100) {
            throw new IllegalArgumentException("Pages count from 0 and hold 1 to 100 cases");
        }
    }

    public static CaseQuery everything(Mode mode) {
        return new CaseQuery("", mode, Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), 0, 24);
    }

    /** How the library is walked. */
    public enum Mode {
        /** Nothing tells the truth before the judgment. */
        UNKNOWN,
        /** Findings are searchable and shown; a case opened so counts as seen. */
        STUDY
    }
}
