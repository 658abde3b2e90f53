package org.esicasebook.operations;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/**
 * Without Elasticsearch the application is not down: the library lists, filters and opens cases from PostgreSQL. Its
 * health is then DEGRADED, which answers 200, so that no load balancer takes a useful application out of service.
 */
@Component
final class SearchHealth implements BeanPostProcessor {

    static final Status DEGRADED = new Status("DEGRADED", "search works from the database");

    @Override
    public Object postProcessAfterInitialization(Object bean, String beanName) {
        if (beanName.equals("elasticsearchHealthContributor") && bean instanceof HealthIndicator indicator) {
            return (HealthIndicator) () -> degraded(indicator.health());
        }
        return bean;
    }

    private static @Nullable Health degraded(@Nullable Health health) {
        if (health == null || health.getStatus().equals(Status.UP)) {
            return health;
        }
        return Health.status(DEGRADED).withDetails(health.getDetails()).build();
    }
}
