package org.esicasebook.scoring;

import java.util.Optional;
import org.esicasebook.judgment.ReadingId;

/** Scorecards of committed readings, stored with the commitment. */
public interface Scorecards {

    Optional<Scorecard> find(ReadingId reading);
}
