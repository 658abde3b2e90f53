package org.esicasebook.search.elasticsearch;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.SuggestMode;
import co.elastic.clients.elasticsearch._types.Time;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
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
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.esicasebook.cases.Slug;
import org.esicasebook.epidurography.Term;
import org.esicasebook.search.CaseQuery;
import org.esicasebook.search.CaseQuery.Mode;
import org.esicasebook.search.CaseQuery.Order;
import org.esicasebook.search.Field;
import org.esicasebook.search.MyCases;
import org.esicasebook.search.TextReader;
import org.esicasebook.search.TextReader.Condition;
import org.esicasebook.search.TextReader.Reading;
import org.jspecify.annotations.Nullable;

/** What Elasticsearch is asked. In unknown mode no field under {@code study} occurs in any part of a request. */
record SearchRequests(String alias, String timeout, TextReader reader) {

    /** Private-use characters, which no case contains. */
    private static final String MATCH_BEGINS = "\uE000";

    private static final String MATCH_ENDS = "\uE001";

    /** Name of the inner aggregation of a facet. */
    static final String VALUES = "values";

    /** Name of the corrections of misspelt words. */
    static final String MEANT = "meant";

    static final int SUGGESTIONS = 10;
    private static final int MOST_FREE_VALUES = 40;

    /** What a value of a field counts that the words name: more than any word of the prose. */
    private static final float NAMED = 25f;

    /** A tenth of what a word in a title counts: it decides between cases that fit alike. */
    private static final float GENTLY = 0.1f;

    /** Up to three words must all occur, of more three in four. */
    private static final String MOST_WORDS = "3<75%";

    private static final int SHORTEST_MISSPELT = 4;

    private static final List<String> OPEN_PROSE = List.of("presentation", "procedure");
    private static final List<String> STUDY_PROSE = List.of(
            "study.headline", "study.decisiveSign", "study.findings", "study.teachingPoint", "study.references");

    /** One request for hits, facets, highlights and what may have been meant. */
    SearchRequest search(CaseQuery query, MyCases mine) {
        Reading reading = reader.read(query.text(), query.mode());
        Mode mode = query.mode();
        SearchRequest.Builder request = new SearchRequest.Builder()
                .index(alias)
                .timeout(timeout)
                .allowPartialSearchResults(false)
                .trackTotalHits(total -> total.enabled(true))
                .from(query.page() * query.size())
                .size(query.size())
                .source(source -> source.filter(fields -> fields.includes(shown(mode))))
                .query(matching(reading, mode, mine))
                .postFilter(chosenExcept(query, null, mine));
        if (!reading.ranksNothing()) {
            highlight(reading, mode, request);
        }
        order(query.order(), reading, request);
        for (Field field : Field.in(mode)) {
            request.aggregations(field.parameter(), facet -> facet.filter(chosenExcept(query, field, mine))
                    .aggregations(VALUES, values(field, mine)));
        }
        if (reading.wording().length() >= SHORTEST_MISSPELT) {
            request.suggest(suggest -> suggest.text(reading.wording())
                    .suggesters(
                            MEANT,
                            words -> words.term(term -> term.field(everything(mode) + ".typed")
                                    .suggestMode(SuggestMode.Missing)
                                    .minWordLength(SHORTEST_MISSPELT)
                                    .prefixLength(1)
                                    .size(1))));
        }
        return request.build();
    }

    private static void order(Order order, Reading reading, SearchRequest.Builder request) {
        switch (order) {
            case BEST -> {}
            case EASIEST -> request.sort(by("difficultyOrder", SortOrder.Asc));
            case HARDEST -> request.sort(by("difficultyOrder", SortOrder.Desc));
            case LEVEL -> request.sort(by("levelOrder", SortOrder.Asc));
            case NEWEST -> request.sort(by("published", SortOrder.Desc));
            case TITLE -> request.sort(by("titleOrder", SortOrder.Asc));
        }
        if (!reading.ranksNothing() && order != Order.TITLE) {
            request.sort(sort -> sort.score(score -> score.order(SortOrder.Desc)));
        }
        request.sort(by("shelfOrder", SortOrder.Asc));
    }

    private static SortOptions by(String field, SortOrder order) {
        return SortOptions.of(sort -> sort.field(by -> by.field(field).order(order)));
    }

    /** Values of a field with their counts; a reader's own standing is counted by the cases that they have begun. */
    private static Aggregation values(Field field, MyCases mine) {
        if (field.kind() == Field.Kind.READER) {
            List<String> statuses =
                    Arrays.stream(MyCases.Status.values()).map(Term::code).toList();
            Map<String, Query> ways = new LinkedHashMap<>();
            statuses.forEach(status -> ways.put(status, havingStatus(List.of(status), mine)));
            return Aggregation.of(all -> all.filters(filters -> filters.filters(buckets -> buckets.keyed(ways))));
        }
        int most = field.isFree() ? MOST_FREE_VALUES : field.vocabulary().size();
        return Aggregation.of(
                all -> all.terms(terms -> terms.field(fieldName(field)).size(most)));
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
                .sort(by("shelfOrder", SortOrder.Asc));
        for (Field field : Field.in(mode)) {
            if (field.kind() != Field.Kind.READER) {
                request.aggregations(field.parameter(), values(field, MyCases.NONE));
            }
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
        return switch (field.kind()) {
            case OPEN -> "facet." + field.parameter();
            case TRUTH -> "study.facet." + field.parameter();
            case READER -> "slug";
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

    private Query matching(Reading reading, Mode mode, MyCases mine) {
        BoolQuery.Builder bool = new BoolQuery.Builder();
        String everything = everything(mode);
        List<Query> pieces = pieces(reading, everything);
        if (!pieces.isEmpty()) {
            bool.must(must -> must.bool(most -> most.should(pieces).minimumShouldMatch(MOST_WORDS)));
            bool.should(should -> should.multiMatch(match -> match.query(reading.wording())
                    .fields(weighted(mode))
                    .type(TextQueryType.BestFields)
                    .tieBreaker(0.3)
                    .boost(2f)));
            // what was typed itself before what means the same, and together before scattered
            bool.should(should -> should.multiMatch(match -> match.query(reading.wording())
                    .fields(weighted(mode))
                    .type(TextQueryType.BestFields)
                    .analyzer("prose")
                    .tieBreaker(0.3)));
            bool.should(should -> should.matchPhrase(match -> match.field(everything)
                    .query(reading.wording())
                    .analyzer("prose")
                    .slop(2)
                    .boost(2f)));
        }
        for (Condition named : reading.named()) {
            bool.should(having -> having.constantScore(
                    constant -> constant.boost(NAMED).filter(having(named.field(), named.codes(), mine))));
        }
        for (String phrase : reading.phrases()) {
            bool.must(must -> must.matchPhrase(match -> match.field(everything).query(phrase)));
        }
        if (!reading.ranksNothing()) {
            bool.should(fresh -> fresh.distanceFeature(distance -> distance.date(date -> date.field("published")
                    .origin("now")
                    .pivot(Time.of(pivot -> pivot.time("365d")))
                    .boost(GENTLY))));
            bool.should(checked -> checked.constantScore(constant -> constant.boost(GENTLY)
                    .filter(filter -> filter.term(term -> term.field("reviewed").value(true)))));
        }
        for (String excluded : reading.excluded()) {
            bool.mustNot(not -> not.matchPhrase(match -> match.field(everything).query(excluded)));
        }
        for (Condition condition : reading.conditions()) {
            Query having = having(condition.field(), condition.codes(), mine);
            if (condition.excluded()) {
                bool.mustNot(having);
            } else {
                bool.filter(having);
            }
        }
        boolean asksNothing = reading.ranksNothing()
                && reading.excluded().isEmpty()
                && reading.conditions().isEmpty();
        return asksNothing
                ? Query.of(all -> all.matchAll(matchAll -> matchAll))
                : Query.of(query -> query.bool(bool.build()));
    }

    /** A word of the field, or a level, counts as a whole; any other word by its stem, misspelt, or as a beginning. */
    private static List<Query> pieces(Reading reading, String field) {
        List<Query> pieces = new ArrayList<>();
        List<Set<List<String>>> alternatives = reading.pieces();
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
    private static Query chosenExcept(CaseQuery query, @Nullable Field except, MyCases mine) {
        BoolQuery.Builder bool = new BoolQuery.Builder();
        boolean nothingChosen = true;
        for (Field field : query.chosen().keySet()) {
            if (field != except) {
                nothingChosen = false;
                bool.filter(having(field, query.chosen(field), mine));
            }
        }
        return nothingChosen
                ? Query.of(all -> all.matchAll(matchAll -> matchAll))
                : Query.of(filter -> filter.bool(bool.build()));
    }

    private static Query having(Field field, Collection<String> codes, MyCases mine) {
        return field.kind() == Field.Kind.READER ? havingStatus(codes, mine) : terms(fieldName(field), codes);
    }

    private static Query havingStatus(Collection<String> codes, MyCases mine) {
        Set<MyCases.Status> statuses = codes.stream()
                .flatMap(code -> Term.find(MyCases.Status.class, code).stream())
                .collect(Collectors.toSet());
        Query begun = slugs(mine.withAny(statuses));
        return statuses.contains(MyCases.Status.NEW)
                ? Query.of(query -> query.bool(bool -> bool.minimumShouldMatch("1")
                        .should(begun)
                        .should(isNew -> isNew.bool(not -> not.mustNot(slugs(mine.begun()))))))
                : begun;
    }

    private static Query slugs(Collection<Slug> slugs) {
        return terms("slug", slugs.stream().map(Slug::value).sorted().toList());
    }

    private static Query terms(String field, Collection<String> codes) {
        List<FieldValue> values = codes.stream().map(FieldValue::of).toList();
        return Query.of(query -> query.terms(terms -> terms.field(field).terms(v -> v.value(values))));
    }

    /**
     * How a fragment from Elasticsearch is told with the marks that a page of hits carries. They cannot be asked for
     * themselves: Elasticsearch trims fragments, and control characters at their ends with them.
     */
    static String marked(String fragment) {
        return fragment.replace(MATCH_BEGINS, "\u0001").replace(MATCH_ENDS, "\u0002");
    }

    /** Highlighting asks without fuzziness: with it, it takes ten times as long as the search itself. */
    private static void highlight(Reading text, Mode mode, SearchRequest.Builder request) {
        List<String> fields = new ArrayList<>(OPEN_PROSE);
        if (mode == Mode.STUDY) {
            fields.addAll(STUDY_PROSE);
        }
        List<Query> wanted = new ArrayList<>();
        if (!text.pieces().isEmpty()) {
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
