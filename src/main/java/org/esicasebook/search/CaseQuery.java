package org.esicasebook.search;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.esicasebook.epidurography.Term;

/**
 * What somebody looks for. Values within a field are alternatives, fields narrow one another.
 *
 * @param text free text without surrounding blanks; empty finds everything. {@code "Words in quotes"} belong together,
 *     a {@code -word} must not occur, {@code level:L4-5} asks for one field.
 * @param chosen codes by field; of the truth only in study mode: an unknown cannot be searched by its answer
 * @param page counts from 0
 * @param size 1 to 100
 */
public record CaseQuery(String text, Mode mode, Map<Field, SortedSet<String>> chosen, Order order, int page, int size) {

    public static final int LONGEST_TEXT = 300;
    public static final int LARGEST_PAGE = 100;
    public static final int USUAL_PAGE = 24;

    /** Nobody leafs further than this; narrowing down is quicker. Elasticsearch's own limit, too. */
    public static final int DEEPEST = 10_000;

    private static final Pattern NOT_TEXT = Pattern.compile("[\\p{Cc}\\p{Cs}]+");

    public CaseQuery {
        text = NOT_TEXT.matcher(text).replaceAll(" ").strip();
        Map<Field, SortedSet<String>> copy = new EnumMap<>(Field.class);
        chosen.forEach((field, codes) -> {
            if (!codes.isEmpty()) {
                copy.put(field, Collections.unmodifiableSortedSet(new TreeSet<>(codes)));
            }
        });
        chosen = Collections.unmodifiableMap(copy);
        if (!Field.in(mode).containsAll(chosen.keySet())) {
            throw new IllegalArgumentException("Unknown cases cannot be searched by what tells the answer");
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
        return new CaseQuery("", mode, Map.of(), Order.BEST, 0, USUAL_PAGE);
    }

    /** Codes chosen in one field. */
    public Set<String> chosen(Field field) {
        SortedSet<String> codes = chosen.get(field);
        return codes == null ? Set.of() : codes;
    }

    /** The same query with other values chosen in one field, back on the first page. Codes nobody knows are left out. */
    public CaseQuery choosing(Field field, Collection<String> codes) {
        Map<Field, SortedSet<String>> others = new EnumMap<>(Field.class);
        others.putAll(chosen);
        SortedSet<String> known = new TreeSet<>();
        codes.forEach(code -> field.findCode(code).ifPresent(known::add));
        others.put(field, known);
        return new CaseQuery(text, mode, others, order, 0, size);
    }

    /** The same query for another text, back on the first page. */
    public CaseQuery saying(String otherText) {
        return new CaseQuery(otherText, mode, chosen, order, 0, size);
    }

    /** The same query walked the other way, back on the first page. What tells the answer is let go as unknown. */
    public CaseQuery in(Mode otherMode) {
        Map<Field, SortedSet<String>> kept = new EnumMap<>(Field.class);
        kept.putAll(chosen);
        kept.keySet().retainAll(Field.in(otherMode));
        return new CaseQuery(text, otherMode, kept, order, 0, size);
    }

    public CaseQuery sortedBy(Order otherOrder) {
        return new CaseQuery(text, mode, chosen, otherOrder, 0, size);
    }

    public CaseQuery atPage(int otherPage) {
        return new CaseQuery(text, mode, chosen, order, otherPage, size);
    }

    public CaseQuery by(int otherSize) {
        return new CaseQuery(text, mode, chosen, order, 0, otherSize);
    }

    /** Nothing narrows this query: no text, nothing chosen. */
    public boolean isEverything() {
        return text.isEmpty() && chosen.isEmpty();
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

    /** What comes first. None of these depends on the truth of a case. */
    public enum Order implements Term {
        /** What fits the words best; without words an order that stays and tells nothing. */
        BEST("best", "Best match"),
        EASIEST("easiest", "Easiest first"),
        HARDEST("hardest", "Hardest first"),
        LEVEL("level", "Level, from the head down"),
        NEWEST("newest", "Newest first"),
        TITLE("title", "Title");

        private final String code;
        private final String label;

        Order(String code, String label) {
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
