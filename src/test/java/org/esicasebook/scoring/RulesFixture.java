package org.esicasebook.scoring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Rules without a database. */
public final class RulesFixture {

    private RulesFixture() {}

    public static ScoringRules rules() {
        return ScoringFixture.RULES;
    }

    public static RulesText firstText() {
        try {
            return new RulesText(Files.readString(Path.of("src/main/resources/scoring/rules-2026.1.yaml")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

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
