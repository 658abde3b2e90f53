package org.esicasebook.search.elasticsearch;

import co.elastic.clients.elasticsearch.ElasticsearchAsyncClient;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.StringTermsBucket;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.elasticsearch.core.search.Suggestion;
import co.elastic.clients.elasticsearch.core.search.TermSuggest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.esicasebook.epidurography.Term;
import org.esicasebook.search.CaseQuery;
import org.esicasebook.search.CaseQuery.Mode;
import org.esicasebook.search.CaseWords;
import org.esicasebook.search.Field;
import org.esicasebook.search.MyCases;
import org.esicasebook.search.SearchEngine;
import org.esicasebook.search.SearchPage;
import org.esicasebook.search.SearchPage.Facet;
import org.esicasebook.search.SearchPage.Source;
import org.esicasebook.search.elasticsearch.CaseDocument.Found;
import org.jspecify.annotations.Nullable;

/** Searches in the index in use. */
class ElasticsearchSearch implements SearchEngine {

    private static final int MOST_FRAGMENTS = 3;
    private static final int MOST_TERMS = 4;
    private static final int LONG_ENOUGH_TO_BE_WHOLE = 6;

    private final ElasticsearchAsyncClient client;
    private final Gate gate;
    private final SearchRequests requests;
    private final CaseWords words;

    ElasticsearchSearch(ElasticsearchAsyncClient client, Gate gate, SearchRequests requests, CaseWords words) {
        this.client = client;
        this.gate = gate;
        this.requests = requests;
        this.words = words;
    }

    @Override
    public Source source() {
        return Source.ELASTICSEARCH;
    }

    @Override
    public Optional<SearchPage> search(CaseQuery query, MyCases mine) {
        if (!gate.isOpen()) {
            return Optional.empty();
        }
        SearchRequest request = requests.search(query, mine);
        return gate.ask(() -> client.search(request, Found.class)).map(response -> page(response, query));
    }

    @Override
    public Optional<List<String>> suggest(String typed, Mode mode) {
        if (!gate.isOpen()) {
            return Optional.empty();
        }
        SearchRequest request = requests.suggest(typed, mode);
        return gate.ask(() -> client.search(request, Found.class)).map(response -> suggestions(response, typed, mode));
    }

    private static SearchPage page(SearchResponse<Found> response, CaseQuery query) {
        List<Facet> facets = Field.in(query.mode()).stream()
                .map(field -> Facet.of(field, query, counts(filtered(response, field))))
                .toList();
        List<SearchPage.Hit> hits = response.hits().hits().stream()
                .map(hit -> hit(hit, query.mode()))
                .toList();
        return new SearchPage(total(response), hits, facets, meant(response, query), List.of(), Source.ELASTICSEARCH);
    }

    /** The text as typed, words that no case has put right. A word that is perhaps still being typed is left alone. */
    private static Optional<String> meant(SearchResponse<Found> response, CaseQuery query) {
        String meant = query.text();
        for (Suggestion<Found> suggestion : response.suggest().getOrDefault(SearchRequests.MEANT, List.of())) {
            TermSuggest word = suggestion.term();
            boolean unfinished = query.text().endsWith(word.text()) && word.length() < LONG_ENOUGH_TO_BE_WHOLE;
            if (!word.options().isEmpty() && !(unfinished && total(response) > 0)) {
                String right = word.options().getFirst().text();
                meant = Pattern.compile(
                                "(?<![\\p{L}\\p{N}])" + Pattern.quote(word.text()) + "(?![\\p{L}\\p{N}])",
                                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                        .matcher(meant)
                        .replaceFirst(Matcher.quoteReplacement(right));
            }
        }
        return meant.equals(query.text()) ? Optional.empty() : Optional.of(meant);
    }

    private static long total(SearchResponse<Found> response) {
        return Objects.requireNonNull(response.hits().total()).value();
    }

    private static SearchPage.Hit hit(Hit<Found> hit, Mode mode) {
        Found found = Objects.requireNonNull(hit.source());
        List<String> fragments = SearchRequests.highlighted(mode).stream()
                .flatMap(field -> hit.highlight().getOrDefault(field, List.of()).stream())
                .limit(MOST_FRAGMENTS)
                .map(SearchRequests::marked)
                .toList();
        return new SearchPage.Hit(
                found.card(), Optional.ofNullable(found.study()).map(CaseDocument.FoundStudy::notes), fragments);
    }

    private static @Nullable Aggregate filtered(SearchResponse<Found> response, Field field) {
        Aggregate facet = response.aggregations().get(field.parameter());
        return facet == null ? null : facet.filter().aggregations().get(SearchRequests.VALUES);
    }

    private static Map<String, Long> counts(@Nullable Aggregate values) {
        Map<String, Long> counts = new HashMap<>();
        if (values != null && values.isFilters()) {
            values.filters().buckets().keyed().forEach((code, bucket) -> counts.put(code, bucket.docCount()));
        }
        // an index without any value of a field answers with unmapped terms
        if (values != null && values.isSterms()) {
            for (StringTermsBucket bucket : values.sterms().buckets().array()) {
                counts.put(bucket.key().stringValue(), bucket.docCount());
            }
        }
        return counts;
    }

    private List<String> suggestions(SearchResponse<Found> response, String typed, Mode mode) {
        List<Term> occurring = new ArrayList<>();
        for (Field field : Field.in(mode)) {
            Map<String, Long> counts = counts(response.aggregations().get(field.parameter()));
            field.vocabulary().stream()
                    .filter(term -> counts.containsKey(term.code()))
                    .forEach(occurring::add);
        }
        Set<String> suggestions = new LinkedHashSet<>();
        words.completions(typed, occurring).stream().limit(MOST_TERMS).forEach(suggestions::add);
        response.hits().hits().stream()
                .map(hit -> Objects.requireNonNull(hit.source()))
                .flatMap(found -> names(found, typed))
                .forEach(suggestions::add);
        return suggestions.stream().limit(SearchRequests.SUGGESTIONS).toList();
    }

    /** Titles and headlines of a case that contain what was typed. */
    private static Stream<String> names(Found found, String typed) {
        Stream<String> title = Stream.of(found.card().title());
        Stream<String> headline = Optional.ofNullable(found.study()).stream()
                .map(study -> study.notes().teaching().headline());
        return Stream.concat(title, headline).filter(name -> CaseWords.containsWords(name, typed));
    }
}
