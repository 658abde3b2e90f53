package org.esicasebook.judgment;

import java.time.Instant;
import java.util.OptionalInt;

/**
 * How a reader watched the injection once, in real time, with a thumb on the button that stops it.
 *
 * @param series the run that was watched, counted from 0
 * @param stoppedAt the frame on show when stop was pressed, counted from 0; empty if the run went to its end
 */
public record StopTrial(int series, OptionalInt stoppedAt, Instant at) {

    public StopTrial {
        if (series < 0 || stoppedAt.orElse(0) < 0) {
            throw new IllegalArgumentException("Series and frame count from 0");
        }
    }
}
