package org.esicasebook.scoring;

import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ScoringConfiguration {

    @Bean
    RulesBook rulesBook() {
        ScoringRules rules = ScoringRulesFile.load("scoring/rules-2026.1.yaml");
        return new RulesBook() {
            @Override
            public ScoringRules inForce() {
                return rules;
            }

            @Override
            public Optional<ScoringRules> find(String version) {
                return version.equals(rules.version()) ? Optional.of(rules) : Optional.empty();
            }
        };
    }
}
