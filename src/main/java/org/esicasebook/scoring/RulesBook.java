package org.esicasebook.scoring;

import java.util.Optional;

/** The versions of the rules. One that was published never changes: scores name it. */
public interface RulesBook {

    /** By which new judgments are scored: the version published last. */
    ScoringRules inForce();

    /** A published version. */
    Optional<ScoringRules> find(String version);
}
