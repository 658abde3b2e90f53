package org.esicasebook.cases.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.esicasebook.cases.CaseChanged;
import org.esicasebook.cases.CaseImages;
import org.esicasebook.cases.Cases;
import org.esicasebook.cases.ImageReadiness;
import org.esicasebook.cases.ReferenceStandards;
import org.esicasebook.cases.Slug;
import org.esicasebook.cases.StudyNotes;
import org.esicasebook.cases.TeachingCase;
import org.esicasebook.cases.file.CaseFileReader;
import org.esicasebook.cases.file.CaseText;
import org.esicasebook.imaging.ImagingSettings;
import org.esicasebook.support.OnRealPostgres;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;

/** The module as the application starts it: nothing but its own beans and the archive, on a real database. */
@SpringBootTest(
        classes = CaseLibraryTest.CasesAlone.class,
        webEnvironment = WebEnvironment.NONE,
        properties = {"casebook.render-images=false", "casebook.cases-dir=cases"})
@OnRealPostgres
class CaseLibraryTest {

    @ComponentScan({"org.esicasebook.cases.store", "org.esicasebook.imaging.store"})
    @EnableConfigurationProperties({CaseSettings.class, ImagingSettings.class})
    @ImportAutoConfiguration({
        DataSourceAutoConfiguration.class,
        DataSourceTransactionManagerAutoConfiguration.class,
        TransactionAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class,
        JdbcClientAutoConfiguration.class,
        JacksonAutoConfiguration.class
    })
    @Import(Listener.class)
    static class CasesAlone {}

    /** Stands for the search outbox. */
    static class Listener {

        private final Set<CaseChanged> heard = ConcurrentHashMap.newKeySet();
        private final Set<Slug> refused = ConcurrentHashMap.newKeySet();

        @EventListener
        void on(CaseChanged change) {
            if (refused.contains(change.slug())) {
                throw new IllegalStateException("the outbox is full");
            }
            heard.add(change);
        }
    }

    @Autowired
    private Cases cases;

    @Autowired
    private CaseImages images;

    @Autowired
    private StudyNotes notes;

    @Autowired
    private ReferenceStandards standards;

    @Autowired
    private CaseVersions versions;

    @Autowired
    private Listener listener;

    @Test
    void theStarterCasesAreThereWhenTheApplicationIs() {
        assertThat(cases.list())
                .extracting(shown -> shown.slug().value())
                .containsExactlyElementsOf(CaseText.starterSlugs());
        assertThat(cases.list()).allSatisfy(shown -> {
            assertThat(listener.heard).contains(new CaseChanged(shown.slug(), 1));
            assertThat(notes.find(shown.slug())).isPresent();
            assertThat(standards.find(shown.slug(), 1))
                    .as("outlines come with the images")
                    .isEmpty();
            assertThat(images.readiness(shown.slug(), 1)).isInstanceOf(ImageReadiness.Waiting.class);
        });
        assertThat(images.progress())
                .isEqualTo(new CaseImages.RenderingProgress(0, cases.list().size(), 0));
    }

    @Test
    void aVersionAndTheNewsOfItComeTogetherOrNotAtAll() {
        Slug slug = new Slug("lil-14");
        var changed = (CaseFileReader.Outcome.Accepted) new CaseFileReader()
                .read(
                        slug,
                        "lil-14",
                        CaseText.good()
                                .with("title: Neuro", "title: Other neuro")
                                .text());
        var study = RenderingOrder.of(changed.caseFile().scenario()).studyId("x");
        listener.refused.add(slug);

        assertThatThrownBy(() -> versions.publish(changed.caseFile(), changed.source(), study))
                .hasMessage("the outbox is full");

        assertThat(cases.find(slug)).get().extracting(TeachingCase::version).isEqualTo(1);
        assertThat(cases.find(slug, 2)).isEmpty();
    }
}
