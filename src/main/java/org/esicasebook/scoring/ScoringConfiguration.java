package org.esicasebook.scoring;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ScoringConfiguration {

    /** The version by which new judgments are scored. */
    @Bean
    ScoringRules scoringRules() {
        return ScoringRulesFile.load("scoring/rules-2026.1.yaml");
    }
}
