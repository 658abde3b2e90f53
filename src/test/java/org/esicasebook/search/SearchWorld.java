package org.esicasebook.search;

import static org.awaitility.Awaitility.await;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.json.jackson.Jackson3JsonpMapper;
import co.elastic.clients.transport.rest5_client.Rest5ClientTransport;
import co.elastic.clients.transport.rest5_client.low_level.Rest5Client;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.esicasebook.cases.Cases;
import org.esicasebook.cases.CatalogueNotes;
import org.esicasebook.cases.Slug;
import org.esicasebook.cases.StudyNotes;
import org.esicasebook.cases.TeachingCaseFixture;
import org.esicasebook.search.SearchPage.Source;
import org.esicasebook.support.RealPostgres;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;

/** The search module alone, on a real database and a real node, with cases that a test publishes. */
public final class SearchWorld implements AutoCloseable {

    private static final AtomicInteger worlds = new AtomicInteger();

    private final AnnotationConfigApplicationContext context;
    private final String alias;
    private final DataSource database;
    private final Duration timeout;
    private final PublishedCases.Shelf shelf;

    private SearchWorld(
            URI elasticsearch, DataSource database, String alias, Duration timeout, PublishedCases.Shelf shelf) {
        this.alias = alias;
        this.database = database;
        this.timeout = timeout;
        this.shelf = shelf;
        context = new AnnotationConfigApplicationContext();
        context.registerBean(
                DataSource.class, () -> pool(database), definition -> definition.setDestroyMethodName("close"));
        context.registerBean(PublishedCases.Shelf.class, () -> shelf);
        context.registerBean(SearchSettings.class, () -> new SearchSettings(timeout, 8, alias, Duration.ofMillis(50)));
        context.registerBean(
                Rest5Client.class,
                () -> Rest5Client.builder(elasticsearch).build(),
                definition -> definition.setDestroyMethodName("close"));
        context.register(Wiring.class);
        context.refresh();
    }

    /** A library of its own, with a new database and a new alias. It waits for a slow node, however busy the machine. */
    public static SearchWorld on(URI elasticsearch) {
        return with(elasticsearch, Duration.ofSeconds(20));
    }

    /** The same with the time limit of the product. */
    public static SearchWorld impatientOn(URI elasticsearch) {
        return with(elasticsearch, SearchSettings.usual().timeout());
    }

    private static SearchWorld with(URI elasticsearch, Duration timeout) {
        return new SearchWorld(
                elasticsearch, RealPostgres.migratedDatabase(), anyAlias(), timeout, new PublishedCases.Shelf());
    }

    private static HikariDataSource pool(DataSource database) {
        HikariConfig settings = new HikariConfig();
        settings.setDataSource(database);
        return new HikariDataSource(settings);
    }

    /** The same library after a restart of the application, on the same node or another one. */
    public SearchWorld restartedOn(URI elasticsearch) {
        close();
        return new SearchWorld(elasticsearch, database, alias, timeout, shelf);
    }

    public static String anyAlias() {
        return "test-" + ProcessHandle.current().pid() + "-" + worlds.incrementAndGet();
    }

    public String alias() {
        return alias;
    }

    PublishedCases cases() {
        return context.getBean(PublishedCases.class);
    }

    public SearchWorld publishing(TeachingCaseFixture... cases) {
        cases().publish(cases);
        return this;
    }

    public CaseSearch search() {
        return context.getBean(CaseSearch.class);
    }

    public SearchEngine engine(Source source) {
        return context.getBeansOfType(SearchEngine.class).values().stream()
                .filter(engine -> engine.source() == source)
                .findFirst()
                .orElseThrow();
    }

    public JdbcClient database() {
        return context.getBean(JdbcClient.class);
    }

    public ElasticsearchClient elasticsearch() {
        return context.getBean(ElasticsearchClient.class);
    }

    void transaction(Runnable work) {
        context.getBean(TransactionTemplate.class).executeWithoutResult(_ -> work.run());
    }

    /** Until the index answers and holds exactly what the database holds. */
    public SearchWorld awaitIndexed() {
        CaseIndex index = context.getBean(CaseIndex.class);
        SearchableCases library = context.getBean(SearchableCases.class);
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(20))
                .ignoreException(IndexUnavailableException.class)
                .until(() -> index.isAnswering()
                        && outboxIsEmpty()
                        && index.fingerprint().equals(library.fingerprint()));
        return this;
    }

    public boolean outboxIsEmpty() {
        return database()
                .sql("select count(*) from search.outbox")
                .query(Long.class)
                .single()
                .equals(0L);
    }

    public List<String> slugs(CaseQuery query) {
        return slugs(search().search(query));
    }

    public static List<String> slugs(SearchPage page) {
        return page.hits().stream()
                .map(hit -> hit.teachingCase().slug())
                .map(Slug::value)
                .toList();
    }

    @Override
    public void close() {
        context.close();
    }

    @Configuration(proxyBeanMethods = false)
    @EnableTransactionManagement
    @ComponentScan(
            basePackages = "org.esicasebook.search",
            excludeFilters =
                    @ComponentScan.Filter(
                            type = FilterType.REGEX,
                            pattern =
                                    "org\\.esicasebook\\.search\\.(ui|web)\\..*|.*(Test|Test\\$.*|Wiring)|.*\\.Only.*"))
    static class Wiring {

        @Bean
        PlatformTransactionManager transactionManager(DataSource database) {
            return new JdbcTransactionManager(database);
        }

        @Bean
        TransactionTemplate transactionTemplate(PlatformTransactionManager transactionManager) {
            return new TransactionTemplate(transactionManager);
        }

        @Bean
        JdbcClient jdbcClient(DataSource database) {
            return JdbcClient.create(database);
        }

        @Bean
        ElasticsearchClient elasticsearchClient(Rest5Client client) {
            return new ElasticsearchClient(new Rest5ClientTransport(client, new Jackson3JsonpMapper()));
        }

        @Bean
        PublishedCases publishedCases(
                PublishedCases.Shelf shelf, ApplicationEventPublisher events, TransactionTemplate transaction) {
            return new PublishedCases(shelf, events, transaction);
        }

        @Bean
        Cases cases(PublishedCases published) {
            return published.cases();
        }

        @Bean
        CatalogueNotes catalogueNotes(PublishedCases published) {
            return published.catalogueNotes();
        }

        @Bean
        StudyNotes studyNotes(PublishedCases published) {
            return published.studyNotes();
        }
    }
}
