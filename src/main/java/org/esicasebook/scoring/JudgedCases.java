package org.esicasebook.scoring;

import java.util.List;
import org.esicasebook.accounts.UserId;

/** Committed judgments beside the truth. Whoever shows them has made sure that the reader is the one who asks. */
public interface JudgedCases {

    /** One reader's, oldest first. */
    List<JudgedCase> of(UserId reader);

    /** Everybody's first exposures, by reader and oldest first: what cases are measured by. */
    List<JudgedCase> firstExposures();

    /** Everybody's readings of cases whose truth they had seen before, by reader and oldest first. */
    List<JudgedCase> laterReadings();
}
