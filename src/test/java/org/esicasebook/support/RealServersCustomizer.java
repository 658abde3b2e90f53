package org.esicasebook.support;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;
import org.springframework.test.context.TestContextAnnotationUtils;

/** Points the contexts of {@link OnRealPostgres} and {@link OnRealElasticsearch} at the servers; found by Spring. */
final class RealServersCustomizer implements ContextCustomizerFactory {

    @Override
    public @Nullable ContextCustomizer createContextCustomizer(
            Class<?> testClass, List<ContextConfigurationAttributes> attributes) {
        boolean postgres = TestContextAnnotationUtils.hasAnnotation(testClass, OnRealPostgres.class);
        boolean elasticsearch = TestContextAnnotationUtils.hasAnnotation(testClass, OnRealElasticsearch.class);
        return postgres || elasticsearch ? new Customizer(postgres, elasticsearch) : null;
    }

    /** Equal for equal needs, so that Spring can share contexts. */
    private record Customizer(boolean postgres, boolean elasticsearch) implements ContextCustomizer {

        @Override
        public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration configuration) {
            Map<String, Object> properties = new HashMap<>();
            if (postgres) {
                properties.putAll(RealPostgres.springProperties());
            }
            // a test without a search node is one where the node is away: nothing listens there
            properties.put(
                    "spring.elasticsearch.uris",
                    elasticsearch ? RealElasticsearch.uri().toString() : "http://127.0.0.1:9");
            context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("real-servers", properties));
        }
    }
}
