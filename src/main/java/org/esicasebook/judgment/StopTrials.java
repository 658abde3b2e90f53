package org.esicasebook.judgment;

import java.util.Optional;
import java.util.OptionalInt;
import org.esicasebook.accounts.UserId;

/** One for each reading of a case that has a run. What is in here never changes. */
public interface StopTrials {

    Optional<StopTrial> find(ReadingId reading);

    /** Whether the run has been begun, however it ended. */
    boolean isBegun(ReadingId reading);

    /** Notes that the run is watched from now on. It is watched once: the first beginning counts. */
    Beginning begin(ReadingId reading, UserId reader, int series);

    /** Records how the run that was begun was watched; the first time counts, whatever is handed in later. */
    Outcome record(ReadingId reading, UserId reader, int series, OptionalInt stoppedAt);

    /** Records that the run was begun and left before it had ended, unless it is known how it was watched. */
    Outcome interrupt(ReadingId reading, UserId reader);

    sealed interface Beginning {
        record Begun() implements Beginning {}

        /** The run was begun before and is not shown so again. */
        record BegunBefore() implements Beginning {}

        /** @param reason in plain words, for the reader */
        record Refused(String reason) implements Beginning {}

        /** There is no such reading of this reader. */
        record Unknown() implements Beginning {}
    }

    sealed interface Outcome {
        /** What stands. */
        record Done(StopTrial trial) implements Outcome {}

        /** @param reason in plain words, for the reader */
        record Refused(String reason) implements Outcome {}

        /** There is no such reading of this reader. */
        record Unknown() implements Outcome {}
    }
}
