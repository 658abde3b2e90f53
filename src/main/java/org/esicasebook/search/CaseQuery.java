package org.esicasebook.search;

import java.util.Collection;
import java.util.Set;
import java.util.regex.Pattern;
import org.esicasebook.epidurography.Compartment;
import org.esicasebook.epidurography.Difficulty;
import org.esicasebook.epidurography.Level;
import org.esicasebook.epidurography.Route;
import org.esicasebook.epidurography.Side;
import org.esicasebook.epidurography.Term;
import org.esicasebook.epidurography.View;
import org.esicasebook.search.SearchPage.Facet.Field;

/**
 * What somebody looks for. Values within a set are alternatives, sets narrow one another.
 *
 * @param text free text without surrounding blanks; empty finds everything. {@code "Words in quotes"} belong together,
 *     a {@code -word} must not occur.
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

    public static final int LONGEST_TEXT = 300;
    public static final int LARGEST_PAGE = 100;
    public static final int USUAL_PAGE = 24;

    /** Nobody leafs further than this; narrowing down is quicker. Elasticsearch's own limit, too. */
    public static final int DEEPEST = 10_000;

    private static final Pattern NOT_TEXT = Pattern.compile("[\\p{Cc}\\p{Cs}]+");

    public CaseQuery {
        text = NOT_TEXT.matcher(text).replaceAll(" ").strip();
        routes = Set.copyOf(routes);
        levels = Set.copyOf(levels);
        sides = Set.copyOf(sides);
        findings = Set.copyOf(findings);
        views = Set.copyOf(views);
        difficulties = Set.copyOf(difficulties);
        if (mode == Mode.UNKNOWN && !findings.isEmpty()) {
            throw new IllegalArgumentException("Unknown cases cannot be searched by finding");
        }
        if (text.length() > LONGEST_TEXT) {
            throw new IllegalArgumentException("A search text has at most " + LONGEST_TEXT + " characters");
        }
        if (page < 0 || size < 1 || size > LARGEST_PAGE) {
            throw new IllegalArgumentException("Pages count from 0 and hold 1 to " + LARGEST_PAGE + " cases");
        }
        if ((page + 1L) * size > DEEPEST) {
            throw new IllegalArgumentException("Only the first " + DEEPEST + " cases can be leafed through");
        }
    }

    public static CaseQuery everything(Mode mode) {
        return new CaseQuery("", mode, Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), 0, USUAL_PAGE);
    }

    /** Values chosen in one facet. */
    public Set<? extends Term> chosen(Field field) {
        return switch (field) {
            case ROUTE -> routes;
            case LEVEL -> levels;
            case SIDE -> sides;
            case VIEW -> views;
            case DIFFICULTY -> difficulties;
            case FINDING -> findings;
        };
    }

    /** The same query with other values chosen in one facet, back on the first page. Codes nobody knows are left out. */
    public CaseQuery choosing(Field field, Collection<String> codes) {
        return new CaseQuery(
                text,
                mode,
                field == Field.ROUTE ? Terms.named(Route.class, codes) : routes,
                field == Field.LEVEL ? Terms.named(Level.class, codes) : levels,
                field == Field.SIDE ? Terms.named(Side.class, codes) : sides,
                field == Field.FINDING ? Terms.named(Compartment.class, codes) : findings,
                field == Field.VIEW ? Terms.named(View.class, codes) : views,
                field == Field.DIFFICULTY ? Terms.named(Difficulty.class, codes) : difficulties,
                0,
                size);
    }

    /** The same query for another text, back on the first page. */
    public CaseQuery saying(String otherText) {
        return new CaseQuery(otherText, mode, routes, levels, sides, findings, views, difficulties, 0, size);
    }

    /** The same query walked the other way, back on the first page. Findings chosen in study mode are let go. */
    public CaseQuery in(Mode otherMode) {
        return new CaseQuery(
                text,
                otherMode,
                routes,
                levels,
                sides,
                otherMode == Mode.STUDY ? findings : Set.of(),
                views,
                difficulties,
                0,
                size);
    }

    public CaseQuery atPage(int otherPage) {
        return new CaseQuery(text, mode, routes, levels, sides, findings, views, difficulties, otherPage, size);
    }

    public CaseQuery by(int otherSize) {
        return new CaseQuery(text, mode, routes, levels, sides, findings, views, difficulties, 0, otherSize);
    }

    /** Nothing narrows this query: no text, nothing chosen. */
    public boolean isEverything() {
        return text.isEmpty()
                && routes.isEmpty()
                && levels.isEmpty()
                && sides.isEmpty()
                && findings.isEmpty()
                && views.isEmpty()
                && difficulties.isEmpty();
    }

    /** How the library is walked. */
    public enum Mode implements Term {
        /** Nothing tells the truth before the judgment. */
        UNKNOWN("unknown", "As unknown"),
        /** Findings are searchable and shown; a case opened so counts as seen. */
        STUDY("study", "Study");

        private final String code;
        private final String label;

        Mode(String code, String label) {
            this.code = code;
            this.label = label;
        }

        @Override
        public String code() {
            return code;
        }

        @Override
        public String label() {
            return label;
        }
    }
}
