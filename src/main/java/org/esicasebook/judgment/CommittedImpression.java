package org.esicasebook.judgment;

import java.time.Instant;

/**
 * An impression that stands.
 *
 * @param step of the case's reading, counted from 0
 */
public record CommittedImpression(int step, Impression impression, Instant committedAt) {

    public CommittedImpression {
        if (step < 0) {
            throw new IllegalArgumentException("Steps count from 0");
        }
    }
}
