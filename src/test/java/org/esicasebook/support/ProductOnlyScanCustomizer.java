package org.esicasebook.support;

import java.io.IOException;
import java.util.List;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;

/**
 * Keeps what lies among the tests out of scans for components, so that the whole application in a test is the product
 * and nothing else. What a test needs of its own it names. Found by Spring.
 */
public final class ProductOnlyScanCustomizer implements ContextCustomizerFactory {

    @Override
    public ContextCustomizer createContextCustomizer(
            Class<?> testClass, List<ContextConfigurationAttributes> attributes) {
        return new Customizer();
    }

    /** The same for an application that is started without Spring's tests. */
    public static void customize(ConfigurableApplicationContext context) {
        context.getBeanFactory().registerSingleton("productOnlyScan", new TestsAreNoProduct());
    }

    /** Equal to every other, so that Spring can share contexts. */
    private record Customizer() implements ContextCustomizer {

        @Override
        public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration configuration) {
            ProductOnlyScanCustomizer.customize(context);
        }
    }

    private static final class TestsAreNoProduct extends TypeExcludeFilter {

        @Override
        public boolean match(MetadataReader type, MetadataReaderFactory types) throws IOException {
            return type.getResource().getURI().toString().contains("/test-classes/");
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof TestsAreNoProduct;
        }

        @Override
        public int hashCode() {
            return TestsAreNoProduct.class.hashCode();
        }
    }
}
