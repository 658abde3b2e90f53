package org.esicasebook.discussion.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.esicasebook.accounts.Actor;
import org.esicasebook.accounts.UserId;
import org.esicasebook.cases.Slug;
import org.esicasebook.discussion.Comment;
import org.esicasebook.discussion.CommentId;
import org.esicasebook.discussion.Comments;
import org.esicasebook.discussion.Outcome;
import org.esicasebook.discussion.PlainText;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class StoredComments implements Comments {

    private final JdbcClient database;
    private final Admission admission;
    private final Clock clock;

    StoredComments(JdbcClient database, Admission admission, Clock clock) {
        this.database = database;
        this.admission = admission;
        this.clock = clock;
    }

    @Override
    public Optional<List<Comment>> list(Actor reader, Slug slug) {
        return admission.admits(reader, slug) ? Optional.of(threads(slug)) : Optional.empty();
    }

    private List<Comment> threads(Slug slug) {
        Map<UUID, Comment> first = new LinkedHashMap<>();
        Map<UUID, List<Comment>> answers = new LinkedHashMap<>();
        for (Row row : database.sql("""
                        select id, slug, answer_to, author, author_name, body, written_at, edited_at, removed_reason
                        from discussion.comment where slug = :slug order by written_at, number""")
                .param("slug", slug.value())
                .query(StoredComments::row)
                .list()) {
            if (row.answerTo() == null) {
                first.put(row.comment().id().value(), row.comment());
            } else {
                answers.computeIfAbsent(row.answerTo(), any -> new ArrayList<>())
                        .add(row.comment());
            }
        }
        return first.values().stream()
                .map(one -> new Comment(
                        one.id(),
                        one.author(),
                        one.authorName(),
                        one.text(),
                        one.writtenAt(),
                        one.edited(),
                        one.removed(),
                        answers.getOrDefault(one.id().value(), List.of())))
                .toList();
    }

    @Override
    public Outcome write(Actor author, Slug slug, PlainText text) {
        if (!admission.admits(author, slug)) {
            return Outcome.NOT_SEEN;
        }
        insert(author, slug, null, text);
        return Outcome.DONE;
    }

    @Override
    public Outcome answer(Actor author, CommentId comment, PlainText text) {
        Optional<Row> answered = find(comment);
        if (answered.isEmpty() || !admission.admits(author, answered.get().slug())) {
            return Outcome.UNKNOWN;
        }
        UUID thread = answered.get().answerTo();
        insert(author, answered.get().slug(), thread == null ? comment.value() : thread, text);
        return Outcome.DONE;
    }

    @Override
    public Outcome edit(Actor author, CommentId comment, PlainText text) {
        Optional<Row> found = find(comment);
        if (found.isEmpty() || !admission.admits(author, found.get().slug())) {
            return Outcome.UNKNOWN;
        }
        if (!found.get().comment().author().equals(author.id())) {
            return Outcome.NOT_ALLOWED;
        }
        if (!found.get().comment().isChangeableBy(author, clock.instant())) {
            return Outcome.TOO_LATE;
        }
        database.sql("""
                        update discussion.comment set body = :body, edited_at = :now
                        where id = :id and removed_at is null""")
                .param("body", text.value())
                .param("now", now())
                .param("id", comment.value())
                .update();
        return Outcome.DONE;
    }

    @Override
    public Outcome remove(Actor curator, CommentId comment, PlainText reason) {
        if (!curator.mayCurate()) {
            return Outcome.NOT_ALLOWED;
        }
        int removed = database.sql("""
                        update discussion.comment
                        set removed_by = :curator, removed_at = :now, removed_reason = :reason
                        where id = :id and removed_at is null""")
                .param("curator", curator.id().value())
                .param("now", now())
                .param("reason", reason.value())
                .param("id", comment.value())
                .update();
        return removed == 1 ? Outcome.DONE : Outcome.UNKNOWN;
    }

    private void insert(Actor author, Slug slug, @Nullable UUID answerTo, PlainText text) {
        database.sql("""
                        insert into discussion.comment (id, slug, answer_to, author, author_name, body, written_at)
                        values (:id, :slug, :answerTo, :author, :name, :body, :now)""")
                .param("id", UUID.randomUUID())
                .param("slug", slug.value())
                .param("answerTo", answerTo, Types.OTHER)
                .param("author", author.id().value())
                .param("name", author.displayName())
                .param("body", text.value())
                .param("now", now())
                .update();
    }

    private Optional<Row> find(CommentId comment) {
        return database.sql("""
                        select id, slug, answer_to, author, author_name, body, written_at, edited_at, removed_reason
                        from discussion.comment where id = :id""")
                .param("id", comment.value())
                .query(StoredComments::row)
                .optional();
    }

    private record Row(Slug slug, @Nullable UUID answerTo, Comment comment) {}

    private static Row row(ResultSet row, int number) throws SQLException {
        String removed = row.getString("removed_reason");
        Comment comment = new Comment(
                new CommentId(row.getObject("id", UUID.class)),
                new UserId(row.getObject("author", UUID.class)),
                row.getString("author_name"),
                removed == null ? row.getString("body") : "",
                row.getObject("written_at", OffsetDateTime.class).toInstant(),
                row.getObject("edited_at") != null,
                Optional.ofNullable(removed),
                List.of());
        return new Row(new Slug(row.getString("slug")), row.getObject("answer_to", UUID.class), comment);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
