package org.esicasebook.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.esicasebook.search.CaseQuery.Mode;
import org.esicasebook.search.SearchPage.Source;
import org.esicasebook.support.FlakyLine;
import org.esicasebook.support.RealElasticsearch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A dead or a stuck node costs nobody more than a second, and nobody an answer. */
class FallbackTest {

    private static final CaseQuery PAIN = CaseQuery.everything(Mode.STUDY).saying("pain");

    private FlakyLine line;
    private SearchWorld world;
    private Duration databaseTakes;

    @BeforeEach
    void fill() {
        line = new FlakyLine(RealElasticsearch.uri());
        world = SearchWorld.impatientOn(line.uri())
                .publishing(StarterLibrary.cases())
                .awaitIndexed();
        await().until(() -> world.search().search(PAIN).source() == Source.ELASTICSEARCH);
        databaseTakes = slowestOf(10, () -> world.engine(Source.POSTGRESQL).search(PAIN));
    }

    @AfterEach
    void close() {
        line.close();
        world.close();
    }

    @Test
    void aDeadNodeIsReplacedByTheDatabaseAtOnce() {
        long found = world.search().search(PAIN).total();
        line.cut();
        for (int i = 0; i < 5; i++) {
            SearchPage page = withinASecond(() -> world.search().search(PAIN));
            assertThat(page.source()).isEqualTo(Source.POSTGRESQL);
            assertThat(page.total()).isEqualTo(found);
        }
        assertThat(world.search().suggest("contral", Mode.UNKNOWN)).contains("Contralateral oblique");
    }

    @Test
    void aStuckNodeCostsTheFirstReadersLessThanASecondAndTheNextOnesNothing() throws Exception {
        line.freeze();
        try (var readers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<SearchPage>> answers = new ArrayList<>();
            for (int i = 0; i < 16; i++) {
                answers.add(
                        readers.submit(() -> withinASecond(() -> world.search().search(PAIN))));
            }
            for (Future<SearchPage> answer : answers) {
                assertThat(answer.get().source()).isEqualTo(Source.POSTGRESQL);
            }
        }
        // the breaker is open: nobody waits for the time limit any more
        for (int i = 0; i < 10; i++) {
            SearchPage page = within(longer(timeLimit(), databaseTakes.multipliedBy(4)), () -> world.search()
                    .search(PAIN));
            assertThat(page.source()).isEqualTo(Source.POSTGRESQL);
        }

        line.mend();
        await().atMost(Duration.ofSeconds(40))
                .until(() -> world.search().search(PAIN).source() == Source.ELASTICSEARCH);
    }

    /** A second on an idle machine; on a busy one the database's own time counts for more. */
    private <T> T withinASecond(Callable<T> work) {
        return within(timeLimit().plus(longer(Duration.ofMillis(200), databaseTakes.multipliedBy(4))), work);
    }

    private static Duration timeLimit() {
        return SearchSettings.usual().timeout();
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private static Duration slowestOf(int times, Runnable work) {
        Duration slowest = Duration.ZERO;
        for (int i = 0; i < times; i++) {
            long began = System.nanoTime();
            work.run();
            slowest = longer(slowest, Duration.ofNanos(System.nanoTime() - began));
        }
        return slowest;
    }

    private static <T> T within(Duration limit, Callable<T> work) {
        long began = System.nanoTime();
        try {
            T result = work.call();
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(limit);
            return result;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
