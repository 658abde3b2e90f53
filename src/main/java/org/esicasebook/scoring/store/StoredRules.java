package org.esicasebook.scoring.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.esicasebook.scoring.RulesBook;
import org.esicasebook.scoring.RulesText;
import org.esicasebook.scoring.RulesVersions;
import org.esicasebook.scoring.ScoringRules;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Versions of the rules in PostgreSQL. Those that come with the application are added when it starts; a newer one takes
 * over only from one that came with it, never from one that an administrator published.
 */
@Repository
class StoredRules implements RulesBook, RulesVersions {

    /** Oldest first. */
    private static final List<String> SHIPPED = List.of("scoring/rules-2026.1.yaml", "scoring/rules-2026.2.yaml");

    private static final String SHIPPED_BY = "ESI Casebook";
    private static final String IN_FORCE =
            "select version from scoring.rules where in_force_from is not null order by in_force_from desc limit 1";
    private static final String COLUMNS = """
            select version, document, copied_from, created_by, created_at, published_at, version = (%s) as in_force
            from scoring.rules
            """.formatted(IN_FORCE);

    private final JdbcClient jdbc;
    private final Clock clock;
    /** Published versions, which never change. */
    private final Map<String, ScoringRules> published = new ConcurrentHashMap<>();

    StoredRules(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
        SHIPPED.forEach(this::addShipped);
    }

    private void addShipped(String resource) {
        RulesText text = new RulesText(read(resource));
        jdbc.sql("""
                        insert into scoring.rules
                            (version, document, created_by, created_at, published_at, published_by, in_force_from)
                        select :version, :document, :by, :now, :now, :by,
                            case when not exists (
                                select from scoring.rules where in_force_from is not null and published_by <> :by)
                            then cast(:now as timestamptz) end
                        on conflict (version) do nothing""")
                .param("version", text.rules().version())
                .param("document", text.text())
                .param("by", SHIPPED_BY)
                .param("now", now())
                .update();
    }

    @Override
    public ScoringRules inForce() {
        String version = jdbc.sql(IN_FORCE).query(String.class).single();
        return find(version).orElseThrow(() -> new IllegalStateException("Rules in force are published"));
    }

    @Override
    public Optional<ScoringRules> find(String version) {
        ScoringRules known = published.get(version);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<ScoringRules> found = findVersion(version)
                .filter(one -> !one.isDraft())
                .map(one -> one.text().rules());
        found.ifPresent(rules -> published.put(version, rules));
        return found;
    }

    @Override
    public List<Version> list() {
        return jdbc.sql(COLUMNS + "order by published_at desc nulls first, created_at desc, version desc")
                .query(StoredRules::version)
                .list();
    }

    @Override
    public Optional<Version> findVersion(String version) {
        return jdbc.sql(COLUMNS + "where version = :version")
                .param("version", version)
                .query(StoredRules::version)
                .optional();
    }

    @Override
    public Outcome copy(String version, String as, String by) {
        Optional<Version> original = findVersion(version);
        if (original.isEmpty()) {
            return new Outcome.Refused("There is no version " + version + ".");
        }
        try {
            RulesText text = original.get().text().asVersion(as);
            jdbc.sql("""
                            insert into scoring.rules (version, document, copied_from, created_by, created_at)
                            values (:version, :document, :from, :by, :now)""")
                    .param("version", as)
                    .param("document", text.text())
                    .param("from", version)
                    .param("by", by)
                    .param("now", now())
                    .update();
            return done(as);
        } catch (IllegalArgumentException wrong) {
            return new Outcome.Refused(wrong.getMessage() + ".");
        } catch (DuplicateKeyException taken) {
            return new Outcome.Refused("There is a version " + as + " already. Choose another name.");
        }
    }

    @Override
    public Outcome change(String version, String path, double value) {
        Optional<Version> draft = findVersion(version).filter(Version::isDraft);
        if (draft.isEmpty()) {
            return noDraft(version);
        }
        try {
            RulesText changed = draft.get().text().with(path, value);
            int updated = jdbc.sql("""
                            update scoring.rules set document = :document
                            where version = :version and published_at is null and document = :before""")
                    .param("document", changed.text())
                    .param("version", version)
                    .param("before", draft.get().text().text())
                    .update();
            return updated == 1
                    ? done(version)
                    : new Outcome.Refused("Somebody else changed this draft just now. Look at it again first.");
        } catch (IllegalArgumentException wrong) {
            return new Outcome.Refused(wrong.getMessage() + ".");
        }
    }

    @Override
    public Outcome publish(String version, String by) {
        int updated = jdbc.sql("""
                        update scoring.rules set published_at = :now, published_by = :by, in_force_from = :now
                        where version = :version and published_at is null""")
                .param("now", now())
                .param("by", by)
                .param("version", version)
                .update();
        return updated == 1 ? done(version) : noDraft(version);
    }

    @Override
    public Outcome discard(String version) {
        Optional<Version> draft = findVersion(version).filter(Version::isDraft);
        if (draft.isEmpty()) {
            return noDraft(version);
        }
        jdbc.sql("update scoring.rules set copied_from = null where copied_from = :version and published_at is null")
                .param("version", version)
                .update();
        jdbc.sql("delete from scoring.rules where version = :version and published_at is null")
                .param("version", version)
                .update();
        return new Outcome.Done(draft.get());
    }

    private Outcome done(String version) {
        return new Outcome.Done(findVersion(version).orElseThrow());
    }

    private static Outcome noDraft(String version) {
        return new Outcome.Refused(
                "There is no draft " + version + ". A published version never changes; copy it to go on from there.");
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Version version(ResultSet row, int number) throws SQLException {
        OffsetDateTime published = row.getObject("published_at", OffsetDateTime.class);
        return new Version(
                row.getString("version"),
                new RulesText(row.getString("document")),
                Optional.ofNullable(row.getString("copied_from")),
                row.getString("created_by"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(published).map(OffsetDateTime::toInstant),
                row.getBoolean("in_force"));
    }

    private static String read(String resource) {
        try (InputStream stream = StoredRules.class.getClassLoader().getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("There is no file " + resource);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
