package org.esicasebook.judgment.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.esicasebook.accounts.UserId;
import org.esicasebook.imaging.StoredSeries;
import org.esicasebook.judgment.ReadingId;
import org.esicasebook.judgment.StopTrial;
import org.esicasebook.judgment.StopTrials;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionOperations;

@Repository
class StoredStopTrials implements StopTrials {

    private final JdbcClient jdbc;
    private final TransactionOperations transaction;
    private final OpenReading openReading;
    private final Clock clock;

    StoredStopTrials(JdbcClient jdbc, TransactionOperations transaction, OpenReading openReading, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.openReading = openReading;
        this.clock = clock;
    }

    @Override
    public Optional<StopTrial> find(ReadingId reading) {
        return jdbc.sql("select series, stopped_at, watched_at from judgment.stop where reading = :reading")
                .param("reading", reading.value())
                .query(StoredStopTrials::trial)
                .optional();
    }

    @Override
    public Outcome record(ReadingId reading, UserId reader, int series, OptionalInt stoppedAt) {
        return Objects.requireNonNull(transaction.execute(status -> switch (openReading.lock(reading, reader)) {
            case OpenReading.Found.Unknown() -> new Outcome.Unknown();
            case OpenReading.Found.Committed() ->
                find(reading)
                        .<Outcome>map(Outcome.Done::new)
                        .orElse(new Outcome.Refused("The judgment is committed; the run came before it."));
            case OpenReading.Found.Open open ->
                find(reading).<Outcome>map(Outcome.Done::new).orElseGet(() -> add(reading, open, series, stoppedAt));
        }));
    }

    private Outcome add(ReadingId reading, OpenReading.Found.Open open, int series, OptionalInt stoppedAt) {
        List<StoredSeries> all =
                openReading.study(open).map(study -> study.series()).orElse(List.of());
        if (series < 0 || series >= all.size() || !all.get(series).isCine()) {
            return new Outcome.Refused("Series %d is no run of this case (counting from 0).".formatted(series));
        }
        int frames = all.get(series).frames().size();
        if (stoppedAt.orElse(0) < 0 || stoppedAt.orElse(0) >= frames) {
            return new Outcome.Refused("The run has %d frames (counting from 0).".formatted(frames));
        }
        int shown = openReading.impressions(reading.value());
        if (openReading.steps(open).stream()
                .noneMatch(steps -> steps.shownAt(shown).contains(series))) {
            return new Outcome.Refused("That run is yet to come: commit an impression of the views before it.");
        }
        jdbc.sql("""
                        insert into judgment.stop (reading, series, stopped_at, watched_at)
                        values (:reading, :series, :stoppedAt, :now)""")
                .param("reading", reading.value())
                .param("series", series)
                .param("stoppedAt", frame(stoppedAt))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return new Outcome.Done(find(reading).orElseThrow());
    }

    private static @Nullable Integer frame(OptionalInt stoppedAt) {
        return stoppedAt.isPresent() ? stoppedAt.getAsInt() : null;
    }

    private static StopTrial trial(ResultSet row, int number) throws SQLException {
        Integer frame = row.getObject("stopped_at", Integer.class);
        return new StopTrial(
                row.getInt("series"),
                frame == null ? OptionalInt.empty() : OptionalInt.of(frame),
                row.getObject("watched_at", OffsetDateTime.class).toInstant());
    }
}
