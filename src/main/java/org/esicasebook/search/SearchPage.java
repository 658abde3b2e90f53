package org.esicasebook.search;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.esicasebook.cases.CaseFindings;
import org.esicasebook.cases.TeachingCase;
import org.esicasebook.epidurography.Term;

/**
 * One page of what was found.
 *
 * @param source who answered; PostgreSQL answers while Elasticsearch is away, and the page says so
 * @param didYouMean the text with words that no case has put right; empty if it says nothing else
 * @param remarks on what could not be done as asked
 */
public record SearchPage(
        long total,
        List<Hit> hits,
        List<Facet> facets,
        Optional<String> didYouMean,
        List<String> remarks,
        Source source) {

    public SearchPage {
        hits = List.copyOf(hits);
        facets = List.copyOf(facets);
        remarks = List.copyOf(remarks);
    }

    public SearchPage(long total, List<Hit> hits, List<Facet> facets, Source source) {
        this(total, hits, facets, Optional.empty(), List.of(), source);
    }

    SearchPage remarking(List<String> others) {
        return new SearchPage(total, hits, facets, didYouMean, others, source);
    }

    public Facet facet(Field field) {
        return facets.stream()
                .filter(facet -> facet.field() == field)
                .findFirst()
                .orElseGet(() -> new Facet(field, List.of()));
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

        /** The values of a field that occur, and those chosen even if they do not; free values by their number. */
        public static Facet of(Field field, CaseQuery query, Map<String, Long> countsByCode) {
            Set<String> chosen = query.chosen(field);
            Stream<String> codes = field.isFree()
                    ? Stream.concat(
                            countsByCode.entrySet().stream()
                                    .sorted(Map.Entry.<String, Long>comparingByValue()
                                            .reversed()
                                            .thenComparing(Map.Entry.comparingByKey()))
                                    .map(Map.Entry::getKey),
                            chosen.stream())
                    : field.vocabulary().stream().map(Term::code);
            return new Facet(
                    field,
                    codes.distinct()
                            .map(code -> new Value(
                                    code,
                                    field.labelOf(code),
                                    countsByCode.getOrDefault(code, 0L),
                                    chosen.contains(code)))
                            .filter(value -> value.count() > 0 || value.chosen())
                            .toList());
        }

        /** @param code of the {@link Term}, or the value itself where any may occur */
        public record Value(String code, String label, long count, boolean chosen) {}
    }

    public enum Source {
        ELASTICSEARCH,
        POSTGRESQL
    }
}
