package org.esicasebook.scoring;

import java.util.Optional;

/** Rules without a database. */
public final class RulesFixture {

    private RulesFixture() {}

    public static RulesBook firstVersion() {
        return new RulesBook() {
            @Override
            public ScoringRules inForce() {
                return ScoringFixture.RULES;
            }

            @Override
            public Optional<ScoringRules> find(String version) {
                return Optional.of(ScoringFixture.RULES)
                        .filter(rules -> rules.version().equals(version));
            }
        };
    }
}
