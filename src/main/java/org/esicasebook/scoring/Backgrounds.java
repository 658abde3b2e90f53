package org.esicasebook.scoring;

import java.util.Map;
import org.esicasebook.accounts.UserId;

/** What learners have said of themselves: for comparing groups, never for a score, and never shown with a name. */
public interface Backgrounds {

    Background of(UserId learner);

    /** Replaces what was said before; {@link Background#UNSAID} takes everything back. */
    void declare(UserId learner, Background background);

    /** Of those who have said anything. */
    Map<UserId, Background> all();
}
