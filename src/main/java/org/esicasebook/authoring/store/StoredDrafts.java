package org.esicasebook.authoring.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.esicasebook.accounts.UserId;
import org.esicasebook.authoring.CaseDraft;
import org.esicasebook.authoring.Drafts;
import org.esicasebook.cases.Slug;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class StoredDrafts implements Drafts {

    private final JdbcClient database;

    StoredDrafts(JdbcClient database) {
        this.database = database;
    }

    @Override
    public List<CaseDraft> list(UserId author) {
        return database.sql("""
                        select draft_id, text, saved_at, published_as from authoring.draft
                        where author = :author order by saved_at desc, draft_id
                        """)
                .param("author", author.value())
                .query(StoredDrafts::draft)
                .list();
    }

    @Override
    public Optional<CaseDraft> find(UUID id, UserId author) {
        return database.sql("""
                        select draft_id, text, saved_at, published_as from authoring.draft
                        where draft_id = :id and author = :author
                        """)
                .param("id", id)
                .param("author", author.value())
                .query(StoredDrafts::draft)
                .optional();
    }

    @Override
    public CaseDraft create(UserId author, String text) {
        return database.sql("""
                        insert into authoring.draft (draft_id, author, text) values (:id, :author, :text)
                        returning draft_id, text, saved_at, published_as
                        """)
                .param("id", UUID.randomUUID())
                .param("author", author.value())
                .param("text", text)
                .query(StoredDrafts::draft)
                .single();
    }

    @Override
    public boolean save(UUID id, UserId author, String text) {
        return database.sql("""
                        update authoring.draft set text = :text, saved_at = now()
                        where draft_id = :id and author = :author
                        """)
                        .param("id", id)
                        .param("author", author.value())
                        .param("text", text)
                        .update()
                == 1;
    }

    @Override
    public void published(UUID id, UserId author, Slug slug) {
        database.sql("update authoring.draft set published_as = :slug where draft_id = :id and author = :author")
                .param("slug", slug.value())
                .param("id", id)
                .param("author", author.value())
                .update();
    }

    @Override
    public void delete(UUID id, UserId author) {
        database.sql("delete from authoring.draft where draft_id = :id and author = :author")
                .param("id", id)
                .param("author", author.value())
                .update();
    }

    private static CaseDraft draft(ResultSet row, int number) throws SQLException {
        return new CaseDraft(
                row.getObject("draft_id", UUID.class),
                row.getString("text"),
                row.getTimestamp("saved_at").toInstant(),
                Optional.ofNullable(row.getString("published_as")).map(Slug::new));
    }
}
