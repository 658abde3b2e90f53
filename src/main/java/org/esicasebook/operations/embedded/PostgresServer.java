package org.esicasebook.operations.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.esicasebook.operations.embedded.SupervisedProcess.StopSignal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * A PostgreSQL server of the application's own: listening on loopback only, on a free port, with a password that is
 * made when its data folder is. The data survive restarts and are readable by no other account.
 */
public final class PostgresServer implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(PostgresServer.class);

    private static final String USER = "casebook";
    private static final String DATABASE = "casebook";
    private static final Duration START_TIMEOUT = Duration.ofSeconds(60);
    private static final Duration STOP_TIMEOUT = Duration.ofSeconds(20);

    private final SupervisedProcess process;
    private final int port;
    private final String password;

    private PostgresServer(SupervisedProcess process, int port, String password) {
        this.process = process;
        this.port = port;
        this.password = password;
    }

    /** How much a crash of the machine may cost. */
    public enum Durability {
        /** What was committed is on disk. */
        FULL,
        /** For tests: fast, and lost with the machine. */
        NONE
    }

    /**
     * Starts the server and waits until it answers.
     *
     * @param folder    the server's own folder, made where missing
     * @param binaries  where PostgreSQL's programs are, or are to be unpacked
     */
    public static PostgresServer start(Path folder, Path binaries, ServiceAccount account, Durability durability) {
        try {
            return start(folder.toAbsolutePath(), PostgresBinaries.in(binaries.toAbsolutePath()), account, durability);
        } catch (IOException | SQLException e) {
            throw new EmbeddedServerException("PostgreSQL could not be started in %s.".formatted(folder), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EmbeddedServerException("The start of PostgreSQL was interrupted.", e);
        }
    }

    private static PostgresServer start(
            Path folder, PostgresBinaries binaries, ServiceAccount account, Durability durability)
            throws IOException, InterruptedException, SQLException {
        Instant begun = Instant.now();
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder.getParent());
            Files.createDirectory(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        }
        account.own(folder);
        Path data = folder.resolve("cluster");
        Path passwordFile = folder.resolve("password");
        List<Path> folders = List.of(folder, binaries.folder());
        if (!Files.exists(data.resolve("PG_VERSION")) || !Files.exists(passwordFile)) {
            initialise(folder, data, passwordFile, binaries, account, folders);
        }
        stopOrphan(data);
        String password = Files.readString(passwordFile).strip();
        int port = FreePort.find();
        Path serverLog = folder.resolve("server.log");
        SupervisedProcess process = SupervisedProcess.start(
                account,
                StopSignal.INT,
                STOP_TIMEOUT,
                serverLog,
                folders,
                serverCommand(binaries, data, port, durability));
        PostgresServer server = new PostgresServer(process, port, password);
        try {
            server.awaitReady(serverLog);
            server.createDatabaseIfMissing();
        } catch (SQLException | RuntimeException | InterruptedException e) {
            process.close();
            throw e;
        }
        log.info(
                "PostgreSQL is ready on port {} after {} ms",
                port,
                Duration.between(begun, Instant.now()).toMillis());
        return server;
    }

    private static void initialise(
            Path folder,
            Path data,
            Path passwordFile,
            PostgresBinaries binaries,
            ServiceAccount account,
            List<Path> folders)
            throws IOException, InterruptedException {
        byte[] secret = new byte[24];
        new SecureRandom().nextBytes(secret);
        Files.deleteIfExists(passwordFile);
        Files.createFile(
                passwordFile, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(passwordFile, HexFormat.of().formatHex(secret) + "\n", StandardCharsets.US_ASCII);
        // a cluster without PG_VERSION is what an interrupted first start left
        FileSystemUtils.deleteRecursively(data);
        Files.createDirectory(data, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        if (account instanceof ServiceAccount.Dropped dropped) {
            Files.setOwner(passwordFile, dropped.user());
            Files.setOwner(data, dropped.user());
        }
        Path initLog = folder.resolve("initdb.log");
        int status = SupervisedProcess.run(
                account,
                initLog,
                folders,
                List.of(
                        binaries.program("initdb").toString(),
                        "--pgdata=" + data,
                        "--username=" + USER,
                        "--pwfile=" + passwordFile,
                        "--auth=scram-sha-256",
                        "--encoding=UTF8",
                        // the same order and case rules on every machine
                        "--locale-provider=builtin",
                        "--builtin-locale=C.UTF-8",
                        "--no-sync"));
        if (status != 0) {
            throw new EmbeddedServerException(
                    "PostgreSQL could not lay out its data in %s: %s".formatted(data, lastLine(initLog)));
        }
    }

    private static List<String> serverCommand(PostgresBinaries binaries, Path data, int port, Durability durability) {
        List<String> command = new ArrayList<>(List.of(
                binaries.program("postgres").toString(),
                "-D",
                data.toString(),
                "-p",
                Integer.toString(port),
                "-c",
                "listen_addresses=127.0.0.1",
                "-c",
                "unix_socket_directories=",
                "-c",
                "timezone=UTC",
                "-c",
                "log_timezone=UTC"));
        if (durability == Durability.NONE) {
            command.addAll(List.of("-c", "fsync=off", "-c", "synchronous_commit=off", "-c", "full_page_writes=off"));
            // every Spring context that a test run keeps has a pool of its own
            command.addAll(List.of("-c", "max_connections=400"));
        }
        return command;
    }

    /**
     * Ends a server that still runs on these data although nobody supervises it, and forgets one that does not: after a
     * power cut its process id may belong to another program by now.
     */
    private static void stopOrphan(Path data) throws IOException, InterruptedException {
        Path pidFile = data.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        String firstLine = Files.readString(pidFile).lines().findFirst().orElse("");
        long pid = firstLine.strip().matches("\\d{1,18}") ? Long.parseLong(firstLine.strip()) : -1;
        ProcessHandle orphan =
                ProcessHandle.of(pid).filter(handle -> isServerOn(handle, data)).orElse(null);
        if (orphan == null) {
            Files.deleteIfExists(pidFile);
            return;
        }
        log.warn("A PostgreSQL server left over from an earlier run (process {}) is stopped", pid);
        new ProcessBuilder("kill", "-s", "INT", Long.toString(pid)).start().waitFor();
        try {
            orphan.onExit().get(STOP_TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new EmbeddedServerException(
                    "A PostgreSQL server of an earlier run (process %d) does not stop; end it by hand.".formatted(pid),
                    e);
        }
    }

    private static boolean isServerOn(ProcessHandle handle, Path data) {
        try {
            String commandLine = Files.readString(Path.of("/proc", Long.toString(handle.pid()), "cmdline"));
            return commandLine.contains("postgres") && commandLine.contains(data.toString());
        } catch (IOException e) {
            return false;
        }
    }

    private void awaitReady(Path serverLog) throws InterruptedException {
        Instant deadline = Instant.now().plus(START_TIMEOUT);
        while (true) {
            try (Connection connection = connect("postgres")) {
                return;
            } catch (SQLException e) {
                if (!process.isAlive()) {
                    throw new EmbeddedServerException(
                            "PostgreSQL stopped while starting: %s".formatted(lastLine(serverLog)), e);
                }
                if (Instant.now().isAfter(deadline)) {
                    throw new EmbeddedServerException(
                            "PostgreSQL was not ready within %d s: %s"
                                    .formatted(START_TIMEOUT.toSeconds(), lastLine(serverLog)),
                            e);
                }
            }
            TimeUnit.MILLISECONDS.sleep(30);
        }
    }

    private void createDatabaseIfMissing() throws SQLException {
        try (Connection connection = connect("postgres");
                var statement = connection.createStatement()) {
            try (var found =
                    statement.executeQuery("select 1 from pg_database where datname = '%s'".formatted(DATABASE))) {
                if (found.next()) {
                    return;
                }
            }
            statement.execute("create database " + DATABASE);
        }
    }

    private Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(jdbcUrl(database), USER, password);
    }

    private static String lastLine(Path file) {
        try {
            String text = Files.readString(file)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .collect(Collectors.joining("\n"));
            return text.substring(text.lastIndexOf('\n') + 1);
        } catch (IOException e) {
            return "it left no message";
        }
    }

    /** The address of the application's database. */
    public String jdbcUrl() {
        return jdbcUrl(DATABASE);
    }

    /** The address of another database on the same server. */
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
    }

    public String user() {
        return USER;
    }

    public String password() {
        return password;
    }

    /** The process that supervises the server. */
    long pid() {
        return process.process().pid();
    }

    /** Does what the end of this process does to the server: closes the pipe that keeps it running. */
    void closePipe() throws IOException {
        process.process().getOutputStream().close();
    }

    /** Stops the server, ending open connections; committed work is kept. */
    @Override
    public void close() {
        process.close();
    }
}
