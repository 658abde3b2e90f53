package org.esicasebook.operations.embedded;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.esicasebook.operations.embedded.SupervisedProcess.StopSignal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An Elasticsearch node of the application's own, as a child JVM: on loopback only and without authentication, for demo
 * and tests. Its address is known at once; it answers some seconds later, and the application does not wait for that.
 */
public final class SearchNode implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(SearchNode.class);

    private static final Duration STOP_TIMEOUT = Duration.ofSeconds(15);
    private static final int RESTARTS = 3;

    private final Layout layout;
    private final Path folder;
    private final ServiceAccount account;
    private final int port;
    private SupervisedProcess process;
    private int restarts;
    private boolean closed;

    /** The assembled node that {@code tools/search-node} builds. */
    public record Layout(Path folder) {

        public Layout {
            folder = folder.toAbsolutePath().normalize();
        }

        /** Whether it has been built. */
        public boolean isComplete() {
            return Files.isRegularFile(folder.resolve("runner.jar")) && Files.isDirectory(folder.resolve("lib"));
        }
    }

    private SearchNode(Layout layout, Path folder, ServiceAccount account, int port) throws IOException {
        this.layout = layout;
        this.folder = folder;
        this.account = account;
        this.port = port;
        this.process = launch();
    }

    /**
     * Starts the node and returns at once.
     *
     * @param folder the node's own folder for its data, made where missing
     */
    public static SearchNode start(Layout layout, Path folder, ServiceAccount account) {
        if (!layout.isComplete()) {
            throw new EmbeddedServerException(
                    "The local search node is not built in %s; build it with: mvn -q -B -f tools/search-node package"
                            .formatted(layout.folder()));
        }
        try {
            Path absolute = folder.toAbsolutePath();
            Files.createDirectories(absolute);
            account.own(absolute);
            return new SearchNode(layout, absolute, account, FreePort.find());
        } catch (IOException e) {
            throw new EmbeddedServerException("The search node could not be started in %s.".formatted(folder), e);
        }
    }

    private SupervisedProcess launch() throws IOException {
        Path javaHome = Path.of(System.getProperty("java.home"));
        Path home = layout.folder().resolve("home");
        List<String> command = List.of(
                javaHome.resolve("bin/java").toString(),
                "-Xms512m",
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:ErrorFile=" + folder.resolve("crash.log"),
                "-Des.path.home=" + home,
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "--add-modules=jdk.incubator.vector",
                "--module-path",
                layout.folder().resolve("lib").toString(),
                "--add-modules",
                "ALL-MODULE-PATH",
                "-cp",
                layout.folder().resolve("runner.jar").toString(),
                "org.esicasebook.searchnode.runner.LocalNode",
                Integer.toString(port),
                folder.toString());
        SupervisedProcess launched = SupervisedProcess.start(
                account,
                StopSignal.TERM,
                STOP_TIMEOUT,
                folder.resolve("server.log"),
                List.of(folder, layout.folder(), javaHome),
                command);
        launched.process().onExit().thenRun(this::restartAfterCrash);
        return launched;
    }

    private void restartAfterCrash() {
        synchronized (this) {
            if (closed) {
                return;
            }
            if (restarts == RESTARTS) {
                log.warn(
                        "The search node stopped again and is not restarted; the library goes on without it. See {}",
                        folder.resolve("server.log"));
                return;
            }
            restarts++;
        }
        log.warn("The search node stopped; it is started again");
        CompletableFuture.delayedExecutor(2L * restarts, TimeUnit.SECONDS).execute(this::relaunch);
    }

    private synchronized void relaunch() {
        if (closed) {
            return;
        }
        try {
            process = launch();
        } catch (IOException e) {
            log.warn("The search node could not be started again; the library goes on without it", e);
        }
    }

    /** The node's address, whether it answers yet or not. */
    public URI uri() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** Waits until the node takes requests. */
    public void awaitReady(Duration timeout) throws InterruptedException {
        Instant deadline = Instant.now().plus(timeout);
        HttpRequest health = HttpRequest.newBuilder(uri().resolve("/_cluster/health?wait_for_status=yellow&timeout=1s"))
                .timeout(Duration.ofSeconds(2))
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            while (!answers(http, health)) {
                if (Instant.now().isAfter(deadline)) {
                    throw new EmbeddedServerException("The search node was not ready within %d s; see %s"
                            .formatted(timeout.toSeconds(), folder.resolve("server.log")));
                }
                TimeUnit.MILLISECONDS.sleep(50);
            }
        }
    }

    private static boolean answers(HttpClient http, HttpRequest health) throws InterruptedException {
        try {
            return http.send(health, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    /** The process that supervises the node. */
    synchronized Process process() {
        return process.process();
    }

    /** From now on a stop is meant. */
    synchronized void stopRestarting() {
        closed = true;
    }

    /** Stops the node; what it indexed is kept. */
    @Override
    public void close() {
        SupervisedProcess last;
        synchronized (this) {
            stopRestarting();
            last = process;
        }
        last.close();
    }
}
