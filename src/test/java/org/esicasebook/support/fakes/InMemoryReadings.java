package org.esicasebook.support.fakes;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.esicasebook.accounts.Actor;
import org.esicasebook.accounts.UserId;
import org.esicasebook.cases.Slug;
import org.esicasebook.judgment.CommittedImpression;
import org.esicasebook.judgment.Exposures;
import org.esicasebook.judgment.Impression;
import org.esicasebook.judgment.Impressions;
import org.esicasebook.judgment.JudgmentDraft;
import org.esicasebook.judgment.PlacementJudgment;
import org.esicasebook.judgment.Purpose;
import org.esicasebook.judgment.Reading;
import org.esicasebook.judgment.ReadingId;
import org.esicasebook.judgment.Readings;
import org.esicasebook.judgment.Releases;
import org.esicasebook.judgment.StopTrial;
import org.esicasebook.judgment.StopTrials;

/** Readings, with what comes before their judgments, and exposures; they last as long as the test. */
public final class InMemoryReadings implements Readings, Exposures, Impressions, StopTrials, Releases {

    private record Seen(UserId reader, Slug slug) {}

    private final Map<ReadingId, Reading> readings = new LinkedHashMap<>();
    private final Set<Seen> seen = new HashSet<>();
    private final Map<ReadingId, List<CommittedImpression>> impressions = new HashMap<>();
    private final Map<ReadingId, StopTrial> stops = new HashMap<>();
    private final Map<ReadingId, Integer> begun = new HashMap<>();
    private final Set<ReadingId> released = new HashSet<>();

    public void reset() {
        readings.clear();
        seen.clear();
        impressions.clear();
        stops.clear();
        begun.clear();
        released.clear();
    }

    @Override
    public List<CommittedImpression> list(ReadingId reading) {
        return List.copyOf(impressions.getOrDefault(reading, List.of()));
    }

    @Override
    public Impressions.Outcome commit(ReadingId reading, UserId reader, int step, Impression impression) {
        List<CommittedImpression> before = impressions.computeIfAbsent(reading, id -> new ArrayList<>());
        if (step < before.size()) {
            return new Impressions.Outcome.AlreadyCommitted(before.get(step));
        }
        before.add(new CommittedImpression(step, impression, Instant.now()));
        return new Impressions.Outcome.Done(before.getLast());
    }

    @Override
    public Optional<StopTrial> find(ReadingId reading) {
        return Optional.ofNullable(stops.get(reading));
    }

    @Override
    public boolean isBegun(ReadingId reading) {
        return begun.containsKey(reading);
    }

    @Override
    public Beginning begin(ReadingId reading, UserId reader, int series) {
        return begun.putIfAbsent(reading, series) == null ? new Beginning.Begun() : new Beginning.BegunBefore();
    }

    @Override
    public StopTrials.Outcome record(ReadingId reading, UserId reader, int series, OptionalInt stoppedAt) {
        return ended(reading, new StopTrial(series, stoppedAt, Instant.now()));
    }

    @Override
    public StopTrials.Outcome interrupt(ReadingId reading, UserId reader) {
        return ended(reading, new StopTrial(begun.getOrDefault(reading, 0), OptionalInt.empty(), true, Instant.now()));
    }

    private StopTrials.Outcome ended(ReadingId reading, StopTrial trial) {
        return begun.containsKey(reading)
                ? new StopTrials.Outcome.Done(stops.computeIfAbsent(reading, id -> trial))
                : new StopTrials.Outcome.Refused("The run has not been begun.");
    }

    @Override
    public Reading.Open open(UserId reader, Slug slug, Purpose wanted) {
        Purpose purpose = isHeldBack(reader, slug) ? Purpose.EXAM : wanted;
        return readings.values().stream()
                .filter(Reading.Open.class::isInstance)
                .map(Reading.Open.class::cast)
                .filter(open -> open.reader().equals(reader) && open.slug().equals(slug))
                .findFirst()
                .orElseGet(() -> {
                    var open = new Reading.Open(
                            new ReadingId(UUID.randomUUID()),
                            reader,
                            slug,
                            1,
                            Instant.now(),
                            JudgmentDraft.EMPTY,
                            purpose);
                    readings.put(open.id(), open);
                    return open;
                });
    }

    @Override
    public Optional<Reading> find(ReadingId id, UserId reader) {
        return Optional.ofNullable(readings.get(id))
                .filter(reading -> reading.reader().equals(reader));
    }

    @Override
    public Optional<Reading.Committed> findCommitted(UserId reader, Slug slug) {
        return list(reader).stream()
                .filter(reading -> reading.slug().equals(slug))
                .filter(Reading.Committed.class::isInstance)
                .map(Reading.Committed.class::cast)
                .findFirst();
    }

    @Override
    public Optional<Reading.Committed> findCommitted(ReadingId id) {
        return Optional.ofNullable(readings.get(id))
                .filter(Reading.Committed.class::isInstance)
                .map(Reading.Committed.class::cast);
    }

    @Override
    public DraftOutcome changeDraft(ReadingId id, UserId reader, UnaryOperator<JudgmentDraft> change) {
        return switch (find(id, reader).orElse(null)) {
            case null -> new DraftOutcome.Unknown();
            case Reading.Committed ignored -> new DraftOutcome.AlreadyCommitted();
            case Reading.Open open -> {
                readings.put(
                        id,
                        new Reading.Open(
                                id,
                                reader,
                                open.slug(),
                                open.caseVersion(),
                                open.openedAt(),
                                change.apply(open.draft()),
                                open.purpose()));
                yield new DraftOutcome.Saved();
            }
        };
    }

    @Override
    public CommitOutcome commit(ReadingId id, UserId reader, PlacementJudgment judgment) {
        return switch (find(id, reader).orElse(null)) {
            case null -> new CommitOutcome.Unknown();
            case Reading.Committed committed -> new CommitOutcome.AlreadyCommitted(committed);
            case Reading.Open open -> {
                var committed = new Reading.Committed(
                        id,
                        reader,
                        open.slug(),
                        open.caseVersion(),
                        open.openedAt(),
                        Instant.now(),
                        judgment,
                        open.purpose() == Purpose.PRACTICE
                                ? seen.add(new Seen(reader, open.slug()))
                                : !hasSeen(reader, open.slug()),
                        open.purpose(),
                        Optional.empty());
                readings.put(id, committed);
                yield new CommitOutcome.Done(committed);
            }
        };
    }

    @Override
    public List<Reading> list(UserId reader) {
        return new ArrayList<>(readings.values())
                .reversed().stream()
                        .filter(reading -> reading.reader().equals(reader))
                        .toList();
    }

    @Override
    public void recordStudied(UserId reader, Slug slug) {
        seen.add(new Seen(reader, slug));
    }

    @Override
    public boolean hasSeen(UserId reader, Slug slug) {
        return seen.contains(new Seen(reader, slug));
    }

    @Override
    public boolean isHeldBack(UserId reader, Slug slug) {
        return list(reader).stream()
                .anyMatch(reading -> reading.slug().equals(slug)
                        && reading.purpose() == Purpose.EXAM
                        && !released.contains(reading.id()));
    }

    @Override
    public List<HeldBack> list() {
        return readings.values().stream()
                .filter(reading -> reading.purpose() == Purpose.EXAM && !released.contains(reading.id()))
                .collect(Collectors.groupingBy(Reading::slug, LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(held -> {
                    int committed = (int) held.getValue().stream()
                            .filter(Reading.Committed.class::isInstance)
                            .count();
                    return new HeldBack(
                            held.getKey(),
                            committed,
                            held.getValue().size() - committed,
                            held.getValue().getFirst().openedAt());
                })
                .toList();
    }

    @Override
    public int release(Slug slug, Actor by) {
        List<ReadingId> held = readings.values().stream()
                .filter(reading -> reading.slug().equals(slug) && reading.purpose() == Purpose.EXAM)
                .map(Reading::id)
                .filter(released::add)
                .toList();
        return (int) held.stream()
                .filter(id -> readings.get(id) instanceof Reading.Committed)
                .count();
    }
}
