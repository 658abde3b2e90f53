package org.esicasebook.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import org.esicasebook.operations.embedded.SearchNode;
import org.esicasebook.operations.embedded.ServiceAccount;

/**
 * A real Elasticsearch node for tests, started once per JVM; {@code tools/search-node} is built first where it is not.
 *
 * <p>Without Spring: {@link #uri()}. Spring tests: {@link OnRealElasticsearch}. Indices are shared by the whole JVM, so
 * a test that counts uses index names of its own.
 */
public final class RealElasticsearch {

    private RealElasticsearch() {}

    /** The address of the running node, which answers. */
    public static URI uri() {
        return Node.NODE.uri();
    }

    /** The assembled node, built where it is missing. */
    public static SearchNode.Layout builtLayout() {
        Path project = Path.of("tools", "search-node").toAbsolutePath();
        SearchNode.Layout layout = new SearchNode.Layout(project.resolve("target/search-node"));
        if (layout.isComplete()) {
            return layout;
        }
        try {
            Files.createDirectories(project.resolve("target"));
            // one build at a time, should two test runs start together
            try (FileChannel channel = FileChannel.open(
                            project.resolve("target/build.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var lock = channel.lock()) {
                if (!layout.isComplete()) {
                    ProcessBuilder maven =
                            new ProcessBuilder("mvn", "-q", "-B", "-f", project.toString(), "package").inheritIO();
                    maven.environment().put("JAVA_HOME", System.getProperty("java.home"));
                    maven.environment().remove("MAVEN_OPTS");
                    maven.start().waitFor();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (!layout.isComplete()) {
            throw new IllegalStateException(
                    "The local search node could not be built; try: mvn -q -B -f tools/search-node package");
        }
        return layout;
    }

    private static final class Node {

        static final SearchNode NODE = start();

        private static SearchNode start() {
            try {
                SearchNode.Layout layout = builtLayout();
                Path folder = TestRuntime.newFolder("elasticsearch");
                SearchNode node =
                        SearchNode.start(layout, folder.resolve("search"), ServiceAccount.unprivileged("nobody"));
                // not stopped here: it ends with this JVM, after the contexts that use it
                node.awaitReady(Duration.ofSeconds(120));
                return node;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }
}
