package org.esicasebook.search;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the search, {@code casebook.search.*}.
 *
 * @param timeout longest that somebody waits for Elasticsearch before PostgreSQL answers instead
 * @param concurrentRequests more searches than these at once go to PostgreSQL, so that a slow node holds nothing up
 * @param alias name under which the index in use is found
 * @param pace how often the index looks for changes to follow
 */
@ConfigurationProperties("casebook.search")
public record SearchSettings(
        @DefaultValue("800ms") Duration timeout,
        @DefaultValue("8") int concurrentRequests,
        @DefaultValue("casebook-cases") String alias,
        @DefaultValue("500ms") Duration pace) {

    public static SearchSettings usual() {
        return new SearchSettings(Duration.ofMillis(800), 8, "casebook-cases", Duration.ofMillis(500));
    }
}
