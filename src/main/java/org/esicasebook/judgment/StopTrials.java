package org.esicasebook.judgment;

import java.util.Optional;
import java.util.OptionalInt;
import org.esicasebook.accounts.UserId;

/** One for each reading of a case that has a run. What is in here never changes. */
public interface StopTrials {

    Optional<StopTrial> find(ReadingId reading);

    /** Records how the run was watched; the first time counts, whatever is handed in later. */
    Outcome record(ReadingId reading, UserId reader, int series, OptionalInt stoppedAt);

    sealed interface Outcome {
        /** What stands. */
        record Done(StopTrial trial) implements Outcome {}

        /** @param reason in plain words, for the reader */
        record Refused(String reason) implements Outcome {}

        /** There is no such reading of this reader. */
        record Unknown() implements Outcome {}
    }
}
