package org.esicasebook.scoring;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.esicasebook.cases.Slug;
import org.esicasebook.judgment.ReadingId;

/**
 * Scoring judgments by other rules than theirs: one to see what it would earn, or all, for good. The scores that there
 * were are kept beside; the new ones stand.
 */
public interface Rescoring {

    /** What a stored judgment earned, and what it would earn; nothing is stored. Empty if its truth is not there. */
    Optional<WhatIf> whatIf(ReadingId reading, ScoringRules rules);

    /** Scores every judgment by a published version. */
    Report scoreAgain(ScoringRules rules, String by);

    /** Scores the judgments of a case by its present truth, each by the rules that its score names. */
    Report truthChanged(Slug slug, int caseVersion, String by);

    /** Newest first. */
    List<Report> reports();

    /** Judgments to try rules on, newest first. */
    List<JudgedCase> candidates(int most);

    record WhatIf(Scorecard before, Scorecard after) {}

    /**
     * @param rules version of the rules, or words for what else changed
     * @param judgments all that there are
     * @param changed whose total changed by a tenth of a point or more, or whose critical errors changed
     * @param meanBefore mean total of those scored
     * @param changes the largest first, a hundred at most
     * @param notScored how many could not be, by reason
     */
    record Report(
            UUID id,
            String rules,
            String by,
            Instant at,
            int judgments,
            int changed,
            double meanBefore,
            double meanAfter,
            int criticalBefore,
            int criticalAfter,
            List<Change> changes,
            Map<String, Integer> notScored) {}

    /** @param rulesBefore by which it had been scored */
    record Change(
            UUID reading,
            String slug,
            String rulesBefore,
            double before,
            double after,
            int criticalBefore,
            int criticalAfter) {}
}
