package org.esicasebook.judgment.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiFunction;
import java.util.function.IntFunction;
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
        return jdbc.sql(
                        "select series, stopped_at, interrupted, watched_at from judgment.stop where reading = :reading")
                .param("reading", reading.value())
                .query(StoredStopTrials::trial)
                .optional();
    }

    @Override
    public boolean isBegun(ReadingId reading) {
        return run(reading).isPresent();
    }

    /** The run that was begun. */
    private Optional<Integer> run(ReadingId reading) {
        return jdbc.sql("select series from judgment.run_begun where reading = :reading")
                .param("reading", reading.value())
                .query(Integer.class)
                .optional();
    }

    @Override
    public Beginning begin(ReadingId reading, UserId reader, int series) {
        return Objects.requireNonNull(transaction.execute(status -> switch (openReading.lock(reading, reader)) {
            case OpenReading.Found.Unknown() -> new Beginning.Unknown();
            case OpenReading.Found.Committed() ->
                new Beginning.Refused("The judgment is committed; the run came before it.");
            case OpenReading.Found.Open open ->
                isBegun(reading) ? new Beginning.BegunBefore() : begin(reading, open, series);
        }));
    }

    private Beginning begin(ReadingId reading, OpenReading.Found.Open open, int series) {
        List<StoredSeries> all = series(open);
        if (series < 0 || series >= all.size() || !all.get(series).isCine()) {
            return new Beginning.Refused("Series %d is no run of this case (counting from 0).".formatted(series));
        }
        int shown = openReading.impressions(reading.value());
        if (openReading.steps(open).stream()
                .noneMatch(steps -> steps.shownAt(shown).contains(series))) {
            return new Beginning.Refused("That run is yet to come: commit an impression of the views before it.");
        }
        jdbc.sql("insert into judgment.run_begun (reading, series, begun_at) values (:reading, :series, :now)")
                .param("reading", reading.value())
                .param("series", series)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return new Beginning.Begun();
    }

    @Override
    public Outcome record(ReadingId reading, UserId reader, int series, OptionalInt stoppedAt) {
        return ended(
                reading,
                reader,
                (open, begun) -> {
                    int frames = series(open).get(begun).frames().size();
                    if (begun != series) {
                        return Optional.of("Series %d is the run that was begun, not series %d (counting from 0)."
                                .formatted(begun, series));
                    }
                    return stoppedAt.orElse(0) < 0 || stoppedAt.orElse(0) >= frames
                            ? Optional.of("The run has %d frames (counting from 0).".formatted(frames))
                            : Optional.empty();
                },
                begun -> new StopTrial(begun, stoppedAt, false, now()));
    }

    @Override
    public Outcome interrupt(ReadingId reading, UserId reader) {
        return ended(
                reading,
                reader,
                (open, begun) -> Optional.empty(),
                begun -> new StopTrial(begun, OptionalInt.empty(), true, now()));
    }

    private Outcome ended(
            ReadingId reading,
            UserId reader,
            BiFunction<OpenReading.Found.Open, Integer, Optional<String>> objection,
            IntFunction<StopTrial> trial) {
        return Objects.requireNonNull(transaction.execute(status -> switch (openReading.lock(reading, reader)) {
            case OpenReading.Found.Unknown() -> new Outcome.Unknown();
            case OpenReading.Found.Committed() ->
                find(reading)
                        .<Outcome>map(Outcome.Done::new)
                        .orElse(new Outcome.Refused("The judgment is committed; the run came before it."));
            case OpenReading.Found.Open open ->
                find(reading).<Outcome>map(Outcome.Done::new).orElseGet(() -> run(reading)
                        .map(begun -> objection
                                .apply(open, begun)
                                .<Outcome>map(Outcome.Refused::new)
                                .orElseGet(() -> add(reading, trial.apply(begun))))
                        .orElse(new Outcome.Refused("The run has not been begun.")));
        }));
    }

    private Outcome add(ReadingId reading, StopTrial trial) {
        jdbc.sql("""
                        insert into judgment.stop (reading, series, stopped_at, interrupted, watched_at)
                        values (:reading, :series, :stoppedAt, :interrupted, :at)""")
                .param("reading", reading.value())
                .param("series", trial.series())
                .param("stoppedAt", frame(trial.stoppedAt()))
                .param("interrupted", trial.interrupted())
                .param("at", trial.at().atOffset(ZoneOffset.UTC))
                .update();
        return new Outcome.Done(find(reading).orElseThrow());
    }

    private Instant now() {
        return clock.instant();
    }

    private List<StoredSeries> series(OpenReading.Found.Open open) {
        return openReading.study(open).map(study -> study.series()).orElse(List.of());
    }

    private static @Nullable Integer frame(OptionalInt stoppedAt) {
        return stoppedAt.isPresent() ? stoppedAt.getAsInt() : null;
    }

    private static StopTrial trial(ResultSet row, int number) throws SQLException {
        Integer frame = row.getObject("stopped_at", Integer.class);
        return new StopTrial(
                row.getInt("series"),
                frame == null ? OptionalInt.empty() : OptionalInt.of(frame),
                row.getBoolean("interrupted"),
                row.getObject("watched_at", OffsetDateTime.class).toInstant());
    }
}
