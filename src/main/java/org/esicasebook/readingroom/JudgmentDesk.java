package org.esicasebook.readingroom;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.esicasebook.accounts.Actor;
import org.esicasebook.judgment.CommittedImpression;
import org.esicasebook.judgment.Impression;
import org.esicasebook.judgment.Impressions;
import org.esicasebook.judgment.JudgmentDraft;
import org.esicasebook.judgment.PlacementJudgment;
import org.esicasebook.judgment.Reading;
import org.esicasebook.judgment.ReadingId;
import org.esicasebook.judgment.Readings;
import org.esicasebook.judgment.StopTrial;
import org.esicasebook.judgment.StopTrials;
import org.springframework.stereotype.Component;

/** What a reader says of a case is a reading. */
@Component
class JudgmentDesk implements JudgmentIntake {

    private final Readings readings;
    private final Impressions impressions;
    private final StopTrials stops;

    JudgmentDesk(Readings readings, Impressions impressions, StopTrials stops) {
        this.readings = readings;
        this.impressions = impressions;
        this.stops = stops;
    }

    @Override
    public JudgmentDraft draft(ReadingId reading, Actor reader) {
        return switch (readings.find(reading, reader.id()).orElse(null)) {
            case Reading.Open open -> open.draft();
            case Reading.Committed committed -> JudgmentDraft.of(committed.judgment());
            case null -> JudgmentDraft.EMPTY;
        };
    }

    @Override
    public Readings.DraftOutcome save(ReadingId reading, Actor reader, JudgmentDraft draft) {
        return readings.saveDraft(reading, reader.id(), draft);
    }

    @Override
    public Readings.CommitOutcome commit(ReadingId reading, Actor reader, PlacementJudgment judgment) {
        return readings.commit(reading, reader.id(), judgment);
    }

    @Override
    public List<CommittedImpression> impressions(ReadingId reading) {
        return impressions.list(reading);
    }

    @Override
    public Impressions.Outcome commit(ReadingId reading, Actor reader, int step, Impression impression) {
        return impressions.commit(reading, reader.id(), step, impression);
    }

    @Override
    public Optional<StopTrial> stop(ReadingId reading) {
        return stops.find(reading);
    }

    @Override
    public boolean hasBegunRun(ReadingId reading) {
        return stops.isBegun(reading);
    }

    @Override
    public StopTrials.Outcome interrupted(ReadingId reading, Actor reader) {
        return stops.interrupt(reading, reader.id());
    }

    @Override
    public StopTrials.Outcome stopped(ReadingId reading, Actor reader, int series, OptionalInt at) {
        return stops.record(reading, reader.id(), series, at);
    }

    @Override
    public boolean keepsDrawings() {
        return true;
    }
}
