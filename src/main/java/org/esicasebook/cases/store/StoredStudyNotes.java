package org.esicasebook.cases.store;

import java.util.Optional;
import java.util.Set;
import org.esicasebook.cases.CaseFindings;
import org.esicasebook.cases.Slug;
import org.esicasebook.cases.StudyNotes;
import org.esicasebook.cases.file.CaseFile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class StoredStudyNotes implements StudyNotes {

    private final JdbcClient database;
    private final CaseJson json;

    StoredStudyNotes(JdbcClient database, CaseJson json) {
        this.database = database;
        this.json = json;
    }

    @Override
    public Optional<CaseFindings> find(Slug slug) {
        return database.sql("""
                        select version, document
                        from cases.published join cases_truth.standard using (slug, version) where slug = :slug
                        """)
                .param("slug", slug.value())
                .query((row, _) -> findings(slug, row.getInt("version"), row.getString("document")))
                .optional();
    }

    private CaseFindings findings(Slug slug, int version, String document) {
        CaseFile.Truth truth = json.read(document, CaseFile.Truth.class);
        return new CaseFindings(slug, version, Set.copyOf(truth.compartments()), truth.teaching());
    }
}
