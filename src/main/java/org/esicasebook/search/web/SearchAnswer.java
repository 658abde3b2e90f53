package org.esicasebook.search.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.esicasebook.cases.CaseFindings;
import org.esicasebook.cases.TeachingCase;
import org.esicasebook.epidurography.Term;
import org.esicasebook.search.CaseQuery;
import org.esicasebook.search.SearchPage;
import org.esicasebook.search.SearchPage.Facet;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/**
 * One page of what was found, as the HTTP interface tells it. Terms of the field stand as their codes.
 *
 * @param facets by parameter name
 */
record SearchAnswer(
        @Schema(description = "Number of cases found", example = "12")
        long total,

        int page,
        int size,
        @Schema(example = "unknown") String mode,

        @Schema(description = "Who answered: elasticsearch, or postgresql while that is away")
        String source,

        @Schema(description = "The text with words put right that no case has", nullable = true) @Nullable
        String didYouMean,

        @Schema(description = "What could not be done as asked, in words")
        List<String> remarks,

        List<Hit> hits,

        @Schema(
                description =
                        "Values that narrow the search down, by parameter name. Values chosen stay, whatever their count.")
        Map<String, List<Value>> facets) {

    static SearchAnswer of(CaseQuery query, SearchPage page) {
        Map<String, List<Value>> facets = new LinkedHashMap<>();
        for (Facet facet : page.facets()) {
            facets.put(
                    facet.field().parameter(),
                    facet.values().stream()
                            .map(value -> new Value(value.code(), value.label(), value.count(), value.chosen()))
                            .toList());
        }
        String source =
                switch (page.source()) {
                    case ELASTICSEARCH -> "elasticsearch";
                    case POSTGRESQL -> "postgresql";
                };
        return new SearchAnswer(
                page.total(),
                query.page(),
                query.size(),
                query.mode().code(),
                source,
                page.didYouMean().orElse(null),
                page.remarks(),
                page.hits().stream().map(Hit::of).toList(),
                facets);
    }

    /**
     * @param findings where contrast went, only in study mode
     * @param headline only in study mode
     */
    record Hit(
            @Schema(example = "lil-03") String slug,
            String title,
            @Schema(example = "LIL") String route,
            @Schema(example = "L4-5") String level,
            @Schema(example = "midline") String side,
            @Schema(example = "[\"AP\", \"CLO\"]") List<String> views,
            @Schema(example = "introductory") String difficulty,
            boolean cine,
            boolean simulated,

            @Schema(description = "Fragments of the text as HTML, what was searched for in mark elements")
            List<String> highlights,

            @Schema(description = "Where contrast went; only in mode study", nullable = true) @Nullable
            List<String> findings,

            @Schema(description = "Only in mode study", nullable = true) @Nullable
            String headline) {

        static Hit of(SearchPage.Hit hit) {
            TeachingCase found = hit.teachingCase();
            return new Hit(
                    found.slug().value(),
                    found.title(),
                    found.route().code(),
                    found.level().code(),
                    found.side().code(),
                    found.views().stream().map(Term::code).toList(),
                    found.difficulty().code(),
                    found.hasCine(),
                    found.provenance().simulated(),
                    hit.highlights().stream().map(Hit::marked).toList(),
                    hit.findings().map(Hit::codes).orElse(null),
                    hit.findings()
                            .map(findings -> findings.teaching().headline())
                            .orElse(null));
        }

        private static List<String> codes(CaseFindings findings) {
            return findings.compartments().stream()
                    .sorted(Comparator.naturalOrder())
                    .map(Term::code)
                    .toList();
        }

        private static String marked(String fragment) {
            return HtmlUtils.htmlEscape(fragment, "UTF-8")
                    .replace("\u0001", "<mark>")
                    .replace("\u0002", "</mark>");
        }
    }

    record Value(
            @Schema(example = "LIL") String code,
            @Schema(example = "Lumbar interlaminar") String label,
            long count,
            boolean chosen) {}
}
