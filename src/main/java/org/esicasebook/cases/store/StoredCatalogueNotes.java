package org.esicasebook.cases.store;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.esicasebook.cases.AnatomyVariant;
import org.esicasebook.cases.CatalogueNotes;
import org.esicasebook.cases.Slug;
import org.esicasebook.cases.file.CaseFileReader;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the case file anew: it is asked once a publication, by whatever catalogues the case. */
@Repository
class StoredCatalogueNotes implements CatalogueNotes {

    private final JdbcClient database;

    StoredCatalogueNotes(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Optional<Entry> find(Slug slug) {
        return database.sql("""
                        select source,
                            (select (min(published_at) at time zone 'UTC')::date
                             from cases.version first where first.slug = published.slug) as first_day
                        from cases.published published join cases_truth.standard using (slug, version)
                        where slug = :slug
                        """)
                .param("slug", slug.value())
                .query((row, _) ->
                        new Entry(row.getObject("first_day", LocalDate.class), variants(slug, row.getString("source"))))
                .optional();
    }

    /** A file that an earlier program accepted and this one would not has no variants that it can name. */
    private static Set<AnatomyVariant> variants(Slug slug, String source) {
        return switch (new CaseFileReader().read(slug, slug.value(), source)) {
            case CaseFileReader.Outcome.Accepted accepted ->
                AnatomyVariant.of(accepted.caseFile().scenario().patient().variants());
            case CaseFileReader.Outcome.Refused _ -> Set.of();
        };
    }
}
