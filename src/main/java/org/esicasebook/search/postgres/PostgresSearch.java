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
import org.esicasebook.search.CaseFacets;
import org.esicasebook.search.CaseQuery;
import org.esicasebook.search.CaseQuery.Mode;
import org.esicasebook.search.CaseQuery.Order;
import org.esicasebook.search.CaseWords;
import org.esicasebook.search.Field;
import org.esicasebook.search.FieldSynonyms;
import org.esicasebook.search.MyCases;
import org.esicasebook.search.SearchEngine;
import org.esicasebook.search.SearchPage;
import org.esicasebook.search.SearchPage.Facet;
import org.esicasebook.search.SearchPage.Source;
import org.esicasebook.search.SearchText;
import org.esicasebook.search.TextReader;
import org.esicasebook.search.TextReader.Reading;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Searches in {@code search.library}. In unknown mode no column whose name begins with {@code study_} is read. */
@Component
class PostgresSearch implements SearchEngine {

    private static final int SUGGESTIONS = 10;
    private static final int MOST_TERMS = 4;

    private final JdbcClient jdbc;
    private final TextReader reader;
    private final CaseWords words;

    PostgresSearch(JdbcClient jdbc, FieldSynonyms synonyms) {
        this.jdbc = jdbc;
        this.reader = new TextReader(synonyms);
        this.words = new CaseWords(synonyms);
    }

    @Override
    public Source source() {
        return Source.POSTGRESQL;
    }

    @Override
    public Optional<SearchPage> search(CaseQuery query, MyCases mine) {
        Reading reading = reader.read(query.text(), query.mode());
        FacetCondition chosen = new FacetCondition(query, mine);
        String found = chosen.of(reading);
        TextCondition text = text(reading, query.mode());
        Counts counts = counts(query.mode(), text, found, chosen);
        List<Facet> facets = Field.in(query.mode()).stream()
                .map(field -> Facet.of(field, query, counts.of(field)))
                .toList();
        boolean beyondTheEnd = (long) query.page() * query.size() >= counts.total();
        List<SearchPage.Hit> hits = beyondTheEnd ? List.of() : hits(query, reading, text, found, chosen);
        return Optional.of(new SearchPage(counts.total(), hits, facets, Source.POSTGRESQL));
    }

    @Override
    public Optional<List<String>> suggest(String typed, Mode mode) {
        List<String> tokens = SearchText.tokens(typed);
        if (tokens.isEmpty()) {
            return Optional.of(List.of());
        }
        CaseQuery everything = CaseQuery.everything(mode);
        Counts counts =
                counts(mode, text(reader.read("", mode), mode), "true", new FacetCondition(everything, MyCases.NONE));
        List<Term> occurring = new ArrayList<>();
        for (Field field : Field.in(mode)) {
            if (field.kind() == Field.Kind.READER) {
                continue;
            }
            field.vocabulary().stream()
                    .filter(term -> counts.of(field).containsKey(term.code()))
                    .forEach(occurring::add);
        }
        Set<String> suggestions = new LinkedHashSet<>();
        words.completions(typed, occurring).stream().limit(MOST_TERMS).forEach(suggestions::add);
        names(tokens, mode).filter(name -> CaseWords.containsWords(name, typed)).forEach(suggestions::add);
        return Optional.of(suggestions.stream().limit(SUGGESTIONS).toList());
    }

    private static TextCondition text(Reading reading, Mode mode) {
        return TextCondition.of(reading, mode == Mode.STUDY ? "study_words" : "words");
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
    private Counts counts(Mode mode, TextCondition text, String found, FacetCondition chosen) {
        String all = mode == Mode.STUDY ? "facets || study_facets" : "facets";
        String study = mode == Mode.STUDY ? ", study_facets" : "";
        StringBuilder sql = new StringBuilder(
                """
                with found as materialized (
                    select slug, facets%s from search.library where %s and %s
                )
                select '' as facet, count(*) as cases from found where %s
                union all
                select facet, count(*) from found, unnest(%s) as facet where %s group by facet
                """.formatted(study, text.condition(), found, chosen.except(null), all, chosen.except(null)));
        for (Field field : chosen.fields()) {
            // a value chosen does not hide its alternatives
            if (field.kind() != Field.Kind.READER) {
                sql.append("""
                        union all
                        select '*' || facet, count(*) from found, unnest(%s) as facet
                        where %s and facet like '%s:%%' group by facet
                        """.formatted(all, chosen.except(field), field.parameter()));
            }
        }
        for (MyCases.Status status : MyCases.Status.values()) {
            sql.append("""
                    union all
                    select '*%s', count(*) from found where %s and %s
                    """.formatted(
                            CaseFacets.tag(Field.STATUS, status.code()),
                            chosen.except(Field.STATUS),
                            chosen.having(Field.STATUS, List.of(status.code()))));
        }
        Counts counts = new Counts(chosen.fields());
        jdbc.sql(sql.toString())
                .params(text.parameters())
                .params(chosen.parameters())
                .query((row, _) -> counts.add(row))
                .list();
        return counts;
    }

    private List<SearchPage.Hit> hits(
            CaseQuery query, Reading reading, TextCondition text, String found, FacetCondition chosen) {
        boolean study = query.mode() == Mode.STUDY;
        String headline = "ts_headline('english', %s, %s, 'StartSel=\"' || chr(1) || '\", StopSel=\"' || chr(2)"
                + " || '\", MaxFragments=2, MinWords=8, MaxWords=24, FragmentDelimiter=\"' || chr(3) || '\"')";
        String order = order(query.order()) + "rank desc, shelf_order";
        String sql = """
                with page as (
                    select %s, shelf_order, title_order, level_order, difficulty_order, published,
                        ts_rank(%s, %s) + %s as rank
                    from search.library
                    where %s and %s and %s
                    order by %s
                    limit :size offset :offset
                )
                select *, %s as fragments, %s as study_fragments from page order by %s
                """.formatted(
                study ? "prose, teaching_case, study_prose, study_notes" : "prose, teaching_case, null as study_notes",
                study ? "study_words" : "words",
                text.query(),
                chosen.named(reading),
                text.condition(),
                found,
                chosen.except(null),
                order,
                headline.formatted("prose", text.query()),
                study ? headline.formatted("study_prose", text.query()) : "null",
                order);
        return jdbc.sql(sql)
                .params(text.parameters())
                .params(chosen.parameters())
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

    private static String order(Order order) {
        return switch (order) {
            case BEST -> "";
            case EASIEST -> "difficulty_order, ";
            case HARDEST -> "difficulty_order desc, ";
            case LEVEL -> "level_order, ";
            case NEWEST -> "published desc, ";
            case TITLE -> "title_order, ";
        };
    }

    /** Where nothing matches, PostgreSQL hands out the beginning of the text: no fragment for us. */
    private static Stream<String> matching(@Nullable String fragments) {
        return Stream.ofNullable(fragments)
                .flatMap(all -> Stream.of(all.split("\u0003")))
                .map(String::strip)
                .filter(fragment -> fragment.contains("\u0001"));
    }

    private static final class Counts {

        private final Map<Field, Map<String, Long>> byField = new EnumMap<>(Field.class);
        private final Set<Field> chosen;
        private long total;

        Counts(Set<Field> chosen) {
            this.chosen = chosen;
        }

        /** Fields in which something is chosen, and the reader's own, are counted by themselves: marked with a star. */
        boolean add(ResultSet row) throws SQLException {
            String tag = row.getString("facet");
            long cases = row.getLong("cases");
            if (tag.isEmpty()) {
                total = cases;
                return true;
            }
            boolean byItself = tag.startsWith("*");
            int colon = tag.indexOf(':');
            Field field = Field.find(tag.substring(byItself ? 1 : 0, colon)).orElseThrow();
            if (byItself || !chosen.contains(field)) {
                byField.computeIfAbsent(field, _ -> new HashMap<>()).put(tag.substring(colon + 1), cases);
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
