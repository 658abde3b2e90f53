package org.esicasebook.discussion.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.esicasebook.accounts.Actor;
import org.esicasebook.accounts.UserId;
import org.esicasebook.cases.Slug;
import org.esicasebook.discussion.Doubt;
import org.esicasebook.discussion.DoubtId;
import org.esicasebook.discussion.Doubts;
import org.esicasebook.discussion.Outcome;
import org.esicasebook.discussion.PlainText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class StoredDoubts implements Doubts {

    private static final String SELECT = """
            select doubt.*, greatest(resolved_at, (select max(answered_at) from discussion.answer
                                                   where doubt_id = doubt.id)) > told_at as news
            from discussion.doubt doubt""";

    private final JdbcClient database;
    private final Admission admission;
    private final Clock clock;

    StoredDoubts(JdbcClient database, Admission admission, Clock clock) {
        this.database = database;
        this.admission = admission;
        this.clock = clock;
    }

    @Override
    public Outcome raise(Actor reader, Slug slug, int caseVersion, PlainText reason) {
        if (!admission.admits(reader, slug)) {
            return Outcome.NOT_SEEN;
        }
        int raised = database.sql("""
                        insert into discussion.doubt
                            (id, slug, case_version, reader, reader_name, reason, raised_at, told_at)
                        values (:id, :slug, :version, :reader, :name, :reason, :now, :now)
                        on conflict (reader, slug) where resolved_at is null do nothing""")
                .param("id", UUID.randomUUID())
                .param("slug", slug.value())
                .param("version", caseVersion)
                .param("reader", reader.id().value())
                .param("name", reader.displayName())
                .param("reason", reason.value())
                .param("now", now())
                .update();
        return raised == 1 ? Outcome.DONE : Outcome.ALREADY;
    }

    @Override
    public List<Doubt> own(Actor reader, Slug slug) {
        return list(
                " where reader = :reader and slug = :slug order by raised_at desc, id",
                Map.of("reader", reader.id().value(), "slug", slug.value()));
    }

    @Override
    public List<Doubt> news(Actor reader) {
        return list(
                        " where reader = :reader order by raised_at desc, id",
                        Map.of("reader", reader.id().value()))
                .stream()
                .filter(Doubt::news)
                .toList();
    }

    @Override
    public void told(Actor reader, Slug slug) {
        database.sql("update discussion.doubt set told_at = :now where reader = :reader and slug = :slug")
                .param("now", now())
                .param("reader", reader.id().value())
                .param("slug", slug.value())
                .update();
    }

    @Override
    public List<Doubt> queue(Actor curator, boolean resolved) {
        if (!curator.mayCurate()) {
            return List.of();
        }
        List<Doubt> queue = list(
                " where (resolved_at is not null) = :resolved order by raised_at, id", Map.of("resolved", resolved));
        queue.stream().map(Doubt::slug).distinct().forEach(slug -> admission.admits(curator, slug));
        return queue;
    }

    @Override
    public Outcome answer(Actor curator, DoubtId doubt, PlainText text) {
        if (!curator.mayCurate()) {
            return Outcome.NOT_ALLOWED;
        }
        int answered = database.sql("""
                        insert into discussion.answer (id, doubt_id, curator, curator_name, body, answered_at)
                        select :id, doubt.id, :curator, :name, :body, :now
                        from discussion.doubt doubt where doubt.id = :doubt""")
                .param("id", UUID.randomUUID())
                .param("curator", curator.id().value())
                .param("name", curator.displayName())
                .param("body", text.value())
                .param("now", now())
                .param("doubt", doubt.value())
                .update();
        return answered == 1 ? Outcome.DONE : Outcome.UNKNOWN;
    }

    @Override
    public Outcome resolve(Actor curator, DoubtId doubt, Doubt.Verdict verdict, PlainText reason) {
        if (!curator.mayCurate()) {
            return Outcome.NOT_ALLOWED;
        }
        int resolved = database.sql("""
                        update discussion.doubt
                        set verdict = :verdict, resolution = :reason, resolved_by = :curator, resolver_name = :name,
                            resolved_at = :now
                        where id = :doubt and resolved_at is null""")
                .param("verdict", verdict.name())
                .param("reason", reason.value())
                .param("curator", curator.id().value())
                .param("name", curator.displayName())
                .param("now", now())
                .param("doubt", doubt.value())
                .update();
        return resolved == 1 ? Outcome.DONE : Outcome.TOO_LATE;
    }

    private List<Doubt> list(String condition, Map<String, ?> parameters) {
        return database.sql(SELECT + condition)
                .params(parameters)
                .query(this::doubt)
                .list();
    }

    private Doubt doubt(ResultSet row, int number) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new Doubt(
                new DoubtId(id),
                new Slug(row.getString("slug")),
                row.getInt("case_version"),
                new UserId(row.getObject("reader", UUID.class)),
                row.getString("reader_name"),
                row.getString("reason"),
                row.getObject("raised_at", OffsetDateTime.class).toInstant(),
                answers(id),
                resolution(row),
                row.getBoolean("news"));
    }

    private List<Doubt.Answer> answers(UUID doubt) {
        return database.sql("""
                        select curator_name, body, answered_at from discussion.answer where doubt_id = :doubt
                        order by answered_at, number""")
                .param("doubt", doubt)
                .query((row, _) -> new Doubt.Answer(
                        row.getString("curator_name"),
                        row.getString("body"),
                        row.getObject("answered_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private static Optional<Doubt.Resolution> resolution(ResultSet row) throws SQLException {
        OffsetDateTime at = row.getObject("resolved_at", OffsetDateTime.class);
        return at == null
                ? Optional.empty()
                : Optional.of(new Doubt.Resolution(
                        Doubt.Verdict.valueOf(row.getString("verdict")),
                        row.getString("resolution"),
                        row.getString("resolver_name"),
                        at.toInstant()));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
