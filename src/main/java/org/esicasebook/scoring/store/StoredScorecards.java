package org.esicasebook.scoring.store;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import org.esicasebook.judgment.JudgmentCommitted;
import org.esicasebook.judgment.JudgmentReleased;
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

/**
 * Scores a judgment in the transaction that lets its truth be told, which is the one that commits it or, after an exam,
 * the one that releases it: nothing is told without its score, and before there is no score that could tell.
 */
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
        if (event.reading().isTold()) {
            store(event.reading(), marking.marked(event.reading()));
        }
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(JudgmentReleased event) {
        store(event.reading(), marking.marked(event.reading()));
    }

    /** Adds the score, which then stands, and what was called beside what it was; one by the same rules and truth stays as it is. */
    void store(Reading.Committed reading, Marking.Marked marked) {
        Scorecard scorecard = marked.scorecard();
        jdbc.sql("""
                        insert into scoring.scorecard (reading, case_version, rules_version, truth_version, scorecard, scored_at)
                        values (:reading, :caseVersion, :rulesVersion, :truthVersion, cast(:scorecard as json), :now)
                        on conflict (reading, rules_version, truth_version) do update set scored_at = excluded.scored_at""")
                .param("reading", reading.id().value())
                .param("caseVersion", reading.caseVersion())
                .param("rulesVersion", scorecard.rulesVersion())
                .param("truthVersion", scorecard.truthVersion())
                .param("scorecard", json.writeValueAsString(scorecard))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        keepFacts(reading, marked);
    }

    void keepFacts(Reading.Committed reading, Marking.Marked marked) {
        jdbc.sql("""
                        insert into scoring.judged_case
                            (reading, reader, slug, case_version, route, committed_at, first_exposure, facts,
                             looking)
                        values (:reading, :reader, :slug, :caseVersion, :route, :committedAt, :firstExposure,
                            cast(:facts as json), cast(:looking as json))
                        on conflict (reading) do update set looking = excluded.looking
                        where judged_case.looking is null""")
                .param("reading", reading.id().value())
                .param("reader", reading.reader().value())
                .param("slug", reading.slug().value())
                .param("caseVersion", reading.caseVersion())
                .param("route", marked.route().code())
                .param("committedAt", reading.committedAt().atOffset(ZoneOffset.UTC))
                .param("firstExposure", reading.firstExposure())
                .param("facts", json.writeValueAsString(marked.facts()))
                .param("looking", json.writeValueAsString(marked.looking()))
                .update();
    }

    /** The one made last stands. */
    @Override
    public Optional<Scorecard> find(ReadingId reading) {
        return jdbc.sql("""
                        select scorecard from scoring.scorecard where reading = :reading
                        order by scored_at desc, rules_version desc limit 1""")
                .param("reading", reading.value())
                .query(String.class)
                .optional()
                .map(stored -> json.readValue(stored, Scorecard.class));
    }
}
