package org.esicasebook.judgment.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.esicasebook.accounts.UserId;
import org.esicasebook.cases.ReadingSteps;
import org.esicasebook.judgment.CommittedImpression;
import org.esicasebook.judgment.Impression;
import org.esicasebook.judgment.Impressions;
import org.esicasebook.judgment.JudgmentJson;
import org.esicasebook.judgment.Purpose;
import org.esicasebook.judgment.ReadingId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionOperations;

@Repository
class StoredImpressions implements Impressions {

    private final JdbcClient jdbc;
    private final TransactionOperations transaction;
    private final OpenReading openReading;
    private final Clock clock;

    StoredImpressions(JdbcClient jdbc, TransactionOperations transaction, OpenReading openReading, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.openReading = openReading;
        this.clock = clock;
    }

    @Override
    public List<CommittedImpression> list(ReadingId reading) {
        return jdbc.sql("""
                        select step, impression, committed_at from judgment.impression
                        where reading = :reading order by step""")
                .param("reading", reading.value())
                .query(StoredImpressions::impression)
                .list();
    }

    @Override
    public Outcome commit(ReadingId reading, UserId reader, int step, Impression impression) {
        return Objects.requireNonNull(transaction.execute(status -> switch (openReading.lock(reading, reader)) {
            case OpenReading.Found.Unknown() -> new Outcome.Unknown();
            case OpenReading.Found.Committed() ->
                standing(reading, step, impression)
                        .orElse(new Outcome.Refused(
                                "The judgment is committed; no impression comes before it any more."));
            case OpenReading.Found.Open open ->
                standing(reading, step, impression).orElseGet(() -> add(reading, open, step, impression));
        }));
    }

    private Optional<Outcome> standing(ReadingId reading, int step, Impression impression) {
        return list(reading).stream()
                .filter(stands -> stands.step() == step)
                .findFirst()
                .map(stands -> stands.impression().equals(impression)
                        ? new Outcome.Done(stands)
                        : new Outcome.AlreadyCommitted(stands));
    }

    private Outcome add(ReadingId reading, OpenReading.Found.Open open, int step, Impression impression) {
        Optional<ReadingSteps> steps = openReading.steps(open);
        if (steps.isEmpty()) {
            return new Outcome.Refused(
                    "The images of this case are not there, so it cannot be judged. Try again later.");
        }
        int next = openReading.impressions(reading.value());
        if (step >= steps.get().last()) {
            return new Outcome.Refused("Every view has been shown: now the whole judgment is asked for.");
        }
        if (step != next) {
            return new Outcome.Refused("Step %d comes next, not step %d (counting from 0).".formatted(next, step));
        }
        if (impression instanceof Impression.Passed && open.purpose() == Purpose.EXAM) {
            return new Outcome.Refused("In an exam the views come one after another, each with an impression.");
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        jdbc.sql("""
                        insert into judgment.impression (reading, step, impression, committed_at)
                        values (:reading, :step, cast(:impression as jsonb), :now)""")
                .param("reading", reading.value())
                .param("step", step)
                .param("impression", JudgmentJson.write(impression))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        return new Outcome.Done(new CommittedImpression(step, impression, now));
    }

    private static CommittedImpression impression(ResultSet row, int number) throws SQLException {
        return new CommittedImpression(
                row.getInt("step"),
                JudgmentJson.readImpression(row.getString("impression")),
                row.getObject("committed_at", OffsetDateTime.class).toInstant());
    }
}
