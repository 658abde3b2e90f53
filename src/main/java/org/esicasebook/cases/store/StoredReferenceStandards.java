package org.esicasebook.cases.store;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.esicasebook.cases.ReferenceStandard;
import org.esicasebook.cases.ReferenceStandard.Reach;
import org.esicasebook.cases.ReferenceStandard.SeriesTruth;
import org.esicasebook.cases.ReferenceStandards;
import org.esicasebook.cases.Slug;
import org.esicasebook.cases.file.CaseFile;
import org.esicasebook.imaging.StudyId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;

@Repository
class StoredReferenceStandards implements ReferenceStandards {

    private final JdbcClient database;
    private final CaseJson json;

    StoredReferenceStandards(JdbcClient database, CaseJson json) {
        this.database = database;
        this.json = json;
    }

    @Override
    public Optional<ReferenceStandard> find(Slug slug, int version) {
        return database.sql("""
                        select document, series, reach
                        from cases_truth.standard join cases_truth.outlines using (study_id)
                        where slug = :slug and version = :version
                        """)
                .param("slug", slug.value())
                .param("version", version)
                .query((row, _) -> standard(
                        slug, version, row.getString("document"), row.getString("series"), row.getString("reach")))
                .optional();
    }

    private ReferenceStandard standard(Slug slug, int version, String document, String series, @Nullable String reach) {
        CaseFile.Truth truth = json.read(document, CaseFile.Truth.class);
        return new ReferenceStandard(
                slug,
                version,
                Set.copyOf(truth.compartments()),
                truth.level(),
                truth.side(),
                truth.actions(),
                Set.copyOf(truth.unsafeActions()),
                truth.teaching(),
                json.read(series, new TypeReference<List<SeriesTruth>>() {}),
                Optional.ofNullable(reach).map(found -> json.read(found, Reach.class)));
    }

    void storeOutlines(StudyId study, List<SeriesTruth> series, Reach reach) {
        database.sql("""
                        insert into cases_truth.outlines (study_id, series, reach)
                        values (:study, :series::jsonb, :reach::jsonb)
                        on conflict (study_id) do nothing
                        """)
                .param("study", study.sha256())
                .param("series", json.write(series))
                .param("reach", json.write(reach))
                .update();
    }

    boolean hasOutlines(StudyId study) {
        return database.sql("select exists (select from cases_truth.outlines where study_id = :study)")
                .param("study", study.sha256())
                .query(Boolean.class)
                .single();
    }
}
