package org.esicasebook.search.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.esicasebook.epidurography.Term;
import org.esicasebook.search.CaseQuery;
import org.esicasebook.search.CaseQuery.Mode;
import org.esicasebook.search.CaseWords;
import org.esicasebook.search.FieldSynonyms;
import org.esicasebook.search.SearchEngine;
import org.esicasebook.search.SearchPage;
import org.esicasebook.search.SearchPage.Facet;
import org.esicasebook.search.SearchPage.Facet.Field;
import org.esicasebook.search.SearchPage.Source;
import org.esicasebook.search.SearchText;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Searches in {@code search.library}. In unknown mode no column whose name begins with {@code study_} is read. */
@Component
class PostgresSearch implements SearchEngine {

    private static final int SUGGESTIONS = 10;
    private static final int MOST_TERMS = 4;

    private final JdbcClient jdbc;
    private final FieldSynonyms synonyms;
    private final CaseWords words;

    PostgresSearch(JdbcClient jdbc, FieldSynonyms synonyms) {
        this.jdbc = jdbc;
        this.synonyms = synonyms;
        this.words = new CaseWords(synonyms);
    }

    @Override
    public Source source() {
        return Source.POSTGRESQL;
    }

    @Override
    public Optional<SearchPage> search(CaseQuery query) {
        TextCondition text = text(query);
        Counts counts = counts(query, text);
        List<Facet> facets = Field.in(query.mode()).stream()
                .map(field -> Facet.of(field, query, counts.of(field)))
                .toList();
        boolean beyondTheEnd = (long) query.page() * query.size() >= counts.total();
        List<SearchPage.Hit> hits = beyondTheEnd ? List.of() : hits(query, text);
        return Optional.of(new SearchPage(counts.total(), hits, facets, Source.POSTGRESQL));
    }

    @Override
    public Optional<List<String>> suggest(String typed, Mode mode) {
        List<String> tokens = SearchText.tokens(typed);
        if (tokens.isEmpty()) {
            return Optional.of(List.of());
        }
        CaseQuery everything = CaseQuery.everything(mode);
        Counts counts = counts(everything, text(everything));
        List<Term> occurring = new ArrayList<>();
        for (Field field : Field.in(mode)) {
            field.vocabulary().stream()
                    .filter(term -> counts.of(field).containsKey(term.code()))
                    .forEach(occurring::add);
        }
        Set<String> suggestions = new LinkedHashSet<>();
        words.completions(typed, occurring).stream().limit(MOST_TERMS).forEach(suggestions::add);
        names(tokens, mode).filter(name -> CaseWords.containsWords(name, typed)).forEach(suggestions::add);
        return Optional.of(suggestions.stream().limit(SUGGESTIONS).toList());
    }

    private TextCondition text(CaseQuery query) {
        String column = query.mode() == Mode.STUDY ? "study_words" : "words";
        return TextCondition.of(SearchText.parse(query.text()), column, synonyms);
    }

    /** Titles, and in study mode headlines, that contain all words typed. */
    private Stream<String> names(List<String> tokens, Mode mode) {
        String wanted = String.join(" & ", tokens) + ":*";
        String sql = mode == Mode.STUDY ? """
                select teaching_case ->> 'title' as title, study_notes -> 'teaching' ->> 'headline' as headline
                from search.library
                where title_words @@ to_tsquery('simple', :wanted)
                   or study_headline_words @@ to_tsquery('simple', :wanted)
                order by shelf_order
                limit :most
                """ : """
                select teaching_case ->> 'title' as title, null as headline
                from search.library
                where title_words @@ to_tsquery('simple', :wanted)
                order by shelf_order
                limit :most
                """;
        return jdbc
                .sql(sql)
                .param("wanted", wanted)
                .param("most", SUGGESTIONS)
                .query((row, _) -> Stream.of(
                                Optional.ofNullable(row.getString("title")),
                                Optional.ofNullable(row.getString("headline")))
                        .flatMap(Optional::stream)
                        .toList())
                .list()
                .stream()
                .flatMap(List::stream);
    }

    /** Counts of all facets and of everything found, in one statement. */
    private Counts counts(CaseQuery query, TextCondition text) {
        Map<String, Object> parameters = new HashMap<>(text.parameters());
        String study = query.mode() == Mode.STUDY ? ", study_finding" : "";
        StringBuilder sql =
                new StringBuilder("""
                with found as materialized (
                    select route, level, side, view, difficulty%s from search.library where %s
                )
                select '' as facet, '' as value, count(*) as cases from found where %s
                """.formatted(study, text.condition(), chosenExcept(query, null, parameters)));
        for (Field field : Field.in(query.mode())) {
            String values = isList(field) ? ", unnest(%s) as value".formatted(column(field)) : "";
            String value = isList(field) ? "value" : column(field);
            sql.append("""
                    union all
                    select '%s', %s, count(*) from found%s where %s group by %s
                    """.formatted(field.name(), value, values, chosenExcept(query, field, parameters), value));
        }
        Counts counts = new Counts();
        jdbc.sql(sql.toString())
                .params(parameters)
                .query((row, _) -> counts.add(row))
                .list();
        return counts;
    }

    private List<SearchPage.Hit> hits(CaseQuery query, TextCondition text) {
        Map<String, Object> parameters = new HashMap<>(text.parameters());
        boolean study = query.mode() == Mode.STUDY;
        String headline = "ts_headline('english', %s, %s, 'StartSel=\"' || chr(1) || '\", StopSel=\"' || chr(2)"
                + " || '\", MaxFragments=2, MinWords=8, MaxWords=24, FragmentDelimiter=\"' || chr(3) || '\"')";
        String sql = """
                with page as (
                    select %s, shelf_order, ts_rank(%s, %s) as rank
                    from search.library
                    where %s and %s
                    order by rank desc, shelf_order
                    limit :size offset :offset
                )
                select *, %s as fragments, %s as study_fragments from page order by rank desc, shelf_order
                """.formatted(
                study ? "prose, teaching_case, study_prose, study_notes" : "prose, teaching_case, null as study_notes",
                study ? "study_words" : "words",
                text.query(),
                text.condition(),
                chosenExcept(query, null, parameters),
                headline.formatted("prose", text.query()),
                study ? headline.formatted("study_prose", text.query()) : "null");
        return jdbc.sql(sql)
                .params(parameters)
                .param("size", query.size())
                .param("offset", (long) query.page() * query.size())
                .query((row, _) -> new SearchPage.Hit(
                        StoredCase.teachingCase(row),
                        StoredCase.findings(row),
                        Stream.of(row.getString("study_fragments"), row.getString("fragments"))
                                .flatMap(PostgresSearch::matching)
                                .limit(3)
                                .toList()))
                .list();
    }

    /** Where nothing matches, PostgreSQL hands out the beginning of the text: no fragment for us. */
    private static Stream<String> matching(@Nullable String fragments) {
        return Stream.ofNullable(fragments)
                .flatMap(all -> Stream.of(all.split("\u0003")))
                .map(String::strip)
                .filter(fragment -> fragment.contains("\u0001"));
    }

    /** Everything chosen, in all facets but one: the counts of a facet show what choosing in it would lead to. */
    private static String chosenExcept(CaseQuery query, @Nullable Field except, Map<String, Object> parameters) {
        List<String> conditions = new ArrayList<>();
        for (Field field : Field.in(query.mode())) {
            if (field == except || query.chosen(field).isEmpty()) {
                continue;
            }
            parameters.put(
                    field.parameter(),
                    query.chosen(field).stream().map(Term::code).toList());
            conditions.add((isList(field) ? "%s && cast(array[:%s] as text[])" : "%s in (:%s)")
                    .formatted(column(field), field.parameter()));
        }
        return conditions.isEmpty() ? "true" : String.join(" and ", conditions);
    }

    private static boolean isList(Field field) {
        return switch (field) {
            case VIEW, FINDING -> true;
            case ROUTE, LEVEL, SIDE, DIFFICULTY -> false;
        };
    }

    private static String column(Field field) {
        return switch (field) {
            case ROUTE -> "route";
            case LEVEL -> "level";
            case SIDE -> "side";
            case VIEW -> "view";
            case DIFFICULTY -> "difficulty";
            case FINDING -> "study_finding";
        };
    }

    private static final class Counts {

        private final Map<Field, Map<String, Long>> byField = new EnumMap<>(Field.class);
        private long total;

        boolean add(ResultSet row) throws SQLException {
            String facet = row.getString("facet");
            long cases = row.getLong("cases");
            if (facet.isEmpty()) {
                total = cases;
            } else {
                byField.computeIfAbsent(Field.valueOf(facet), _ -> new HashMap<>())
                        .put(row.getString("value"), cases);
            }
            return true;
        }

        Map<String, Long> of(Field field) {
            return byField.getOrDefault(field, Map.of());
        }

        long total() {
            return total;
        }
    }
}
