package org.esicasebook.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code ./casebook} says when something is in the way: one plain sentence, before anything is built. */
class LauncherTest {

    @TempDir
    Path folder;

    @Test
    void aTakenPortIsNamed() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertRefused(
                    run(Map.of(), "start", "--port", Integer.toString(taken.getLocalPort())),
                    "Port %d is taken by another program; choose another one with --port."
                            .formatted(taken.getLocalPort()));
        }
    }

    @Test
    void aPortThatIsNoneIsRefused() throws Exception {
        assertRefused(run(Map.of(), "start", "--port=eighty"), "--port takes a number from 1 to 65535, not 'eighty'.");
    }

    @Test
    void withoutAJdk25ItSaysWhatToInstall() throws Exception {
        // an older JDK in the same place is passed over
        Path old = Files.createDirectories(folder.resolve("jdk-17/bin"));
        Files.createFile(old.resolve("java")).toFile().setExecutable(true);
        Files.createFile(old.resolve("javac")).toFile().setExecutable(true);
        Files.writeString(old.resolveSibling("release"), "JAVA_VERSION=\"17.0.15\"\n");

        Map<String, String> environment =
                Map.of("JAVA_HOME", old.getParent().toString(), "CASEBOOK_JDK_PLACES", folder + "/*", "PATH", noJava());
        assertRefused(
                run(environment, "start", "--port=" + freePort()),
                "No JDK 25 was found; unpack one (Eclipse Temurin 25, for instance) below /opt or /usr/lib/jvm,"
                        + " or set JAVA_HOME to it.");
    }

    @Test
    void tooLittleMemoryIsSaid() throws Exception {
        Path memory = Files.writeString(folder.resolve("meminfo"), "MemTotal: 999 kB\nMemAvailable: 512000 kB\n");
        assertRefused(
                run(Map.of("CASEBOOK_MEMINFO", memory.toString()), "start", "--port=" + freePort()),
                "Only 500 MB of memory are free; 1800 MB are needed.");
    }

    @Test
    void aMissingToolIsNamedWithItsPackage() throws Exception {
        assertRefused(run(Map.of("PATH", noJava()), "test"), "mvn is missing; install it with: apt-get install maven");
    }

    @Test
    void anUnknownBenchmarkIsAnsweredWithTheOnesThereAre() throws Exception {
        Outcome outcome = run(Map.of(), "bench", "nonsense");

        assertThat(outcome.status()).isEqualTo(1);
        assertThat(outcome.said()).contains("There is no benchmark 'nonsense'", "FrameDelivery");
    }

    private static void assertRefused(Outcome outcome, String sentence) {
        assertThat(outcome.said().strip()).isEqualTo("casebook: " + sentence);
        assertThat(outcome.status()).isEqualTo(1);
    }

    /** A path with the system's small tools, but neither Java nor Maven. */
    private String noJava() throws IOException {
        Path bin = Files.createDirectories(folder.resolve("bin"));
        for (String tool : List.of("bash", "dirname", "readlink", "sed", "awk", "df", "id", "env", "printf")) {
            Path wrapper = bin.resolve(tool);
            Files.writeString(wrapper, "#!/bin/bash\nexec /usr/bin/%s \"$@\"\n".formatted(tool));
            wrapper.toFile().setExecutable(true);
        }
        return bin.toString();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static Outcome run(Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of("/bin/bash", Path.of("casebook").toAbsolutePath().toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Outcome(process.waitFor(), said);
    }

    private record Outcome(int status, String said) {}
}
