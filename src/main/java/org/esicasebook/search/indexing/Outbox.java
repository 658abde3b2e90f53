package org.esicasebook.search.indexing;

import java.util.Collection;
import java.util.List;
import org.esicasebook.cases.CaseChanged;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** {@code search.outbox}: changes that the index has yet to follow. */
@Repository
class Outbox {

    private final JdbcClient jdbc;

    Outbox(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Entry(long id, String slug, int version) {}

    /** Within the transaction of the change. */
    void add(CaseChanged change) {
        jdbc.sql("insert into search.outbox (slug, version) values (:slug, :version)")
                .param("slug", change.slug().value())
                .param("version", change.version())
                .update();
    }

    List<Entry> due(int most) {
        return jdbc.sql("select id, slug, version from search.outbox where due_at <= now() order by id limit :most")
                .param("most", most)
                .query(Entry.class)
                .list();
    }

    void remove(Collection<Entry> entries) {
        if (!entries.isEmpty()) {
            jdbc.sql("delete from search.outbox where id in (:ids)")
                    .param("ids", entries.stream().map(Entry::id).toList())
                    .update();
        }
    }

    /** The index did not take this case: it is tried again, after longer and longer pauses of at most ten minutes. */
    void postpone(Entry entry, String reason) {
        jdbc.sql("""
                update search.outbox
                set attempts = attempts + 1,
                    due_at = now() + least(600, power(2, least(attempts, 10))) * interval '1 second',
                    last_error = :reason
                where id = :id
                """).param("id", entry.id()).param("reason", reason).update();
    }

    boolean isEmpty() {
        return jdbc.sql("select not exists (select 1 from search.outbox)")
                .query(Boolean.class)
                .single();
    }
}
