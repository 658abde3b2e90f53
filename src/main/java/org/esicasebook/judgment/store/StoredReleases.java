package org.esicasebook.judgment.store;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.esicasebook.accounts.Actor;
import org.esicasebook.cases.Slug;
import org.esicasebook.judgment.JudgmentReleased;
import org.esicasebook.judgment.Reading;
import org.esicasebook.judgment.Releases;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionOperations;

@Repository
class StoredReleases implements Releases {

    private final JdbcClient jdbc;
    private final TransactionOperations transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    StoredReleases(JdbcClient jdbc, TransactionOperations transaction, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public List<HeldBack> list() {
        return jdbc.sql("""
                        select slug, count(committed_at) as committed, count(*) - count(committed_at) as open,
                               min(opened_at) as since
                        from judgment.reading
                        where purpose = 'exam' and id not in (select reading from judgment.release)
                        group by slug order by since, slug""")
                .query((row, _) -> new HeldBack(
                        new Slug(row.getString("slug")),
                        row.getInt("committed"),
                        row.getInt("open"),
                        row.getObject("since", OffsetDateTime.class).toInstant()))
                .list();
    }

    @Override
    public int release(Slug slug, Actor by) {
        if (!by.mayCurate()) {
            return 0;
        }
        return Objects.requireNonNull(transaction.execute(status -> released(slug, by)));
    }

    /** The rows are locked first: who commits at this moment is released, or waits and finds the exam released. */
    private int released(Slug slug, Actor by) {
        jdbc.sql("select id from judgment.reading where slug = :slug and purpose = 'exam' order by id for update")
                .param("slug", slug.value())
                .query()
                .listOfRows();
        List<UUID> released = jdbc.sql("""
                        insert into judgment.release (reading, released_by, released_at)
                        select id, :by, :now from judgment.reading where slug = :slug and purpose = 'exam'
                        on conflict do nothing returning reading""")
                .param("by", by.id().value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("slug", slug.value())
                .query(UUID.class)
                .list();
        if (released.isEmpty()) {
            return 0;
        }
        List<Reading.Committed> committed = jdbc.sql("select " + StoredReadings.COLUMNS + """
                         from judgment.reading where id in (:released) and committed_at is not null
                        order by committed_at, id""")
                .param("released", released)
                .query(StoredReadings::committed)
                .list();
        committed.forEach(reading -> events.publishEvent(new JudgmentReleased(reading)));
        return committed.size();
    }
}
