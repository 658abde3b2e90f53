package org.esicasebook.scoring;

import java.util.List;
import java.util.Optional;
import org.esicasebook.accounts.UserId;
import org.esicasebook.judgment.ReadingId;

/** What to tell readers whose judgments were scored by another truth before. */
public interface TruthChanges {

    /** The last one. */
    Optional<TruthChange> of(ReadingId reading);

    /** Newest first. */
    List<TruthChange> of(UserId reader);
}
