package org.esicasebook.search.elasticsearch;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Operator;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.TextQueryType;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.search.Highlight;
import co.elastic.clients.elasticsearch.core.search.HighlightField;
import co.elastic.clients.elasticsearch.core.search.HighlighterOrder;
import co.elastic.clients.elasticsearch.core.search.HighlighterType;
import co.elastic.clients.util.NamedValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.esicasebook.epidurography.Term;
import org.esicasebook.search.CaseQuery;
import org.esicasebook.search.CaseQuery.Mode;
import org.esicasebook.search.FieldSynonyms;
import org.esicasebook.search.SearchPage.Facet.Field;
import org.esicasebook.search.SearchText;
import org.jspecify.annotations.Nullable;

/** What Elasticsearch is asked. In unknown mode no field under {@code study} occurs in any part of a request. */
record SearchRequests(String alias, String timeout, FieldSynonyms synonyms) {

    /** Private-use characters, which no case contains. */
    private static final String MATCH_BEGINS = "\uE000";

    private static final String MATCH_ENDS = "\uE001";

    /** Name of the inner aggregation of a facet. */
    static final String VALUES = "values";

    static final int SUGGESTIONS = 10;

    /** Up to three words must all occur, of more three in four. */
    private static final String MOST_WORDS = "3<75%";

    private static final int SHORTEST_MISSPELT = 4;

    private static final List<String> OPEN_PROSE = List.of("presentation", "procedure");
    private static final List<String> STUDY_PROSE = List.of(
            "study.headline", "study.decisiveSign", "study.findings", "study.teachingPoint", "study.references");

    /** One request for hits, facets and highlights. */
    SearchRequest search(CaseQuery query) {
        SearchText text = SearchText.parse(query.text());
        SearchRequest.Builder request = new SearchRequest.Builder()
                .index(alias)
                .timeout(timeout)
                .allowPartialSearchResults(false)
                .trackTotalHits(total -> total.enabled(true))
                .from(query.page() * query.size())
                .size(query.size())
                .source(source -> source.filter(fields -> fields.includes(shown(query.mode()))))
                .query(matching(text, query.mode()))
                .postFilter(chosenExcept(query, null));
        if (!text.isEmpty()) {
            request.sort(sort -> sort.score(score -> score.order(SortOrder.Desc)));
            highlight(text, query.mode(), request);
        }
        request.sort(sort -> sort.field(field -> field.field("shelfOrder").order(SortOrder.Asc)));
        for (Field field : Field.in(query.mode())) {
            request.aggregations(field.parameter(), facet -> facet.filter(chosenExcept(query, field))
                    .aggregations(
                            VALUES,
                            values -> values.terms(terms -> terms.field(fieldName(field))
                                    .size(field.vocabulary().size()))));
        }
        return request.build();
    }

    /** Titles, and in study mode headlines, that contain the words typed, and the terms that occur at all. */
    SearchRequest suggest(String typed, Mode mode) {
        SearchRequest.Builder request = new SearchRequest.Builder()
                .index(alias)
                .timeout(timeout)
                .allowPartialSearchResults(false)
                .size(SUGGESTIONS)
                .source(source -> source.filter(fields -> fields.includes(shown(mode))))
                .postFilter(postFilter -> postFilter.bool(bool -> {
                    bool.should(beginning("title.typed", typed));
                    if (mode == Mode.STUDY) {
                        bool.should(beginning("study.headline.typed", typed));
                    }
                    return bool;
                }))
                .sort(sort -> sort.field(field -> field.field("shelfOrder").order(SortOrder.Asc)));
        for (Field field : Field.in(mode)) {
            request.aggregations(
                    field.parameter(),
                    values -> values.terms(terms -> terms.field(fieldName(field))
                            .size(field.vocabulary().size())));
        }
        return request.build();
    }

    private static List<String> shown(Mode mode) {
        return switch (mode) {
            case UNKNOWN -> List.of("card");
            case STUDY -> List.of("card", "study.notes");
        };
    }

    private static String fieldName(Field field) {
        return switch (field) {
            case ROUTE -> "route";
            case LEVEL -> "level";
            case SIDE -> "side";
            case VIEW -> "view";
            case DIFFICULTY -> "difficulty";
            case FINDING -> "study.finding";
        };
    }

    /** Field that holds all words of a case which this mode may search. */
    private static String everything(Mode mode) {
        return switch (mode) {
            case UNKNOWN -> "text";
            case STUDY -> "study.text";
        };
    }

    private static List<String> weighted(Mode mode) {
        return switch (mode) {
            case UNKNOWN -> List.of("title^3", "labels^2", "presentation", "procedure");
            case STUDY ->
                List.of(
                        "title^3",
                        "labels^2",
                        "presentation",
                        "procedure",
                        "study.headline^3",
                        "study.labels^3",
                        "study.decisiveSign",
                        "study.findings",
                        "study.teachingPoint");
        };
    }

    private Query matching(SearchText text, Mode mode) {
        if (text.isEmpty()) {
            return Query.of(all -> all.matchAll(matchAll -> matchAll));
        }
        BoolQuery.Builder bool = new BoolQuery.Builder();
        String everything = everything(mode);
        List<Query> pieces = pieces(text.wording(), everything);
        if (!pieces.isEmpty()) {
            bool.must(must -> must.bool(most -> most.should(pieces).minimumShouldMatch(MOST_WORDS)));
            bool.should(should -> should.multiMatch(match -> match.query(text.wording())
                    .fields(weighted(mode))
                    .type(TextQueryType.BestFields)
                    .tieBreaker(0.3)
                    .boost(2f)));
        }
        for (String phrase : text.phrases()) {
            bool.must(must -> must.matchPhrase(match -> match.field(everything).query(phrase)));
        }
        for (String excluded : text.excluded()) {
            bool.mustNot(not -> not.matchPhrase(match -> match.field(everything).query(excluded)));
        }
        return Query.of(query -> query.bool(bool.build()));
    }

    /** A word of the field, or a level, counts as a whole; any other word by its stem, misspelt, or as a beginning. */
    private List<Query> pieces(String wording, String field) {
        List<Query> pieces = new ArrayList<>();
        List<Set<List<String>>> alternatives = synonyms.alternatives(wording);
        for (int i = 0; i < alternatives.size(); i++) {
            String words = String.join(" ", alternatives.get(i).iterator().next());
            boolean last = i == alternatives.size() - 1;
            pieces.add(
                    alternatives.get(i).size() > 1
                            ? Query.of(query -> query.matchPhrase(
                                    match -> match.field(field).query(words)))
                            : word(words, field, last && words.length() > 1));
        }
        return pieces;
    }

    /** Typing errors and beginnings are looked for among whole words: what is left of a word by stemming forgives less. */
    private static Query word(String word, String field, boolean mayBeUnfinished) {
        List<Query> ways = new ArrayList<>();
        ways.add(Query.of(
                query -> query.match(match -> match.field(field).query(word).boost(2f))));
        if (word.length() >= SHORTEST_MISSPELT) {
            ways.add(Query.of(query -> query.fuzzy(fuzzy -> fuzzy.field(field + ".typed")
                    .value(word)
                    .fuzziness("AUTO:" + SHORTEST_MISSPELT + ",8")
                    .prefixLength(1)
                    .maxExpansions(30))));
        }
        if (mayBeUnfinished) {
            ways.add(Query.of(query ->
                    query.prefix(prefix -> prefix.field(field + ".typed").value(word))));
        }
        return Query.of(query -> query.disMax(best -> best.queries(ways)));
    }

    private static Query beginning(String field, String typed) {
        return Query.of(query ->
                query.matchBoolPrefix(match -> match.field(field).query(typed).operator(Operator.And)));
    }

    /** Everything chosen, in all facets but one: the counts of a facet show what choosing in it would lead to. */
    private static Query chosenExcept(CaseQuery query, @Nullable Field except) {
        BoolQuery.Builder bool = new BoolQuery.Builder();
        boolean nothingChosen = true;
        for (Field field : Field.in(query.mode())) {
            if (field == except || query.chosen(field).isEmpty()) {
                continue;
            }
            nothingChosen = false;
            List<FieldValue> values = query.chosen(field).stream()
                    .map(Term::code)
                    .sorted()
                    .map(FieldValue::of)
                    .toList();
            bool.filter(filter ->
                    filter.terms(terms -> terms.field(fieldName(field)).terms(v -> v.value(values))));
        }
        return nothingChosen
                ? Query.of(all -> all.matchAll(matchAll -> matchAll))
                : Query.of(filter -> filter.bool(bool.build()));
    }

    /**
     * How a fragment from Elasticsearch is told with the marks that a page of hits carries. They cannot be asked for
     * themselves: Elasticsearch trims fragments, and control characters at their ends with them.
     */
    static String marked(String fragment) {
        return fragment.replace(MATCH_BEGINS, "\u0001").replace(MATCH_ENDS, "\u0002");
    }

    /** Highlighting asks without fuzziness: with it, it takes ten times as long as the search itself. */
    private static void highlight(SearchText text, Mode mode, SearchRequest.Builder request) {
        List<String> fields = new ArrayList<>(OPEN_PROSE);
        if (mode == Mode.STUDY) {
            fields.addAll(STUDY_PROSE);
        }
        List<Query> wanted = new ArrayList<>();
        if (!text.words().isEmpty()) {
            wanted.add(Query.of(query -> query.multiMatch(
                    match -> match.query(text.wording()).fields(fields).type(TextQueryType.MostFields))));
        }
        for (String phrase : text.phrases()) {
            wanted.add(Query.of(query ->
                    query.multiMatch(match -> match.query(phrase).fields(fields).type(TextQueryType.Phrase))));
        }
        if (wanted.isEmpty()) {
            return;
        }
        List<NamedValue<HighlightField>> named = fields.stream()
                .map(field -> NamedValue.of(field, HighlightField.of(usual -> usual)))
                .toList();
        request.highlight(Highlight.of(highlight -> highlight
                .type(HighlighterType.Unified)
                .preTags(MATCH_BEGINS)
                .postTags(MATCH_ENDS)
                .numberOfFragments(2)
                .fragmentSize(160)
                .order(HighlighterOrder.Score)
                .highlightQuery(query -> query.bool(bool -> bool.should(wanted)))
                .fields(named)));
    }

    /** Fields whose fragments are shown, the most telling first. */
    static List<String> highlighted(Mode mode) {
        List<String> fields = new ArrayList<>();
        if (mode == Mode.STUDY) {
            fields.addAll(STUDY_PROSE);
        }
        fields.addAll(OPEN_PROSE);
        return fields;
    }
}
