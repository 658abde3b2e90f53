package org.esicasebook.scoring.store;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.esicasebook.cases.Slug;
import org.esicasebook.judgment.Reading;
import org.esicasebook.judgment.ReadingId;
import org.esicasebook.judgment.Readings;
import org.esicasebook.scoring.JudgedCase;
import org.esicasebook.scoring.Marking;
import org.esicasebook.scoring.Rescoring;
import org.esicasebook.scoring.RulesBook;
import org.esicasebook.scoring.Scorecard;
import org.esicasebook.scoring.ScoringRules;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.json.JsonMapper;

@Repository
class StoredRescoring implements Rescoring {

    private static final int MOST_CHANGES = 100;

    private final JdbcClient jdbc;
    private final TransactionOperations transaction;
    private final Readings readings;
    private final Marking marking;
    private final StoredScorecards scorecards;
    private final StoredJudgedCases judgedCases;
    private final RulesBook book;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.builder().build();

    StoredRescoring(
            JdbcClient jdbc,
            TransactionOperations transaction,
            Readings readings,
            Marking marking,
            StoredScorecards scorecards,
            StoredJudgedCases judgedCases,
            RulesBook book,
            Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.readings = readings;
        this.marking = marking;
        this.scorecards = scorecards;
        this.judgedCases = judgedCases;
        this.book = book;
        this.clock = clock;
    }

    @Override
    public Optional<WhatIf> whatIf(ReadingId reading, ScoringRules rules) {
        return readings.findCommitted(reading)
                .flatMap(committed -> scorecards.find(reading).flatMap(before -> marked(committed, rules)
                        .map(marked -> new WhatIf(before, marked.scorecard()))));
    }

    private Optional<Marking.Marked> marked(Reading.Committed reading, ScoringRules rules) {
        try {
            return Optional.of(marking.marked(reading, rules));
        } catch (IllegalStateException truthOrImagesAreNotThere) {
            return Optional.empty();
        }
    }

    /** Each judgment in a transaction of its own: who judges meanwhile does not wait. */
    @Override
    public Report scoreAgain(ScoringRules rules, String by) {
        List<UUID> all = jdbc.sql("select distinct reading from scoring.scorecard order by reading")
                .query(UUID.class)
                .list();
        return scoreAgain(all, reading -> marked(reading, rules), rules.version(), by);
    }

    @Override
    public Report truthChanged(Slug slug, int caseVersion, String by) {
        List<UUID> all = jdbc.sql("""
                        select reading from scoring.judged_case
                        where slug = :slug and case_version = :version order by reading""")
                .param("slug", slug.value())
                .param("version", caseVersion)
                .query(UUID.class)
                .list();
        return scoreAgain(
                all,
                reading -> scorecards
                        .find(reading.id())
                        .flatMap(card -> book.find(card.rulesVersion()))
                        .flatMap(rules -> marked(reading, rules)),
                "a new truth of " + slug,
                by);
    }

    private interface Mark {
        Optional<Marking.Marked> of(Reading.Committed reading);
    }

    private Report scoreAgain(List<UUID> all, Mark mark, String rules, String by) {
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<Change> changes = new ArrayList<>();
        Map<String, Integer> notScored = new TreeMap<>();
        for (UUID id : all) {
            Optional<Reading.Committed> reading = readings.findCommitted(new ReadingId(id));
            Optional<Marking.Marked> marked = reading.flatMap(mark::of);
            if (reading.isEmpty() || marked.isEmpty()) {
                notScored.merge("The case, its truth or its images are not there", 1, Integer::sum);
            } else {
                changes.add(
                        Objects.requireNonNull(transaction.execute(status -> replace(reading.get(), marked.get()))));
            }
        }
        Report report = report(rules, by, at, all.size(), changes, notScored);
        jdbc.sql("""
                        insert into scoring.rescoring (id, rules_version, done_by, done_at, report)
                        values (:id, :rules, :by, :at, cast(:report as json))""")
                .param("id", report.id())
                .param("rules", rules)
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("report", json.writeValueAsString(report))
                .update();
        return report;
    }

    private Change replace(Reading.Committed reading, Marking.Marked marked) {
        Scorecard before = scorecards.find(reading.id()).orElseThrow();
        scorecards.store(reading, marked);
        Scorecard after = marked.scorecard();
        return new Change(
                reading.id().value(),
                reading.slug().value(),
                before.rulesVersion(),
                before.total(),
                after.total(),
                before.criticalErrors().size(),
                after.criticalErrors().size());
    }

    private static Report report(
            String rules, String by, Instant at, int judgments, List<Change> all, Map<String, Integer> notScored) {
        List<Change> changed = all.stream()
                .filter(one ->
                        Math.abs(one.after() - one.before()) >= .1 || one.criticalAfter() != one.criticalBefore())
                .sorted(Comparator.comparingDouble(one -> -Math.abs(one.after() - one.before())))
                .toList();
        return new Report(
                UUID.randomUUID(),
                rules,
                by,
                at,
                judgments,
                changed.size(),
                all.stream().mapToDouble(Change::before).average().orElse(0),
                all.stream().mapToDouble(Change::after).average().orElse(0),
                all.stream().mapToInt(Change::criticalBefore).sum(),
                all.stream().mapToInt(Change::criticalAfter).sum(),
                changed.stream().limit(MOST_CHANGES).toList(),
                notScored);
    }

    @Override
    public List<Report> reports() {
        return jdbc
                .sql("select report from scoring.rescoring order by done_at desc, id")
                .query(String.class)
                .list()
                .stream()
                .map(report -> json.readValue(report, Report.class))
                .toList();
    }

    @Override
    public List<JudgedCase> candidates(int most) {
        return judgedCases.latest(most);
    }
}
