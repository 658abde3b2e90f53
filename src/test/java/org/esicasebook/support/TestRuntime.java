package org.esicasebook.support;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.util.FileSystemUtils;

/** Where servers for tests keep what they run and write: thrown away with the build's other output. */
final class TestRuntime {

    private TestRuntime() {}

    static Path folder() {
        return Path.of("target", "test-runtime").toAbsolutePath();
    }

    /**
     * A new folder for a server of this JVM. What earlier JVMs left is thrown away now and not when they end: a server
     * that stopped before the application contexts did would keep them waiting for connections.
     */
    static Path newFolder(String server) throws IOException {
        Files.createDirectories(folder());
        try (var siblings = Files.list(folder())) {
            for (Path sibling : List.copyOf(siblings.toList())) {
                String name = sibling.getFileName().toString();
                if (name.matches(server + "-\\d+")
                        && ProcessHandle.of(Long.parseLong(name.substring(server.length() + 1)))
                                .isEmpty()) {
                    FileSystemUtils.deleteRecursively(sibling);
                }
            }
        }
        Path folder = folder().resolve(server + "-" + ProcessHandle.current().pid());
        FileSystemUtils.deleteRecursively(folder);
        return Files.createDirectory(folder);
    }
}
