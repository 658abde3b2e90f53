package org.esicasebook.scoring.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.esicasebook.accounts.Accounts;
import org.esicasebook.accounts.Actor;
import org.esicasebook.accounts.Role;
import org.esicasebook.accounts.UserId;
import org.esicasebook.cases.Cases;
import org.esicasebook.cases.Slug;
import org.esicasebook.cases.TeachingCase;
import org.esicasebook.judgment.JudgmentJson;
import org.esicasebook.judgment.ReadingId;
import org.esicasebook.scoring.panel.Panel;
import org.esicasebook.scoring.panel.PanelId;
import org.esicasebook.scoring.panel.PanelVote;
import org.esicasebook.scoring.panel.Panels;
import org.esicasebook.scoring.panel.Seat;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class StoredPanels implements Panels {

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final Cases cases;
    private final Clock clock;

    StoredPanels(JdbcClient jdbc, Accounts accounts, Cases cases, Clock clock) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.cases = cases;
        this.clock = clock;
    }

    @Override
    public List<Panel> list() {
        return jdbc.sql("select * from scoring.panel order by closed_at desc nulls first, opened_at desc, id")
                .query(this::panel)
                .list();
    }

    @Override
    public Optional<Panel> find(PanelId id) {
        return jdbc.sql("select * from scoring.panel where id = :id")
                .param("id", id.value())
                .query(this::panel)
                .optional();
    }

    @Override
    public List<Panel> closed(Slug slug, int caseVersion) {
        return list().stream()
                .filter(panel -> !panel.isOpen() && panel.slug().equals(slug) && panel.caseVersion() == caseVersion)
                .toList();
    }

    @Override
    public List<Actor> experts() {
        return accounts.having(Role.FACULTY);
    }

    @Override
    public Outcome open(Slug slug, Actor by) {
        Optional<TeachingCase> found = cases.find(slug);
        if (found.isEmpty()) {
            return new Outcome.Refused("There is no published case " + slug + ".");
        }
        PanelId id = new PanelId(UUID.randomUUID());
        int opened = jdbc.sql("""
                        insert into scoring.panel (id, slug, case_version, opened_by, opened_at)
                        values (:id, :slug, :version, :by, :now)
                        on conflict (slug) where closed_at is null do nothing""")
                .param("id", id.value())
                .param("slug", slug.value())
                .param("version", found.get().version())
                .param("by", by.username())
                .param("now", now())
                .update();
        return opened == 1
                ? done(id)
                : new Outcome.Refused("A panel on this case is open already. Close it before another is opened.");
    }

    @Override
    public Outcome invite(PanelId panel, UserId expert) {
        Optional<Actor> invited =
                experts().stream().filter(one -> one.id().equals(expert)).findFirst();
        if (invited.isEmpty()) {
            return new Outcome.Refused("Experts are chosen among faculty.");
        }
        Optional<Panel> present = find(panel);
        if (present.isEmpty() || !present.get().isOpen()) {
            return new Outcome.Refused("The panel is closed, so nobody can be invited any more.");
        }
        jdbc.sql("""
                        insert into scoring.panel_seat (reading, panel, expert, expert_name, invited_at)
                        values (:reading, :panel, :expert, :name, :now)
                        on conflict (panel, expert) do update set declined_at = null
                            where panel_seat.declined_at is not null""")
                .param("reading", UUID.randomUUID())
                .param("panel", panel.value())
                .param("expert", expert.value())
                .param("name", invited.get().displayName())
                .param("now", now())
                .update();
        return done(panel);
    }

    @Override
    public Outcome close(PanelId panel, Actor by) {
        jdbc.sql("update scoring.panel set closed_by = :by, closed_at = :now where id = :id and closed_at is null")
                .param("by", by.username())
                .param("now", now())
                .param("id", panel.value())
                .update();
        return find(panel)
                .<Outcome>map(Outcome.Done::new)
                .orElseGet(() -> new Outcome.Refused("There is no such panel."));
    }

    private Outcome done(PanelId id) {
        return new Outcome.Done(find(id).orElseThrow());
    }

    private Panel panel(ResultSet row, int number) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        OffsetDateTime closed = row.getObject("closed_at", OffsetDateTime.class);
        return new Panel(
                new PanelId(id),
                new Slug(row.getString("slug")),
                row.getInt("case_version"),
                row.getString("opened_by"),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(closed).map(OffsetDateTime::toInstant),
                jdbc.sql("select * from scoring.panel_seat where panel = :panel order by invited_at, reading")
                        .param("panel", id)
                        .query(StoredPanels::seat)
                        .list());
    }

    private static Seat seat(ResultSet row, int number) throws SQLException {
        return new Seat(
                new ReadingId(row.getObject("reading", UUID.class)),
                new UserId(row.getObject("expert", UUID.class)),
                row.getString("expert_name"),
                row.getObject("invited_at", OffsetDateTime.class).toInstant(),
                row.getObject("declined_at") != null,
                vote(row));
    }

    static Optional<PanelVote> vote(ResultSet row) throws SQLException {
        @Nullable String judgment = row.getString("judgment");
        return judgment == null
                ? Optional.empty()
                : Optional.of(new PanelVote(
                        JudgmentJson.readJudgment(judgment),
                        row.getObject("committed_at", OffsetDateTime.class).toInstant(),
                        row.getBoolean("blind")));
    }

    /** To the microsecond, as PostgreSQL keeps it. */
    private OffsetDateTime now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }
}
