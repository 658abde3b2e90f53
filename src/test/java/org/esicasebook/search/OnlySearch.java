package org.esicasebook.search;

import java.time.Clock;
import org.esicasebook.cases.Cases;
import org.esicasebook.cases.CatalogueNotes;
import org.esicasebook.cases.StudyNotes;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.transaction.support.TransactionTemplate;

/** Search and accounts as a web application, with the starter library. */
@SpringBootConfiguration
@EnableAutoConfiguration
@EnableConfigurationProperties(SearchSettings.class)
@ComponentScan(
        basePackages = {"org.esicasebook.accounts", "org.esicasebook.search", "org.esicasebook.operations.api"},
        excludeFilters =
                @ComponentScan.Filter(
                        type = FilterType.REGEX,
                        pattern = "org\\.esicasebook\\.search\\.ui\\..*|.*Test(\\$.*)?|.*\\.Only.*|.*Wiring"))
public class OnlySearch {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    PublishedCases publishedCases(ApplicationEventPublisher events, TransactionTemplate transaction) {
        return new PublishedCases(new PublishedCases.Shelf(), events, transaction);
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

    @Bean
    ApplicationRunner starterLibrary(PublishedCases published) {
        return _ -> published.publish(StarterLibrary.cases());
    }
}
