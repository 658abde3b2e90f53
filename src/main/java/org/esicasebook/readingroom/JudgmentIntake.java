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
import org.esicasebook.judgment.ReadingId;
import org.esicasebook.judgment.Readings;
import org.esicasebook.judgment.StopTrial;
import org.esicasebook.judgment.StopTrials;

/** Takes in what is said of a case, from the first impression to the judgment, and keeps it. */
interface JudgmentIntake {

    JudgmentDraft draft(ReadingId reading, Actor reader);

    Readings.DraftOutcome save(ReadingId reading, Actor reader, JudgmentDraft draft);

    Readings.CommitOutcome commit(ReadingId reading, Actor reader, PlacementJudgment judgment);

    List<CommittedImpression> impressions(ReadingId reading);

    Impressions.Outcome commit(ReadingId reading, Actor reader, int step, Impression impression);

    Optional<StopTrial> stop(ReadingId reading);

    /** Whether the run has been begun to be watched, however it ended. */
    boolean hasBegunRun(ReadingId reading);

    /** The run was begun and left before its end. */
    StopTrials.Outcome interrupted(ReadingId reading, Actor reader);

    StopTrials.Outcome stopped(ReadingId reading, Actor reader, int series, OptionalInt at);

    /** Whether what is drawn over the images is kept with the judgment. */
    boolean keepsDrawings();
}
