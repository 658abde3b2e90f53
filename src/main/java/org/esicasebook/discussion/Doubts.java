package org.esicasebook.discussion;

import java.util.List;
import org.esicasebook.accounts.Actor;
import org.esicasebook.cases.Slug;

/** Doubts of the truth of cases, and what curators made of them. */
public interface Doubts {

    /** One at a time for each reader and case. */
    Outcome raise(Actor reader, Slug slug, int caseVersion, PlainText reason);

    /** The reader's own, newest first. */
    List<Doubt> own(Actor reader, Slug slug);

    /** The reader's own with an answer that they have not seen, newest first. */
    List<Doubt> news(Actor reader);

    /** The reader has seen what was answered of this case. */
    void told(Actor reader, Slug slug);

    /** For curators, who then count as having seen these cases; empty for anybody else. Oldest first. */
    List<Doubt> queue(Actor curator, boolean resolved);

    Outcome answer(Actor curator, DoubtId doubt, PlainText text);

    Outcome resolve(Actor curator, DoubtId doubt, Doubt.Verdict verdict, PlainText reason);
}
