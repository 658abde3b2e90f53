package org.esicasebook.scoring.store;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import org.esicasebook.judgment.JudgmentCommitted;
import org.esicasebook.judgment.Reading;
import org.esicasebook.judgment.ReadingId;
import org.esicasebook.scoring.Marking;
import org.esicasebook.scoring.Scorecard;
import org.esicasebook.scoring.Scorecards;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Scores a judgment in the transaction that commits it: there is no commitment without its score, nor the reverse. */
@Repository
class StoredScorecards implements Scorecards {

    private final JdbcClient jdbc;
    private final Marking marking;
    private final Clock clock;
    /** Of its own, so that no setting changes the bytes. */
    private final JsonMapper json = JsonMapper.builder().build();

    StoredScorecards(JdbcClient jdbc, Marking marking, Clock clock) {
        this.jdbc = jdbc;
        this.marking = marking;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(JudgmentCommitted event) {
        Reading.Committed reading = event.reading();
        Scorecard scorecard = marking.mark(reading);
        jdbc.sql("""
                        insert into scoring.scorecard (reading, case_version, rules_version, scorecard, scored_at)
                        values (:reading, :caseVersion, :rulesVersion, cast(:scorecard as json), :now)""")
                .param("reading", reading.id().value())
                .param("caseVersion", reading.caseVersion())
                .param("rulesVersion", scorecard.rulesVersion())
                .param("scorecard", json.writeValueAsString(scorecard))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public Optional<Scorecard> find(ReadingId reading) {
        return jdbc.sql("select scorecard from scoring.scorecard where reading = :reading")
                .param("reading", reading.value())
                .query(String.class)
                .optional()
                .map(stored -> json.readValue(stored, Scorecard.class));
    }
}
