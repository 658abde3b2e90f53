package org.esicasebook.scoring.store;

import java.util.List;
import java.util.UUID;
import org.esicasebook.judgment.ReadingId;
import org.esicasebook.judgment.Readings;
import org.esicasebook.scoring.Marking;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Fills in what is kept of judgments beside their scores, for those scored before it was kept, once the application runs. */
@Component
class JudgedCasesBackfill {

    private static final Logger log = LoggerFactory.getLogger(JudgedCasesBackfill.class);

    private final JdbcClient jdbc;
    private final Readings readings;
    private final Marking marking;
    private final StoredScorecards scorecards;

    JudgedCasesBackfill(JdbcClient jdbc, Readings readings, Marking marking, StoredScorecards scorecards) {
        this.jdbc = jdbc;
        this.readings = readings;
        this.marking = marking;
        this.scorecards = scorecards;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        List<UUID> missing = jdbc.sql("""
                        select distinct reading from scoring.scorecard s
                        where not exists (
                            select from scoring.judged_case j where j.reading = s.reading and j.looking is not null)""").query(UUID.class).list();
        if (!missing.isEmpty()) {
            Thread.ofVirtual().name("judged cases").start(() -> missing.forEach(this::fill));
        }
    }

    /** One whose truth or images are not there waits for the next start. */
    void fill(UUID reading) {
        try {
            readings.findCommitted(new ReadingId(reading))
                    .ifPresent(committed -> scorecards.keepFacts(committed, marking.marked(committed)));
        } catch (RuntimeException e) {
            log.warn("What was called in reading {} could not be held against its truth", reading, e);
        }
    }
}
