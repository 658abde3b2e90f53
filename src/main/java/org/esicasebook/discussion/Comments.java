package org.esicasebook.discussion;

import java.util.List;
import java.util.Optional;
import org.esicasebook.accounts.Actor;
import org.esicasebook.cases.Slug;

/**
 * Comments on cases, for those who know the truth: who has judged or studied the case, and curators, who then count as
 * having seen it.
 */
public interface Comments {

    /** Oldest first; empty for somebody who must not know of them, even if there are none. */
    Optional<List<Comment>> list(Actor reader, Slug slug);

    Outcome write(Actor author, Slug slug, PlainText text);

    Outcome answer(Actor author, CommentId comment, PlainText text);

    /** Its author, for {@link Comment#CHANGEABLE}. */
    Outcome edit(Actor author, CommentId comment, PlainText text);

    /** Curators; everybody who may see the comment sees that it was removed and why. */
    Outcome remove(Actor curator, CommentId comment, PlainText reason);
}
