package org.esicasebook.judgment;

import org.esicasebook.accounts.UserId;
import org.esicasebook.cases.Slug;

/** Who has seen the truth of which case. */
public interface Exposures {

    /** The reader opened the case in study mode. */
    void recordStudied(UserId reader, Slug slug);

    boolean hasSeen(UserId reader, Slug slug);

    /**
     * Whether the reader sits or sat an exam with this case that is not released: until then nothing tells them its
     * truth, whatever they had seen before.
     */
    boolean isHeldBack(UserId reader, Slug slug);
}
