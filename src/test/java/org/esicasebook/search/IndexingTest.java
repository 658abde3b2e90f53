package org.esicasebook.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.esicasebook.cases.TeachingCaseFixture.aCase;

import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.esicasebook.cases.TeachingCaseFixture;
import org.esicasebook.search.CaseQuery.Mode;
import org.esicasebook.search.SearchPage.Source;
import org.esicasebook.support.FlakyLine;
import org.esicasebook.support.RealElasticsearch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever happens to the node, the index catches up with the database, and no edit is lost. */
class IndexingTest {

    private static final CaseQuery ALL = CaseQuery.everything(Mode.UNKNOWN).by(100);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private FlakyLine line;
    private SearchWorld world;

    @BeforeEach
    void fill() {
        line = new FlakyLine(RealElasticsearch.uri());
        world = SearchWorld.on(line.uri()).publishing(StarterLibrary.cases()).awaitIndexed();
    }

    @AfterEach
    void close() {
        world.close();
        line.close();
    }

    @Test
    void aChangedCaseIsFoundByItsNewWords() {
        world.publishing(aCase("lil-01").inVersion(2).titled("An altogether different headache"))
                .awaitIndexed();
        assertThat(find("headache")).containsExactly("lil-01");
        assertThat(find("mason")).isEmpty();
    }

    @Test
    void aWithdrawnCaseIsFoundNoMoreAndMayComeBackInTheSameVersion() {
        world.cases().withdraw("lil-02");
        world.awaitIndexed();
        assertThat(find("gardener")).isEmpty();

        world.publishing(StarterLibrary.cases()[1]).awaitIndexed();
        assertThat(find("gardener")).containsExactly("lil-02");
    }

    @Test
    void aChangeThatIsRolledBackLeavesNoTrace() {
        assertThatThrownBy(() -> world.transaction(() -> {
                    world.cases().publish(aCase("lil-99"));
                    throw new IllegalStateException("the editor's network broke");
                }))
                .hasMessageContaining("network");
        assertThat(world.outboxIsEmpty()).isTrue();
        assertThat(SearchWorld.slugs(world.engine(Source.POSTGRESQL).search(ALL).orElseThrow()))
                .doesNotContain("lil-99");
    }

    @Test
    void changesMadeWhileTheNodeIsAwayAreThereWhenItIsBack() {
        line.cut();
        awaitSource(Source.POSTGRESQL);
        world.publishing(aCase("lil-50").titled("Published in the dark"));
        world.cases().withdraw("lil-03");
        assertThat(world.outboxIsEmpty()).isFalse();
        assertThat(find("dark")).containsExactly("lil-50");

        line.mend();

        awaitSource(Source.ELASTICSEARCH);
        world.awaitIndexed();
        assertThat(find("dark")).containsExactly("lil-50");
        assertThat(world.slugs(ALL)).doesNotContain("lil-03");
    }

    @Test
    void changesSurviveARestartWhileTheNodeIsAway() {
        line.cut();
        world.publishing(aCase("lil-51").titled("Before the power cut"));

        world = world.restartedOn(RealElasticsearch.uri()).awaitIndexed();

        assertThat(find("power cut")).containsExactly("lil-51");
        assertThat(world.search().search(ALL).source()).isEqualTo(Source.ELASTICSEARCH);
    }

    @Test
    void theApplicationStartsWithoutANode() {
        long began = System.nanoTime();
        try (SearchWorld alone = SearchWorld.on(URI.create("http://127.0.0.1:9"))) {
            alone.publishing(StarterLibrary.cases());
            assertThat(alone.search().search(ALL).source()).isEqualTo(Source.POSTGRESQL);
            assertThat(alone.slugs(ALL)).hasSize(StarterLibrary.cases().length);
        }
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void aDeletedIndexIsFilledAnew() throws IOException {
        delete(indexInUse());
        assertThat(world.slugs(ALL)).hasSize(StarterLibrary.cases().length);
        world.awaitIndexed();
        awaitSource(Source.ELASTICSEARCH);
        assertThat(world.slugs(ALL)).hasSize(StarterLibrary.cases().length);
    }

    @Test
    void anIndexOfAnotherDefinitionIsReplacedBehindItsAlias() throws IOException {
        String old = indexInUse();
        world.close();
        String foreign = world.alias() + "-foreign";
        try (SearchWorld helper = SearchWorld.on(RealElasticsearch.uri())) {
            var client = helper.elasticsearch();
            client.indices().create(request -> request.index(foreign).withJson(new StringReader("""
                    {"mappings": {"_meta": {"definition": "of yesterday"}, "properties": {"slug": {"type": "text"}}}}""")));
            client.indices().updateAliases(request -> request.actions(
                            action -> action.removeIndex(remove -> remove.index(old)))
                    .actions(action -> action.add(add -> add.index(foreign).alias(world.alias()))));
        }
        world = world.restartedOn(RealElasticsearch.uri()).awaitIndexed();

        assertThat(indexInUse()).isNotEqualTo(foreign).isNotEqualTo(old);
        assertThat(find("mason")).containsExactly("lil-01");
        assertThat(world.elasticsearch()
                        .indices()
                        .exists(request -> request.index(foreign))
                        .value())
                .isFalse();
    }

    @Test
    void aRestoredDatabaseIsNoticedAndTheIndexFilledFromIt() {
        // the index knows versions that the restored database has not seen yet
        world.publishing(aCase("lil-01").inVersion(7).titled("From after the backup"))
                .awaitIndexed();
        world.cases().publishSilently(StarterLibrary.cases());
        world.database().sql("delete from search.library").update();

        world = world.restartedOn(RealElasticsearch.uri()).awaitIndexed();

        assertThat(find("mason")).containsExactly("lil-01");
        assertThat(find("backup")).isEmpty();
    }

    @Test
    void noSearchFailsAndNoEditIsMissedWhileTheIndexIsReplaced() throws Exception {
        world.publishing(IntStream.range(100, 700)
                        .mapToObj(i -> aCase("lil-" + i).titled("Generated number " + i))
                        .toArray(TeachingCaseFixture[]::new))
                .awaitIndexed();
        AtomicBoolean done = new AtomicBoolean();
        ConcurrentLinkedQueue<String> failures = new ConcurrentLinkedQueue<>();
        Thread reader = Thread.ofVirtual().start(() -> {
            while (!done.get()) {
                SearchPage page = world.search().search(ALL);
                if (page.total() < StarterLibrary.cases().length + 600L) {
                    failures.add(page.source() + " found only " + page.total());
                }
            }
        });
        List<TeachingCaseFixture> edits = new ArrayList<>();
        for (int round = 0; round < 3; round++) {
            delete(indexInUse());
            for (int i = 0; i < 20; i++) {
                TeachingCaseFixture edit =
                        aCase("lil-" + (100 + 20 * round + i)).inVersion(2).titled("Edited underway " + round);
                world.publishing(edit);
                edits.add(edit);
            }
            world.awaitIndexed();
        }
        done.set(true);
        reader.join();

        assertThat(failures).isEmpty();
        SearchPage edited = world.engine(Source.ELASTICSEARCH)
                .search(CaseQuery.everything(Mode.UNKNOWN).saying("\"edited underway\""))
                .orElseThrow();
        assertThat(edited.total()).isEqualTo(edits.size());
    }

    @Test
    void anEditMadeWhileTheDiskIsFullArrivesWhenThereIsRoomAgain() throws IOException {
        setReadOnly(true);
        world.publishing(aCase("lil-01").inVersion(2).titled("Written at flood stage"));
        for (int i = 0; i < 20; i++) {
            assertThat(world.slugs(ALL)).hasSize(StarterLibrary.cases().length);
        }
        assertThat(world.outboxIsEmpty()).isFalse();

        setReadOnly(false);
        world.awaitIndexed();

        assertThat(find("flood stage")).containsExactly("lil-01");
    }

    @Test
    void aMappingChangedUnderLoadIsPutRightAndNoEditIsMissed() throws Exception {
        String old = indexInUse();
        AtomicBoolean done = new AtomicBoolean();
        ConcurrentLinkedQueue<String> failures = new ConcurrentLinkedQueue<>();
        Thread reader = Thread.ofVirtual().start(() -> {
            while (!done.get()) {
                if (world.search().search(ALL).total() < StarterLibrary.cases().length) {
                    failures.add("a case was missing");
                }
            }
        });
        for (int i = 0; i < 10; i++) {
            world.publishing(aCase("lil-6" + i).titled("Edited under way"));
            if (i == 4) {
                world.elasticsearch().indices().putMapping(request -> request.index(old)
                        .withJson(new StringReader("""
                                {"_meta": {"definition": "changed by hand"}, "properties": {"stray": {"type": "text"}}}""")));
            }
        }
        await().atMost(PATIENCE).ignoreExceptions().until(() -> !indexInUse().equals(old));
        world.awaitIndexed();
        done.set(true);
        reader.join();

        assertThat(failures).isEmpty();
        assertThat(world.engine(Source.ELASTICSEARCH)
                        .search(CaseQuery.everything(Mode.UNKNOWN).saying("\"edited under way\""))
                        .orElseThrow()
                        .total())
                .isEqualTo(10);
    }

    /** What Elasticsearch does to an index by itself when the disk reaches the flood stage. */
    private void setReadOnly(boolean readOnly) throws IOException {
        String index = indexInUse();
        world.elasticsearch().indices().putSettings(request -> request.index(index)
                .settings(settings -> settings.blocks(blocks -> blocks.readOnlyAllowDelete(readOnly))));
    }

    private List<String> find(String text) {
        return world.slugs(CaseQuery.everything(Mode.UNKNOWN).saying(text));
    }

    private void awaitSource(Source source) {
        await().atMost(PATIENCE).until(() -> world.search().search(ALL).source() == source);
    }

    private void delete(String index) throws IOException {
        world.elasticsearch().indices().delete(request -> request.index(index));
    }

    private String indexInUse() throws IOException {
        return world.elasticsearch()
                .indices()
                .getAlias(request -> request.name(world.alias()))
                .aliases()
                .keySet()
                .iterator()
                .next();
    }
}
