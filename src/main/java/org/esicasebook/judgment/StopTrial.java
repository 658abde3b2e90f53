package org.esicasebook.judgment;

import java.time.Instant;
import java.util.OptionalInt;

/**
 * How a reader watched the injection once, in real time, with a thumb on the button that stops it.
 *
 * @param series the run that was watched, counted from 0
 * @param stoppedAt the frame on show when stop was pressed, counted from 0; empty if the run was not stopped
 * @param interrupted whether the run was begun and left before it had ended, so that nothing can be said of it
 */
public record StopTrial(int series, OptionalInt stoppedAt, boolean interrupted, Instant at) {

    public StopTrial {
        if (series < 0 || stoppedAt.orElse(0) < 0) {
            throw new IllegalArgumentException("Series and frame count from 0");
        }
        if (interrupted && stoppedAt.isPresent()) {
            throw new IllegalArgumentException("A run that was stopped was not interrupted");
        }
    }

    /** Of a run watched to its end, or to where it was stopped. */
    public StopTrial(int series, OptionalInt stoppedAt, Instant at) {
        this(series, stoppedAt, false, at);
    }
}
