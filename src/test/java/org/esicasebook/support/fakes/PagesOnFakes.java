package org.esicasebook.support.fakes;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.esicasebook.accounts.Actor;
import org.esicasebook.accounts.CurrentActor;
import org.esicasebook.accounts.DemoMode;
import org.esicasebook.accounts.Role;
import org.esicasebook.accounts.UserId;
import org.esicasebook.cases.ReferenceStandards;
import org.esicasebook.cases.StudyNotes;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;

/**
 * What pages stand on, without database and search node. Pages themselves are added by each test. No stereotype: tests of
 * the whole application scan this package too.
 */
@EnableAutoConfiguration(
        excludeName = {
            "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
            "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration",
            "org.springframework.boot.elasticsearch.autoconfigure.ElasticsearchRestClientAutoConfiguration",
            "org.springframework.boot.elasticsearch.autoconfigure.ElasticsearchClientAutoConfiguration"
        })
public class PagesOnFakes {

    public static final Actor LENA = new Actor(
            new UserId(UUID.fromString("00000000-0000-0000-0000-000000000001")),
            "learner",
            "Lena Learner",
            Set.of(Role.LEARNER));

    @Bean
    DemoMode demoMode() {
        return new DemoMode(true);
    }

    @Bean
    SignedIn signedIn(ObjectProvider<SecurityContextHolderStrategy> strategy) {
        return new SignedIn(strategy.getIfAvailable(SecurityContextHolder::getContextHolderStrategy));
    }

    @Bean
    CurrentActor currentActor(SignedIn signedIn) {
        return () -> signedIn.find()
                .filter(authentication -> authentication.getName().equals(LENA.username()))
                .map(authentication -> LENA);
    }

    @Bean
    SampleCases cases() {
        return new SampleCases();
    }

    @Bean
    SettableImages images(SampleCases cases) {
        return SettableImages.of(cases.list());
    }

    @Bean
    ListSearch search(SampleCases cases) {
        return new ListSearch(cases);
    }

    @Bean
    InMemoryReadings readings() {
        return new InMemoryReadings();
    }

    @Bean
    StudyNotes studyNotes() {
        return slug -> Optional.empty();
    }

    @Bean
    ReferenceStandards referenceStandards(SampleCases cases) {
        return (slug, version) -> cases.find(slug, version).map(SampleCases::truth);
    }

    @Bean
    LentSeries imageGrants() {
        return new LentSeries();
    }

    @Bean
    InMemoryPresentation presentation() {
        return new InMemoryPresentation();
    }

    @Bean
    InMemoryDiscussion discussion() {
        return new InMemoryDiscussion();
    }

    @Bean
    InMemoryPanelSeats panelSeats() {
        return new InMemoryPanelSeats();
    }

    @Bean
    NoPanelHasDecided panelDecisions() {
        return new NoPanelHasDecided();
    }
}
