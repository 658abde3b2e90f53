package org.esicasebook.support;

import java.nio.file.Path;

/** Where servers for tests unpack what they run: kept between runs, thrown away with the build's other output. */
final class TestRuntime {

    private TestRuntime() {}

    static Path folder() {
        return Path.of("target", "test-runtime").toAbsolutePath();
    }
}
