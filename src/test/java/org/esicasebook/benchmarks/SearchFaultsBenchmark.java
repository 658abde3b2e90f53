package org.esicasebook.benchmarks;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.esicasebook.cases.TeachingCaseFixture;
import org.esicasebook.operations.embedded.SearchNode;
import org.esicasebook.operations.embedded.ServiceAccount;
import org.esicasebook.search.CaseQuery;
import org.esicasebook.search.CaseQuery.Mode;
import org.esicasebook.search.GeneratedLibrary;
import org.esicasebook.search.SearchPage.Source;
import org.esicasebook.search.SearchWorld;
import org.esicasebook.support.RealElasticsearch;

/**
 * What readers notice while the real node is killed, stopped in its tracks, loses its index or has its disk full, with
 * searches and edits running all the while: how many searches failed, the longest one, and whether every edit is found
 * afterwards. The node is this program's own.
 */
public final class SearchFaultsBenchmark {

    private static final int CASES = 2_000;
    private static final int EDITS = 20;
    private static final Duration PATIENCE = Duration.ofSeconds(180);

    private final SearchWorld world;
    private final Report report;
    private final URI node;
    private int round;

    private SearchFaultsBenchmark(SearchWorld world, Report report, URI node) {
        this.world = world;
        this.report = report;
        this.node = node;
    }

    private interface Fault {
        void happen() throws Exception;
    }

    public static void main(String[] args) throws Exception {
        Path folder = Files.createTempDirectory("search-faults");
        folder.toFile().setReadable(true, false);
        folder.toFile().setExecutable(true, false);
        try (SearchNode node = SearchNode.start(
                RealElasticsearch.builtLayout(), folder.resolve("search"), ServiceAccount.unprivileged("nobody"))) {
            node.awaitReady(PATIENCE);
            try (SearchWorld world = SearchWorld.impatientOn(node.uri())) {
                world.publishing(GeneratedLibrary.of(CASES).toArray(TeachingCaseFixture[]::new));
                world.awaitIndexed();
                Report report = new Report("search-faults");
                var faults = new SearchFaultsBenchmark(world, report, node.uri());
                faults.during("node killed", () -> faults.signal("KILL"), () -> {});
                faults.during("node frozen for 5 s", () -> faults.signal("STOP"), () -> faults.signal("CONT"));
                faults.during("index deleted", faults::deleteIndex, () -> {});
                faults.during("disk full", () -> faults.setReadOnly(true), () -> faults.setReadOnly(false));
                if (!report.finish()) {
                    System.exit(1);
                }
            }
        }
    }

    private void during(String fault, Fault begins, Fault ends) throws Exception {
        round++;
        AtomicBoolean done = new AtomicBoolean();
        AtomicInteger searches = new AtomicInteger();
        Queue<String> failures = new ConcurrentLinkedQueue<>();
        Queue<Double> millis = new ConcurrentLinkedQueue<>();
        CaseQuery all = CaseQuery.everything(Mode.STUDY).saying("pain");
        List<Thread> readers = List.of(1, 2).stream()
                .map(_ -> Thread.ofVirtual().start(() -> {
                    while (!done.get()) {
                        long began = System.nanoTime();
                        try {
                            world.search().search(all);
                        } catch (RuntimeException e) {
                            failures.add(String.valueOf(e.getMessage()));
                        }
                        millis.add((System.nanoTime() - began) / 1e6);
                        searches.incrementAndGet();
                    }
                }))
                .toList();
        begins.happen();
        List<TeachingCaseFixture> library = GeneratedLibrary.of(EDITS);
        for (TeachingCaseFixture fixture : library) {
            world.publishing(fixture.inVersion(1 + round).titled("Edited while " + word(fault)));
            TimeUnit.MILLISECONDS.sleep(5_000 / EDITS);
        }
        ends.happen();
        long mended = System.nanoTime();
        await(() -> world.search().search(all).source() == Source.ELASTICSEARCH && world.outboxIsEmpty());
        double back = (System.nanoTime() - mended) / 1e9;
        await(() -> world.engine(Source.ELASTICSEARCH)
                        .search(CaseQuery.everything(Mode.STUDY).saying("\"edited while " + word(fault) + "\""))
                        .map(page -> page.total())
                        .orElse(0L)
                == EDITS);
        done.set(true);
        for (Thread reader : readers) {
            reader.join();
        }
        report.add(fault + ": searches that failed", "searches", new double[] {failures.size()}, "<= 0");
        report.add(fault + ": searches", "searches", searches.get());
        report.add(
                fault + ": time of a search",
                "ms",
                millis.stream().mapToDouble(Double::doubleValue).toArray(),
                "");
        report.add(fault + ": until the index answers again with every edit", "s", back);
    }

    private static String word(String fault) {
        return fault.split(" ")[1] + fault.split(" ")[0];
    }

    /** To the node's own process and no other: it is known by its port. */
    private void signal(String name) throws Exception {
        String port = Integer.toString(node.getPort());
        for (ProcessHandle process : ProcessHandle.current().descendants().toList()) {
            boolean isNode = process.info()
                    .arguments()
                    .map(List::of)
                    .filter(words ->
                            words.contains("org.esicasebook.searchnode.runner.LocalNode") && words.contains(port))
                    .isPresent();
            if (isNode) {
                new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                        .inheritIO()
                        .start()
                        .waitFor();
            }
        }
    }

    private void deleteIndex() throws Exception {
        for (String index : indices()) {
            world.elasticsearch().indices().delete(request -> request.index(index));
        }
    }

    private void setReadOnly(boolean readOnly) throws Exception {
        for (String index : indices()) {
            world.elasticsearch().indices().putSettings(request -> request.index(index)
                    .settings(settings -> settings.blocks(blocks -> blocks.readOnlyAllowDelete(readOnly))));
        }
    }

    private List<String> indices() throws Exception {
        return List.copyOf(world.elasticsearch()
                .indices()
                .getAlias(request -> request.name(world.alias()))
                .aliases()
                .keySet());
    }

    private static void await(Callable<Boolean> condition) throws Exception {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.call()) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("It did not come back within " + PATIENCE);
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }
}
