package org.esicasebook.judgment;

import java.time.Instant;
import java.util.List;
import org.esicasebook.accounts.Actor;
import org.esicasebook.cases.Slug;

/** Cases read in an exam, whose truth nobody who sat it is told before it is released. */
public interface Releases {

    /** What waits for its release, the longest first. */
    List<HeldBack> list();

    /**
     * Releases every reading of the case in an exam begun so far, in one transaction, and publishes
     * {@link JudgmentReleased} for each that is committed.
     *
     * @param by who releases: curators may
     * @return how many committed judgments were released; none if there was nothing to release or it is not allowed
     */
    int release(Slug slug, Actor by);

    /**
     * @param committed how many judgments wait
     * @param open how many are still judging
     * @param since when the first of them began
     */
    record HeldBack(Slug slug, int committed, int open, Instant since) {}
}
