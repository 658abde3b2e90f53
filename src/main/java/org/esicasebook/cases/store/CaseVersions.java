package org.esicasebook.cases.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.esicasebook.cases.CaseChanged;
import org.esicasebook.cases.Slug;
import org.esicasebook.cases.file.CaseFile;
import org.esicasebook.imaging.StudyId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Publishes and withdraws cases. A version, once written, stays as it is. */
@Repository
class CaseVersions {

    private final JdbcClient database;
    private final CaseJson json;
    private final ApplicationEventPublisher events;

    CaseVersions(JdbcClient database, CaseJson json, ApplicationEventPublisher events) {
        this.database = database;
        this.json = json;
        this.events = events;
    }

    /** What publishing did. */
    enum Change {
        NONE,
        NEW_CASE,
        NEW_VERSION
    }

    /** A case as it is shown now, and the study that belongs to it. */
    record Published(Slug slug, int version, StudyId study) {}

    private record Latest(int version, String contentHash, boolean published) {}

    /** Publishes a case of the folder; a new version is written only if its content differs from the last. */
    @Transactional
    public Change publish(CaseFile file, String source, StudyId study) {
        return publish(file, source, study, true);
    }

    /** Publishes a case that was written in the browser. */
    @Transactional
    public Change publishDraft(CaseFile file, String source, StudyId study) {
        return publish(file, source, study, false);
    }

    private Change publish(CaseFile file, String source, StudyId study, boolean fromFolder) {
        lock();
        String hash = ContentHash.of(json.write(file.asTeachingCase(1)), json.write(file.truth()), study.sha256());
        Optional<Latest> latest = latest(file.slug());
        boolean unchanged = latest.isPresent() && latest.get().contentHash().equals(hash);
        if (unchanged && latest.get().published()) {
            return Change.NONE;
        }
        int version = latest.map(last -> unchanged ? last.version() : last.version() + 1)
                .orElse(1);
        if (!unchanged) {
            write(file, version, hash, source, study);
        }
        database.sql("""
                        insert into cases.published (slug, version, from_folder) values (:slug, :version, :folder)
                        on conflict (slug) do update
                        set version = excluded.version, from_folder = excluded.from_folder
                        """)
                .param("slug", file.slug().value())
                .param("version", version)
                .param("folder", fromFolder)
                .update();
        events.publishEvent(new CaseChanged(file.slug(), version));
        return version == 1 || unchanged ? Change.NEW_CASE : Change.NEW_VERSION;
    }

    private void write(CaseFile file, int version, String hash, String source, StudyId study) {
        database.sql("""
                        insert into cases.version (slug, version, content_hash, document)
                        values (:slug, :version, :hash, :document::jsonb)
                        """)
                .param("slug", file.slug().value())
                .param("version", version)
                .param("hash", hash)
                .param("document", json.write(file.asTeachingCase(version)))
                .update();
        database.sql("""
                        insert into cases_truth.standard (slug, version, study_id, source, document)
                        values (:slug, :version, :study, :source, :document::jsonb)
                        """)
                .param("slug", file.slug().value())
                .param("version", version)
                .param("study", study.sha256())
                .param("source", source)
                .param("document", json.write(file.truth()))
                .update();
    }

    /** Takes a case out of the library; readings of it keep their version. */
    @Transactional
    public void withdraw(Slug slug) {
        lock();
        database.sql("delete from cases.published where slug = :slug returning version")
                .param("slug", slug.value())
                .query(Integer.class)
                .optional()
                .ifPresent(version -> events.publishEvent(new CaseChanged(slug, version)));
    }

    List<Published> published() {
        return published("").query(CaseVersions::job).list();
    }

    /** Those that were written in the browser, for which there is no folder. */
    List<Published> publishedDrafts() {
        return published("where not from_folder").query(CaseVersions::job).list();
    }

    Optional<Published> find(Slug slug) {
        return published("where slug = :slug")
                .param("slug", slug.value())
                .query(CaseVersions::job)
                .optional();
    }

    private JdbcClient.StatementSpec published(String where) {
        return database.sql("""
                select slug, version, study_id
                from cases.published join cases_truth.standard using (slug, version)
                %s
                order by slug
                """.formatted(where));
    }

    private static Published job(ResultSet row, int number) throws SQLException {
        return new Published(
                new Slug(row.getString("slug")), row.getInt("version"), new StudyId(row.getString("study_id")));
    }

    /** A name that no case has ever had: the prefix and a number. */
    Slug freeName(String prefix) {
        int taken =
                database.sql("""
                        select coalesce(max(substr(slug, length(:prefix) + 1)::integer), 0) from cases.version
                        where slug ~ ('^' || :prefix || '[0-9]{1,6}$')
                        """).param("prefix", prefix).query(Integer.class).single();
        return new Slug(prefix + (taken + 1));
    }

    Optional<StudyId> study(Slug slug, int version) {
        return database.sql("select study_id from cases_truth.standard where slug = :slug and version = :version")
                .param("slug", slug.value())
                .param("version", version)
                .query(String.class)
                .optional()
                .map(StudyId::new);
    }

    /** The case file as it was read. */
    Optional<String> source(Slug slug, int version) {
        return database.sql("select source from cases_truth.standard where slug = :slug and version = :version")
                .param("slug", slug.value())
                .param("version", version)
                .query(String.class)
                .optional();
    }

    private Optional<Latest> latest(Slug slug) {
        return database.sql("""
                        select version, content_hash, exists (select from cases.published p where p.slug = v.slug) as shown
                        from cases.version v where slug = :slug order by version desc limit 1
                        """)
                .param("slug", slug.value())
                .query((row, _) ->
                        new Latest(row.getInt("version"), row.getString("content_hash"), row.getBoolean("shown")))
                .optional();
    }

    /** Two processes that start at once take turns. */
    private void lock() {
        database.sql("select pg_advisory_xact_lock(hashtext('cases.published'))")
                .query((_, _) -> true)
                .single();
    }
}
