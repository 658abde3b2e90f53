package org.esicasebook.search.postgres;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.esicasebook.cases.CaseChanged;
import org.esicasebook.cases.CaseFindings;
import org.esicasebook.cases.Cases;
import org.esicasebook.cases.CatalogueNotes;
import org.esicasebook.cases.Slug;
import org.esicasebook.cases.StudyNotes;
import org.esicasebook.cases.TeachingCase;
import org.esicasebook.search.CaseFacets;
import org.esicasebook.search.CaseWords;
import org.esicasebook.search.Field;
import org.esicasebook.search.FieldSynonyms;
import org.esicasebook.search.SearchText;
import org.esicasebook.search.SearchableCase;
import org.esicasebook.search.SearchableCases;
import org.esicasebook.search.ShelfOrder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** {@code search.library}: one row a published case. */
@Repository
class PostgresLibrary implements SearchableCases {

    /** Counts the changes of what a row holds; rows of another format are derived anew at start. */
    private static final int FORMAT = 3;

    private final JdbcClient jdbc;
    private final Cases cases;
    private final StudyNotes studyNotes;
    private final CatalogueNotes catalogueNotes;
    private final CaseWords words;

    PostgresLibrary(
            JdbcClient jdbc,
            Cases cases,
            StudyNotes studyNotes,
            CatalogueNotes catalogueNotes,
            FieldSynonyms synonyms) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.studyNotes = studyNotes;
        this.catalogueNotes = catalogueNotes;
        this.words = new CaseWords(synonyms);
    }

    @Override
    public void refresh(Slug slug) {
        Optional<TeachingCase> published = cases.find(slug);
        Optional<CatalogueNotes.Entry> entry = catalogueNotes.find(slug);
        if (published.isPresent() && entry.isPresent()) {
            put(new SearchableCase(published.get(), studyNotes.find(slug), entry.get()));
        } else {
            jdbc.sql("delete from search.library where slug = :slug")
                    .param("slug", slug.value())
                    .update();
        }
    }

    @Override
    public List<CaseChanged> outdated() {
        record Row(String slug, int version, boolean readable, boolean annotated) {}
        Map<String, Row> rows = new HashMap<>();
        jdbc.sql("""
                select slug, version, format = :format as readable, study_notes is not null as annotated
                from search.library
                """).param("format", FORMAT).query(Row.class).list().forEach(row -> rows.put(row.slug(), row));
        List<CaseChanged> outdated = new ArrayList<>();
        for (TeachingCase published : cases.list()) {
            Row row = rows.remove(published.slug().value());
            boolean current = row != null
                    && row.readable()
                    && row.version() == published.version()
                    && (row.annotated() || studyNotes.find(published.slug()).isEmpty());
            if (!current) {
                outdated.add(new CaseChanged(published.slug(), published.version()));
            }
        }
        rows.values().forEach(row -> outdated.add(new CaseChanged(new Slug(row.slug()), row.version())));
        return outdated;
    }

    @Override
    public List<SearchableCase> list(Set<Slug> slugs) {
        if (slugs.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("select teaching_case, study_notes, study_catalogue from search.library where slug in (:slugs)")
                .param("slugs", slugs.stream().map(Slug::value).toList())
                .query(StoredCase::read)
                .list();
    }

    @Override
    public List<SearchableCase> after(Optional<Slug> last, int most) {
        return jdbc.sql("""
                select teaching_case, study_notes, study_catalogue from search.library
                where slug collate "C" > :last
                order by slug collate "C"
                limit :most
                """)
                .param("last", last.map(Slug::value).orElse(""))
                .param("most", most)
                .query(StoredCase::read)
                .list();
    }

    @Override
    public Fingerprint fingerprint() {
        return jdbc.sql("select count(*) as cases, coalesce(sum(version), 0) as versions from search.library")
                .query(Fingerprint.class)
                .single();
    }

    private void put(SearchableCase searchable) {
        TeachingCase teachingCase = searchable.teachingCase();
        Optional<CaseFindings> findings = searchable.findings();
        String open = normal(words.prose(teachingCase));
        jdbc.sql("""
                insert into search.library (
                    slug, version, format, shelf_order, title_order, level_order, difficulty_order, published, facets,
                    words, title_words, prose, teaching_case,
                    study_facets, study_words, study_headline_words, study_prose, study_notes, study_catalogue)
                select
                    :slug, :version, :format, :shelfOrder, :titleOrder, :levelOrder, :difficultyOrder, :published,
                    cast(:facets as text[]),
                    open.words, to_tsvector('simple', :title), :prose, cast(:teachingCase as jsonb),
                    cast(:studyFacets as text[]),
                    open.words
                        || setweight(to_tsvector('english', :headline), 'A')
                        || setweight(to_tsvector('english', :studyLabels), 'A')
                        || to_tsvector('english', :studyProse),
                    to_tsvector('simple', :headline), :shownStudyProse, cast(:studyNotes as jsonb),
                    cast(:catalogue as jsonb)
                from (
                    select setweight(to_tsvector('english', :title), 'A')
                        || setweight(to_tsvector('english', :labels), 'B')
                        || to_tsvector('english', :openProse) as words
                ) as open
                on conflict (slug) do update set
                    version = excluded.version, format = excluded.format, title_order = excluded.title_order,
                    level_order = excluded.level_order, difficulty_order = excluded.difficulty_order,
                    published = excluded.published, facets = excluded.facets, words = excluded.words,
                    title_words = excluded.title_words, prose = excluded.prose, teaching_case = excluded.teaching_case,
                    study_facets = excluded.study_facets, study_words = excluded.study_words,
                    study_headline_words = excluded.study_headline_words, study_prose = excluded.study_prose,
                    study_notes = excluded.study_notes, study_catalogue = excluded.study_catalogue
                where library.version <= excluded.version
                """)
                .param("slug", teachingCase.slug().value())
                .param("version", teachingCase.version())
                .param("format", FORMAT)
                .param("shelfOrder", ShelfOrder.of(teachingCase.slug()))
                .param("titleOrder", normal(teachingCase.title()))
                .param("levelOrder", teachingCase.level().ordinal())
                .param("difficultyOrder", teachingCase.difficulty().ordinal())
                .param("published", searchable.catalogue().published())
                .param("facets", tags(CaseFacets.open(searchable)))
                .param("title", normal(teachingCase.title()))
                .param("labels", normal(words.labels(teachingCase)))
                .param("openProse", open)
                .param("prose", words.prose(teachingCase))
                .param("teachingCase", StoredCase.write(teachingCase))
                .param("studyFacets", tags(CaseFacets.truth(searchable)))
                .param(
                        "headline",
                        normal(findings.map(notes -> notes.teaching().headline())
                                .orElse("")))
                .param("studyLabels", normal(findings.map(words::labels).orElse("")))
                .param("studyProse", normal(findings.map(words::prose).orElse("")))
                .param("shownStudyProse", findings.map(words::prose).orElse(""))
                .param("studyNotes", findings.map(StoredCase::write).orElse(null))
                .param("catalogue", StoredCase.write(searchable.catalogue()))
                .update();
    }

    private static String[] tags(Map<Field, List<String>> values) {
        return CaseFacets.tagged(values).toArray(String[]::new);
    }

    private static String normal(String text) {
        return String.join(" ", SearchText.tokens(text));
    }
}
