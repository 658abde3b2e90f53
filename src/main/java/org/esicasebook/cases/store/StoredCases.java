package org.esicasebook.cases.store;

import java.util.List;
import java.util.Optional;
import org.esicasebook.cases.Cases;
import org.esicasebook.cases.Slug;
import org.esicasebook.cases.TeachingCase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class StoredCases implements Cases {

    private final JdbcClient database;
    private final CaseJson json;

    StoredCases(JdbcClient database, CaseJson json) {
        this.database = database;
        this.json = json;
    }

    @Override
    public List<TeachingCase> list() {
        return database.sql("""
                        select document from cases.published join cases.version using (slug, version) order by slug
                        """).query(String.class).list().stream()
                .map(this::read)
                .toList();
    }

    @Override
    public Optional<TeachingCase> find(Slug slug) {
        return database.sql("""
                        select document from cases.published join cases.version using (slug, version) where slug = :slug
                        """)
                .param("slug", slug.value())
                .query(String.class)
                .optional()
                .map(this::read);
    }

    @Override
    public Optional<TeachingCase> find(Slug slug, int version) {
        return database.sql("select document from cases.version where slug = :slug and version = :version")
                .param("slug", slug.value())
                .param("version", version)
                .query(String.class)
                .optional()
                .map(this::read);
    }

    private TeachingCase read(String document) {
        return json.read(document, TeachingCase.class);
    }
}
