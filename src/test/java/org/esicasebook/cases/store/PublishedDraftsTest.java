package org.esicasebook.cases.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.esicasebook.accounts.Actor;
import org.esicasebook.accounts.Role;
import org.esicasebook.accounts.UserId;
import org.esicasebook.cases.ImageReadiness;
import org.esicasebook.cases.Slug;
import org.esicasebook.cases.TeachingCase;
import org.esicasebook.cases.file.CaseFileReader;
import org.esicasebook.cases.file.CasePublishing.Outcome;
import org.esicasebook.cases.file.CaseText;
import org.esicasebook.imaging.ImageArchive;
import org.esicasebook.imaging.ImagingSettings;
import org.esicasebook.support.RealPostgres;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

class PublishedDraftsTest {

    private static final Slug FIRST = new Slug("lil-p1");

    @TempDir
    Path folder;

    private final FakeRenderer renderer = new FakeRenderer();
    private AnnotationConfigApplicationContext imaging;
    private CaseVersions versions;
    private StoredCases stored;
    private CaseRendering rendering;
    private PublishedDrafts drafts;

    @BeforeEach
    void startWithOneCaseOfTheFolder() throws Exception {
        DataSource source = RealPostgres.migratedDatabase();
        JdbcClient database = JdbcClient.create(source);
        imaging = new AnnotationConfigApplicationContext();
        imaging.registerBean(JdbcClient.class, () -> database);
        imaging.registerBean(JsonMapper.class, () -> JsonMapper.builder().build());
        imaging.registerBean(ImagingSettings.class, () -> new ImagingSettings(folder.resolve("images")));
        imaging.scan("org.esicasebook.imaging.store");
        imaging.refresh();
        CaseJson json = new CaseJson();
        versions = new CaseVersions(database, json, _ -> {});
        stored = new StoredCases(database, json);
        Files.writeString(
                Files.createDirectories(folder.resolve("cases").resolve("lil-07"))
                        .resolve(CaseFileReader.FILE_NAME),
                CaseText.starter("lil-07").text());
        rendering = new CaseRendering(
                versions, new StoredReferenceStandards(database, json), imaging.getBean(ImageArchive.class), renderer);
        drafts = new PublishedDrafts(versions, rendering, renderer);
        importFolder();
        rendering.fillQueue();
    }

    @AfterEach
    void stop() {
        rendering.stopWorkers();
        imaging.close();
    }

    private void importFolder() {
        new CaseImport(versions, renderer).importFrom(folder.resolve("cases"));
    }

    private static Actor somebody(Role role) {
        return new Actor(new UserId(UUID.randomUUID()), "somebody", "Some Body", Set.of(role));
    }

    private Outcome publish(Optional<Slug> earlier, String text) {
        return drafts.publish(somebody(Role.CURATOR), earlier, text);
    }

    @Test
    void aDraftJoinsTheLibraryUnderANameThatTellsNothingAndIsRendered() {
        rendering.startWorkers();

        assertThat(publish(Optional.empty(), CaseText.good().text())).isEqualTo(new Outcome.Published(FIRST, 1));

        assertThat(stored.find(FIRST)).isPresent();
        await().until(() -> rendering.readiness(FIRST, 1) instanceof ImageReadiness.Ready);
        await().until(() -> rendering.progress().isComplete());
        assertThat(rendering.progress().total()).isEqualTo(2);
        assertThat(drafts.find(FIRST)).contains(CaseText.good().text());
    }

    @Test
    void itStaysWhenTheFolderIsReadAnew() {
        publish(Optional.empty(), CaseText.good().text());

        importFolder();

        assertThat(stored.list()).extracting(TeachingCase::slug).containsExactly(new Slug("lil-07"), FIRST);
    }

    @Test
    void publishedAgainItIsTheNextVersionOfTheSameCase() {
        publish(Optional.empty(), CaseText.good().text());

        Outcome again = publish(
                Optional.of(FIRST),
                CaseText.good().with("title: Neuro", "title: Other neuro").text());

        assertThat(again).isEqualTo(new Outcome.Published(FIRST, 2));
        assertThat(stored.find(FIRST, 1).orElseThrow().title()).startsWith("Neuro");
        assertThat(publish(Optional.empty(), CaseText.good().text()))
                .isEqualTo(new Outcome.Published(new Slug("lil-p2"), 1));
    }

    @Test
    void whatIsUnsoundIsRefusedAndLeavesNothing() {
        Outcome refused = publish(
                Optional.empty(),
                CaseText.good().with("route: LIL", "rute: LIL").text());

        assertThat(refused).isInstanceOfSatisfying(Outcome.Refused.class, problems -> assertThat(problems.problems())
                .isNotEmpty());
        assertThat(stored.list()).hasSize(1);
    }

    @Test
    void withdrawnItLeavesTheLibraryAndKeepsItsNameAndVersions() {
        publish(Optional.empty(), CaseText.good().text());

        drafts.withdraw(somebody(Role.ADMINISTRATOR), FIRST);

        assertThat(stored.find(FIRST)).isEmpty();
        assertThat(stored.find(FIRST, 1)).isPresent();
        assertThat(drafts.find(FIRST)).isEmpty();
        assertThat(rendering.progress().total()).isEqualTo(1);
        assertThat(publish(Optional.of(FIRST), CaseText.good().text())).isEqualTo(new Outcome.Published(FIRST, 1));
    }

    @Test
    void onlyCuratorsPublishAndWithdraw() {
        assertThatThrownBy(() -> drafts.publish(
                        somebody(Role.FACULTY),
                        Optional.empty(),
                        CaseText.good().text()))
                .isInstanceOf(SecurityException.class);
        assertThatThrownBy(() -> drafts.withdraw(somebody(Role.LEARNER), FIRST)).isInstanceOf(SecurityException.class);
        assertThat(stored.list()).hasSize(1);
    }

    @Test
    void anotherSimulatorShowsItAnew() {
        publish(Optional.empty(), CaseText.good().text());
        renderer.version = "another";

        drafts.publishAnew();

        assertThat(stored.find(FIRST).orElseThrow().version()).isEqualTo(2);
    }
}
