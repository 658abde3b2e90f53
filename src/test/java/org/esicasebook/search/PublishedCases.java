package org.esicasebook.search;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.esicasebook.cases.CaseChanged;
import org.esicasebook.cases.Cases;
import org.esicasebook.cases.CatalogueNotes;
import org.esicasebook.cases.Slug;
import org.esicasebook.cases.StudyNotes;
import org.esicasebook.cases.TeachingCase;
import org.esicasebook.cases.TeachingCaseFixture;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

/** Stands in for the module of cases, which search knows only by these two interfaces and one event. */
final class PublishedCases {

    /** What is published; it stays when the application restarts. */
    record Shelf(Map<Slug, TeachingCaseFixture> published) {
        Shelf() {
            this(new ConcurrentHashMap<>());
        }
    }

    private final Map<Slug, TeachingCaseFixture> published;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    PublishedCases(Shelf shelf, ApplicationEventPublisher events, TransactionTemplate transaction) {
        this.published = shelf.published();
        this.events = events;
        this.transaction = transaction;
    }

    void publish(TeachingCaseFixture... cases) {
        transaction.executeWithoutResult(_ -> Arrays.stream(cases).forEach(fixture -> {
            TeachingCase changed = fixture.teachingCase();
            published.put(changed.slug(), fixture);
            events.publishEvent(new CaseChanged(changed.slug(), changed.version()));
        }));
    }

    /** Changes that nobody is told of, as by a restored backup. */
    void publishSilently(TeachingCaseFixture... cases) {
        for (TeachingCaseFixture fixture : cases) {
            published.put(fixture.teachingCase().slug(), fixture);
        }
    }

    void withdraw(String slug) {
        transaction.executeWithoutResult(_ -> {
            TeachingCaseFixture gone = published.remove(new Slug(slug));
            events.publishEvent(
                    new CaseChanged(new Slug(slug), gone.teachingCase().version()));
        });
    }

    Cases cases() {
        return new Cases() {
            @Override
            public List<TeachingCase> list() {
                return published.values().stream()
                        .map(TeachingCaseFixture::teachingCase)
                        .toList();
            }

            @Override
            public Optional<TeachingCase> find(Slug slug) {
                return Optional.ofNullable(published.get(slug)).map(TeachingCaseFixture::teachingCase);
            }

            @Override
            public Optional<TeachingCase> find(Slug slug, int version) {
                return find(slug).filter(found -> found.version() == version);
            }
        };
    }

    StudyNotes studyNotes() {
        return slug -> Optional.ofNullable(published.get(slug)).map(TeachingCaseFixture::findings);
    }

    CatalogueNotes catalogueNotes() {
        return slug -> Optional.ofNullable(published.get(slug))
                .map(_ -> new CatalogueNotes.Entry(LocalDate.of(2026, 11, 23), Set.of()));
    }
}
