package org.esicasebook.cases.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.esicasebook.cases.CaseImages.RenderingProgress;
import org.esicasebook.cases.ImageReadiness;
import org.esicasebook.cases.ReferenceStandard;
import org.esicasebook.cases.Slug;
import org.esicasebook.cases.file.CaseFileReader;
import org.esicasebook.cases.file.CaseText;
import org.esicasebook.epidurography.Compartment;
import org.esicasebook.epidurography.Level;
import org.esicasebook.epidurography.View;
import org.esicasebook.geometry.PixelPoint;
import org.esicasebook.imaging.ImageArchive;
import org.esicasebook.imaging.ImagingSettings;
import org.esicasebook.imaging.StoredSeries;
import org.esicasebook.support.RealPostgres;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** The queue on a real database and a real archive; only the simulator, which takes seconds, is stood in for. */
class CaseRenderingTest {

    private static final Slug FIRST = new Slug("case-1");
    private static final Slug SECOND = new Slug("case-2");
    private static final Slug THIRD = new Slug("case-3");

    @TempDir
    Path folder;

    private final FakeRenderer renderer = new FakeRenderer();
    private AnnotationConfigApplicationContext imaging;
    private ImageArchive archive;
    private CaseVersions versions;
    private StoredReferenceStandards standards;
    private CaseRendering rendering;

    @BeforeEach
    void importThreeCases() throws Exception {
        DataSource source = RealPostgres.migratedDatabase();
        JdbcClient database = JdbcClient.create(source);
        imaging = new AnnotationConfigApplicationContext();
        imaging.registerBean(JdbcClient.class, () -> database);
        imaging.registerBean(JsonMapper.class, () -> JsonMapper.builder().build());
        imaging.registerBean(ImagingSettings.class, () -> new ImagingSettings(folder.resolve("images")));
        imaging.scan("org.esicasebook.imaging.store");
        imaging.refresh();
        archive = imaging.getBean(ImageArchive.class);
        CaseJson json = new CaseJson();
        versions = new CaseVersions(database, json, _ -> {});
        standards = new StoredReferenceStandards(database, json);
        write(FIRST, "lil-07");
        write(SECOND, "lil-14");
        write(THIRD, "ltf-16");
        importCases();
    }

    private void write(Slug slug, String starter) throws Exception {
        Files.writeString(
                Files.createDirectories(folder.resolve("cases").resolve(slug.value()))
                        .resolve(CaseFileReader.FILE_NAME),
                small(starter).text());
    }

    /** With few frames, for every one is synced to disk. */
    private static CaseText small(String starter) {
        return new CaseText(CaseText.starter(starter)
                .text()
                .replaceAll("frames: 40, framesPerSecond: [0-9.]+", "frames: 4, framesPerSecond: 1"));
    }

    private void importCases() {
        new CaseImport(versions, renderer).importFrom(folder.resolve("cases"));
        rendering = new CaseRendering(versions, standards, archive, renderer, 1);
    }

    @AfterEach
    void stop() {
        rendering.stopWorkers();
        imaging.close();
    }

    private void renderAll() {
        rendering.fillQueue();
        rendering.startWorkers();
        await().until(() -> rendering.progress().isComplete());
    }

    private void renderOnly(int permits) {
        renderer.permits.drainPermits();
        renderer.permits.release(permits);
        rendering.fillQueue();
        rendering.startWorkers();
        await().until(() -> renderer.rendered.size() == permits + 1);
    }

    private static long seedOf(String starter) {
        return ((CaseFileReader.Outcome.Accepted) CaseText.starter(starter).read())
                .caseFile()
                .scenario()
                .seed();
    }

    @Test
    void everyCaseBecomesReadyStillsFirst() {
        renderAll();

        assertThat(rendering.progress()).isEqualTo(new RenderingProgress(3, 3, 0));
        assertThat(rendering.readiness(FIRST, 1)).isInstanceOfSatisfying(ImageReadiness.Ready.class, ready -> {
            assertThat(ready.study().simulated()).isTrue();
            assertThat(ready.study().series())
                    .extracting(StoredSeries::view, StoredSeries::isCine)
                    .containsExactly(
                            org.assertj.core.groups.Tuple.tuple(View.ANTEROPOSTERIOR, false),
                            org.assertj.core.groups.Tuple.tuple(View.CONTRALATERAL_OBLIQUE, false),
                            org.assertj.core.groups.Tuple.tuple(View.ANTEROPOSTERIOR, true));
            assertThat(ready.study().series().getLast().frames()).hasSize(4);
            assertThat(ready.study().series().getLast().isocentreSpacingMm()).isEqualTo(0.2);
        });
    }

    @Test
    void theTruthOfEveryFrameIsKeptWithTheVersion() {
        assertThat(standards.find(FIRST, 1)).as("before its images are there").isEmpty();
        renderAll();

        ReferenceStandard standard = standards.find(FIRST, 1).orElseThrow();
        assertThat(standard.reach().orElseThrow().levels()).containsExactly(Level.L4_L5);

        assertThat(standard.compartments()).containsExactlyInAnyOrder(Compartment.EPIDURAL, Compartment.SUBARACHNOID);
        assertThat(standard.series()).hasSize(3);
        ReferenceStandard.FrameTruth last = standard.series().getLast().frames().get(2);
        assertThat(last.needleTip()).isEqualTo(new PixelPoint(1.23, 4));
        assertThat(last.contrast().get(Compartment.EPIDURAL).getFirst().outer()).hasSize(3);
        assertThat(last.levels()).extracting(ReferenceStandard.LevelLabel::text).containsExactly("L4");
        assertThat(last.lines())
                .extracting(ReferenceStandard.LandmarkLine::text)
                .containsExactly("Ventral interlaminar line");
    }

    @Test
    void theCaseSomebodyOpensComesFirst() {
        renderOnly(0);
        assertThat(rendering.readiness(FIRST, 1)).isInstanceOf(ImageReadiness.Rendering.class);
        assertThat(rendering.readiness(THIRD, 1)).isEqualTo(new ImageReadiness.Waiting(2));

        rendering.hurry(THIRD);

        await().until(() -> renderer.rendered.size() == 2);
        assertThat(rendering.readiness(THIRD, 1)).isInstanceOf(ImageReadiness.Rendering.class);
        assertThat(rendering.readiness(SECOND, 1)).isEqualTo(new ImageReadiness.Waiting(2));
        renderer.permits.release(3);
        await().until(() -> rendering.progress().isComplete());
        assertThat(renderer.rendered).containsExactly(seedOf("lil-07"), seedOf("ltf-16"), seedOf("lil-14"));
    }

    @Test
    void othersPauseWhileTheCaseSomebodyOpensIsRendered() throws Exception {
        renderer.permits.drainPermits();
        renderer.permitsBeforeSteps.drainPermits();
        rendering = new CaseRendering(versions, standards, archive, renderer, 2);
        rendering.fillQueue();
        rendering.startWorkers();
        await().until(() -> renderer.rendered.size() == 2);
        assertThat(rendering.progress()).isEqualTo(new RenderingProgress(0, 3, 0));

        rendering.hurry(THIRD);
        await().until(() -> renderer.rendered.size() == 3);
        // all three may take their next step and finish, but two of them wait there
        renderer.permitsBeforeSteps.release(3);
        renderer.permits.release(1);
        await().until(() -> rendering.progress().ready() == 1);
        assertThat(rendering.readiness(THIRD, 1)).isInstanceOf(ImageReadiness.Ready.class);
        renderer.permits.release(2);
        await().until(() -> rendering.progress().isComplete());
    }

    @Test
    void whatIsBeingRenderedIsNotQueuedAgain() {
        renderOnly(0);
        rendering.fillQueue();
        assertThat(rendering.progress()).isEqualTo(new RenderingProgress(0, 3, 0));
        renderer.permits.release(3);
        await().until(() -> rendering.progress().isComplete());
        assertThat(renderer.rendered).hasSize(3);
    }

    @Test
    void aCaseThatCannotBeRenderedStopsNoOtherAndTellsLearnersNothing() {
        renderer.impossible.add(seedOf("lil-07"));

        renderAll();

        assertThat(rendering.progress()).isEqualTo(new RenderingProgress(2, 3, 1));
        assertThat(rendering.readiness(FIRST, 1))
                .isInstanceOfSatisfying(ImageReadiness.Failed.class, failed -> assertThat(failed.reason())
                        .contains("could not be made")
                        .doesNotContain("intraneural"));
        assertThat(rendering.readiness(THIRD, 1)).isInstanceOf(ImageReadiness.Ready.class);
    }

    @Test
    void whoeverIsStoppedInTheMiddleContinuesThere() {
        renderOnly(1);
        rendering.stopWorkers();
        assertThat(rendering.progress().ready()).isOne();
        renderer.rendered.clear();
        renderer.permits.release(10);

        rendering = new CaseRendering(versions, standards, archive, renderer, 1);
        renderAll();

        assertThat(renderer.rendered).containsExactly(seedOf("lil-14"), seedOf("ltf-16"));
        assertThat(rendering.progress()).isEqualTo(new RenderingProgress(3, 3, 0));
    }

    @Test
    void imagesWithoutOutlinesAreMadeAgain() {
        var published = versions.published().getFirst();
        RenderingOrder order = RenderingOrder.of(
                ((CaseFileReader.Outcome.Accepted) small("lil-07").read())
                        .caseFile()
                        .scenario());
        archive.store(
                new RenderedStudy(published.study(), order, renderer.render(order.scenario(), (_, _) -> {})).images());
        rendering.fillQueue();
        assertThat(rendering.readiness(FIRST, 1)).isEqualTo(new ImageReadiness.Waiting(0));

        renderAll();

        assertThat(standards.find(FIRST, 1)).isPresent();
    }

    @Test
    void nothingIsRenderedTwiceUnlessItWouldLookDifferent() throws Exception {
        renderAll();
        rendering.stopWorkers();
        renderer.rendered.clear();

        Files.writeString(
                folder.resolve("cases/case-1/case.yaml"),
                small("lil-07").with("title: Right", "title: Some right").text());
        Files.writeString(
                folder.resolve("cases/case-2/case.yaml"),
                small("lil-14").with("volumeMl: 3", "volumeMl: 3.5").text());
        importCases();
        renderAll();

        assertThat(renderer.rendered).containsExactly(seedOf("lil-14"));
        assertThat(rendering.readiness(FIRST, 1)).isEqualTo(rendering.readiness(FIRST, 2));
        assertThat(rendering.readiness(SECOND, 1))
                .isInstanceOf(ImageReadiness.Ready.class)
                .isNotEqualTo(rendering.readiness(SECOND, 2));
        assertThat(standards.find(FIRST, 2)).isPresent();
    }

    @Test
    void anotherSimulatorRendersEverythingAnew() {
        renderAll();
        rendering.stopWorkers();
        renderer.rendered.clear();
        renderer.version = "better";

        importCases();
        renderAll();

        assertThat(renderer.rendered).hasSize(3);
        assertThat(rendering.readiness(FIRST, 2)).isInstanceOf(ImageReadiness.Ready.class);
    }

    @Test
    void whoeverListensHearsOfEveryStepUntilTheyStop() {
        List<RenderingProgress> heard = new CopyOnWriteArrayList<>();
        rendering.onChange(_ -> {
            throw new IllegalStateException("a page that is gone");
        });
        Runnable stop = rendering.onChange(heard::add);

        renderAll();

        await().untilAsserted(() -> assertThat(heard).last().isEqualTo(new RenderingProgress(3, 3, 0)));
        assertThat(heard).contains(new RenderingProgress(1, 3, 0), new RenderingProgress(2, 3, 0));
        stop.run();
        heard.clear();
        rendering.fillQueue();
        assertThat(heard).isEmpty();
    }

    @Test
    void aCaseThatDoesNotExistIsSaidSo() {
        assertThat(rendering.readiness(new Slug("nothing"), 1))
                .isEqualTo(new ImageReadiness.Failed("There is no such case."));
    }
}
