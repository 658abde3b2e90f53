package org.esicasebook.operations.embedded;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.esicasebook.operations.OperationsSettings;
import org.slf4j.LoggerFactory;
import org.springframework.boot.elasticsearch.autoconfigure.ElasticsearchConnectionDetails;
import org.springframework.boot.elasticsearch.autoconfigure.ElasticsearchConnectionDetails.Node;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.AnnotatedTypeMetadata;

/**
 * Starts PostgreSQL unless {@code spring.datasource.url} names one, and the search node unless
 * {@code spring.elasticsearch.uris} does; the rest of the application does not know the difference.
 */
@Configuration(proxyBeanMethods = false)
class EmbeddedServers {

    @Configuration(proxyBeanMethods = false)
    @Conditional(AnyServerIsMissing.class)
    static class Ground {

        @Bean
        DataFolder dataFolder(OperationsSettings settings) {
            return DataFolder.hold(settings.dataDir());
        }

        @Bean
        ServiceAccount serviceAccount(OperationsSettings settings) {
            return ServiceAccount.unprivileged(settings.embedded().account());
        }
    }

    @Configuration(proxyBeanMethods = false)
    @Conditional(NoDatabaseGiven.class)
    static class Database {

        @Bean
        PostgresServer postgresServer(DataFolder folder, ServiceAccount account, OperationsSettings settings) {
            Path programs = folder.path()
                    .resolve("programs")
                    .resolve("postgresql-" + settings.embedded().postgresVersion());
            return PostgresServer.start(
                    folder.path().resolve("postgres"), programs, account, PostgresServer.Durability.FULL);
        }

        @Bean
        JdbcConnectionDetails jdbcConnectionDetails(PostgresServer server) {
            return new JdbcConnectionDetails() {
                @Override
                public String getUsername() {
                    return server.user();
                }

                @Override
                public String getPassword() {
                    return server.password();
                }

                @Override
                public String getJdbcUrl() {
                    return server.jdbcUrl();
                }
            };
        }
    }

    @Configuration(proxyBeanMethods = false)
    @Conditional(NoSearchGiven.class)
    static class Search {

        /** Nothing listens there: the library then works from PostgreSQL. */
        private static final URI NOWHERE = URI.create("http://127.0.0.1:9");

        @Bean
        ElasticsearchConnectionDetails elasticsearchConnectionDetails(LocalSearch search) {
            URI uri = search.uri();
            List<Node> nodes = List.of(new Node(uri.getHost(), uri.getPort(), Node.Protocol.HTTP));
            return () -> nodes;
        }

        @Bean
        LocalSearch localSearch(DataFolder folder, ServiceAccount account, OperationsSettings settings) {
            SearchNode.Layout layout = new SearchNode.Layout(settings.embedded().searchNode());
            try {
                SearchNode node = SearchNode.start(layout, folder.path().resolve("search"), account);
                return new LocalSearch(node.uri(), node);
            } catch (EmbeddedServerException e) {
                LoggerFactory.getLogger(EmbeddedServers.class).warn("{} The library works without it.", e.getMessage());
                return new LocalSearch(NOWHERE, () -> {});
            }
        }
    }

    /** Where search is, and what ends it with the application. */
    record LocalSearch(URI uri, AutoCloseable node) implements AutoCloseable {

        @Override
        public void close() throws Exception {
            node.close();
        }
    }

    static class NoDatabaseGiven implements Condition {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return !context.getEnvironment().containsProperty("spring.datasource.url");
        }
    }

    static class NoSearchGiven implements Condition {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return !context.getEnvironment().containsProperty("spring.elasticsearch.uris");
        }
    }

    static class AnyServerIsMissing implements Condition {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return new NoDatabaseGiven().matches(context, metadata) || new NoSearchGiven().matches(context, metadata);
        }
    }
}
