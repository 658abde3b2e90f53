package org.esicasebook.search;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.esicasebook.cases.CaseFindings;
import org.esicasebook.cases.TeachingCase;
import org.esicasebook.epidurography.Compartment;
import org.esicasebook.epidurography.Difficulty;
import org.esicasebook.epidurography.Level;
import org.esicasebook.epidurography.Route;
import org.esicasebook.epidurography.Side;
import org.esicasebook.epidurography.Term;
import org.esicasebook.epidurography.View;

/**
 * One page of what was found.
 *
 * @param source who answered; PostgreSQL answers while Elasticsearch is away, and the page says so
 */
public record SearchPage(long total, List<Hit> hits, List<Facet> facets, Source source) {

    public SearchPage {
        hits = List.copyOf(hits);
        facets = List.copyOf(facets);
    }

    /**
     * @param findings only in study mode
     * @param highlights fragments of the case's text, matches between {@code \u0001} and {@code \u0002}
     */
    public record Hit(TeachingCase teachingCase, Optional<CaseFindings> findings, List<String> highlights) {
        public Hit {
            highlights = List.copyOf(highlights);
        }
    }

    /** One way to narrow down: values that occur, in the order of the field. Chosen values stay, whatever their count. */
    public record Facet(Field field, List<Value> values) {
        public Facet {
            values = List.copyOf(values);
        }

        /** The values of a field that occur, and those chosen even if they do not. */
        public static Facet of(Field field, CaseQuery query, Map<String, Long> countsByCode) {
            Set<? extends Term> chosen = query.chosen(field);
            return new Facet(
                    field,
                    field.vocabulary().stream()
                            .map(term -> new Value(
                                    term.code(),
                                    term.label(),
                                    countsByCode.getOrDefault(term.code(), 0L),
                                    chosen.contains(term)))
                            .filter(value -> value.count() > 0 || value.chosen())
                            .toList());
        }

        /** In the order in which facets are shown. */
        public enum Field {
            ROUTE("route", "Route", Route.values()),
            LEVEL("level", "Level", Level.values()),
            SIDE("side", "Side", Side.values()),
            VIEW("view", "View", View.values()),
            DIFFICULTY("difficulty", "Difficulty", Difficulty.values()),
            /** Study mode only. */
            FINDING("finding", "Finding", Compartment.values());

            private final String parameter;
            private final String label;
            private final List<Term> vocabulary;

            Field(String parameter, String label, Term[] vocabulary) {
                this.parameter = parameter;
                this.label = label;
                this.vocabulary = List.of(vocabulary);
            }

            /** Name in addresses and in the HTTP interface. */
            public String parameter() {
                return parameter;
            }

            public String label() {
                return label;
            }

            /** All values there are, in the order of the field. */
            public List<Term> vocabulary() {
                return vocabulary;
            }

            /** Facets shown when the library is walked this way. */
            public static List<Field> in(CaseQuery.Mode mode) {
                return switch (mode) {
                    case UNKNOWN -> List.of(ROUTE, LEVEL, SIDE, VIEW, DIFFICULTY);
                    case STUDY -> List.of(ROUTE, LEVEL, SIDE, VIEW, DIFFICULTY, FINDING);
                };
            }
        }

        /** @param code of the {@link org.esicasebook.epidurography.Term} */
        public record Value(String code, String label, long count, boolean chosen) {}
    }

    public enum Source {
        ELASTICSEARCH,
        POSTGRESQL
    }
}
