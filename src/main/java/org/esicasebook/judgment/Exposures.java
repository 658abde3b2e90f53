package org.esicasebook.judgment;

import org.esicasebook.accounts.UserId;
import org.esicasebook.cases.Slug;

/** Who has seen the truth of which case. */
public interface Exposures {

    /** The reader opened the case in study mode. */
    void recordStudied(UserId reader, Slug slug);

    boolean hasSeen(UserId reader, Slug slug);
}
