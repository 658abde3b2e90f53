package org.esicasebook.operations.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A server process that cannot outlive this one: a shell between the two holds a pipe from here and ends the server
 * when the pipe closes. It has a session of its own, so that Ctrl-C at the terminal reaches only the application, which
 * then stops its servers in order.
 */
final class SupervisedProcess implements AutoCloseable {

    /** How a server is asked for a fast, orderly stop. */
    enum StopSignal {
        INT,
        TERM
    }

    private final Process process;
    private final Duration stopTimeout;

    private SupervisedProcess(Process process, Duration stopTimeout) {
        this.process = process;
        this.stopTimeout = stopTimeout;
    }

    static SupervisedProcess start(
            ServiceAccount account,
            StopSignal stopSignal,
            Duration stopTimeout,
            Path log,
            List<Path> folders,
            List<String> command)
            throws IOException {
        List<String> supervised =
                new ArrayList<>(List.of("sh", "-c", Script.SUPERVISE.text(), "supervise", stopSignal.name()));
        supervised.addAll(command);
        List<String> inOwnSession = new ArrayList<>(List.of("setsid"));
        inOwnSession.addAll(account.command(folders, supervised));
        Process process = builder(log, inOwnSession).start();
        return new SupervisedProcess(process, stopTimeout);
    }

    /** Runs a command as the account until it ends; its output goes to the log. */
    static int run(ServiceAccount account, Path log, List<Path> folders, List<String> command)
            throws IOException, InterruptedException {
        return builder(log, account.command(folders, command)).start().waitFor();
    }

    private static ProcessBuilder builder(Path log, List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(Path.of("/").toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.to(log.toFile()));
        Map<String, String> environment = builder.environment();
        String path = environment.getOrDefault("PATH", "");
        environment.clear();
        environment.put("PATH", path + ":/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin");
        environment.put("LC_ALL", "C.UTF-8");
        environment.put("TZ", "UTC");
        return builder;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    Process process() {
        return process;
    }

    /** Asks the server to stop and waits for it; past the time limit it is killed. */
    @Override
    public void close() {
        List<ProcessHandle> descendants = process.descendants().toList();
        process.destroy();
        try {
            if (!process.waitFor(stopTimeout.toMillis(), TimeUnit.MILLISECONDS)) {
                descendants.forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            descendants.forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
