package org.esicasebook.judgment.store;

import java.time.Clock;
import java.time.ZoneOffset;
import org.esicasebook.accounts.UserId;
import org.esicasebook.cases.Slug;
import org.esicasebook.judgment.Exposures;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class StoredExposures implements Exposures {

    private final JdbcClient jdbc;
    private final Clock clock;

    StoredExposures(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void recordStudied(UserId reader, Slug slug) {
        jdbc.sql("""
                        insert into judgment.studied (reader, slug, studied_at) values (:reader, :slug, :now)
                        on conflict do nothing""")
                .param("reader", reader.value())
                .param("slug", slug.value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public boolean hasSeen(UserId reader, Slug slug) {
        return jdbc.sql("""
                        select exists (select from judgment.studied where reader = :reader and slug = :slug)
                            or exists (select from judgment.reading
                                       where reader = :reader and slug = :slug and committed_at is not null
                                         and (purpose <> 'exam' or id in (select reading from judgment.release)))""")
                .param("reader", reader.value())
                .param("slug", slug.value())
                .query(Boolean.class)
                .single();
    }

    @Override
    public boolean isHeldBack(UserId reader, Slug slug) {
        return jdbc.sql("""
                        select exists (select from judgment.reading
                                       where reader = :reader and slug = :slug and purpose = 'exam'
                                         and id not in (select reading from judgment.release))""")
                .param("reader", reader.value())
                .param("slug", slug.value())
                .query(Boolean.class)
                .single();
    }
}
