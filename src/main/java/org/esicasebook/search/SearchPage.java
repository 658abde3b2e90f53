package org.esicasebook.search;

import java.util.List;
import java.util.Optional;
import org.esicasebook.cases.CaseFindings;
import org.esicasebook.cases.TeachingCase;

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

    /** One way to narrow down. Chosen values stay, whatever their count. */
    public record Facet(Field field, List<Value> values) {
        public Facet {
            values = List.copyOf(values);
        }

        public enum Field {
            ROUTE("Route"),
            LEVEL("Level"),
            SIDE("Side"),
            VIEW("View"),
            DIFFICULTY("Difficulty"),
            /** Study mode only. */
            FINDING("Finding");

            private final String label;

            Field(String label) {
                this.label = label;
            }

            public String label() {
                return label;
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
