package org.esicasebook.scoring.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.esicasebook.accounts.UserId;
import org.esicasebook.cases.Slug;
import org.esicasebook.judgment.ReadingId;
import org.esicasebook.scoring.ActionKeys;
import org.esicasebook.scoring.PanelTruth;
import org.esicasebook.scoring.PanelTruths;
import org.esicasebook.scoring.TruthChange;
import org.esicasebook.scoring.TruthChanges;
import org.esicasebook.scoring.panel.PanelId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** What panels have become: truths of cases and ratified keys. */
@Repository
class StoredPanelTruths implements PanelTruths, TruthChanges, ActionKeys {

    /** The score that stands where it was made by a later truth than one before, and the last of those. */
    private static final String CHANGES = """
            select j.reading, j.slug, j.case_version, t.adopted_at,
                   cast(b.scorecard ->> 'total' as double precision) as before,
                   cast(s.scorecard ->> 'total' as double precision) as after
            from scoring.judged_case j
            cross join lateral (
                select scorecard, truth_version from scoring.scorecard c where c.reading = j.reading
                order by c.scored_at desc, c.rules_version desc limit 1) s
            cross join lateral (
                select scorecard from scoring.scorecard c
                where c.reading = j.reading and c.truth_version < s.truth_version
                order by c.truth_version desc, c.scored_at desc limit 1) b
            join scoring.panel_truth t
                on t.slug = j.slug and t.case_version = j.case_version and t.version = s.truth_version
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json = JsonMapper.builder().build();

    StoredPanelTruths(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<PanelTruth> inForce(Slug slug, int caseVersion) {
        return jdbc.sql("""
                        select truth from scoring.panel_truth where slug = :slug and case_version = :version
                        order by version desc limit 1""")
                .param("slug", slug.value())
                .param("version", caseVersion)
                .query(String.class)
                .optional()
                .map(this::read);
    }

    Optional<PanelTruth> of(PanelId panel) {
        return jdbc.sql("select truth from scoring.panel_truth where panel = :panel")
                .param("panel", panel.value())
                .query(String.class)
                .optional()
                .map(this::read);
    }

    private PanelTruth read(String stored) {
        return json.readValue(stored, PanelTruth.class);
    }

    void store(Slug slug, int caseVersion, PanelTruth truth) {
        jdbc.sql("""
                        insert into scoring.panel_truth (slug, case_version, version, panel, truth, adopted_at)
                        values (:slug, :caseVersion, :version, :panel, cast(:truth as json), :at)""")
                .param("slug", slug.value())
                .param("caseVersion", caseVersion)
                .param("version", truth.version())
                .param("panel", truth.panel())
                .param("truth", json.writeValueAsString(truth))
                .param("at", truth.adoptedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public Optional<TruthChange> of(ReadingId reading) {
        return jdbc.sql(CHANGES + "where j.reading = :reading")
                .param("reading", reading.value())
                .query(StoredPanelTruths::change)
                .optional();
    }

    @Override
    public List<TruthChange> of(UserId reader) {
        return jdbc.sql(CHANGES + "where j.reader = :reader order by t.adopted_at desc, j.reading")
                .param("reader", reader.value())
                .query(StoredPanelTruths::change)
                .list();
    }

    private static TruthChange change(ResultSet row, int number) throws SQLException {
        return new TruthChange(
                new ReadingId(row.getObject("reading", UUID.class)),
                new Slug(row.getString("slug")),
                row.getInt("case_version"),
                row.getObject("adopted_at", OffsetDateTime.class).toInstant(),
                row.getDouble("before"),
                row.getDouble("after"));
    }

    @Override
    public Optional<Ratified> find(Slug slug, int caseVersion) {
        return jdbc.sql("""
                        select experts, ratified_at from scoring.ratified_key
                        where slug = :slug and case_version = :version""")
                .param("slug", slug.value())
                .param("version", caseVersion)
                .query((row, _) -> new Ratified(
                        row.getInt("experts"),
                        row.getObject("ratified_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    /** A key that is ratified already stays as it is. */
    void ratify(Slug slug, int caseVersion, PanelId panel, Ratified ratified, String by) {
        jdbc.sql("""
                        insert into scoring.ratified_key (slug, case_version, panel, experts, ratified_by, ratified_at)
                        values (:slug, :caseVersion, :panel, :experts, :by, :at)
                        on conflict (slug, case_version) do nothing""")
                .param("slug", slug.value())
                .param("caseVersion", caseVersion)
                .param("panel", panel.value())
                .param("experts", ratified.experts())
                .param("by", by)
                .param("at", ratified.at().atOffset(ZoneOffset.UTC))
                .update();
    }
}
