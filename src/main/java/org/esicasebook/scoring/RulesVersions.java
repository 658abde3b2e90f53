package org.esicasebook.scoring;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Inspecting, copying, changing and publishing versions of the rules. What was published never changes. */
public interface RulesVersions {

    /** Drafts first, then published ones, newest first. */
    List<Version> list();

    Optional<Version> findVersion(String version);

    /** Begins a draft with the numbers of another version, drafts included. */
    Outcome copy(String version, String as, String by);

    /** Replaces a number of a draft. */
    Outcome change(String version, String path, double value);

    /** From now on new judgments are scored by it; scores there are keep their version. */
    Outcome publish(String version, String by);

    Outcome discard(String version);

    /**
     * @param copiedFrom the version it began as; empty for one that came with the application
     * @param publishedAt empty for a draft
     * @param inForce whether new judgments are scored by it
     */
    record Version(
            String version,
            RulesText text,
            Optional<String> copiedFrom,
            String createdBy,
            Instant createdAt,
            Optional<Instant> publishedAt,
            boolean inForce) {
        public boolean isDraft() {
            return publishedAt.isEmpty();
        }
    }

    sealed interface Outcome {
        record Done(Version version) implements Outcome {}

        /** @param reason in plain words */
        record Refused(String reason) implements Outcome {}
    }
}
