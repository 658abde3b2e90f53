package org.esicasebook.operations.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.esicasebook.operations.embedded.PostgresServer.Durability;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresServerTest {

    private static final Path BINARIES = Path.of("target", "test-runtime", "postgresql");

    @TempDir
    Path folder;

    @Test
    void aRestartKeepsTheData() throws SQLException {
        try (PostgresServer server = start()) {
            execute(server, "create table kept (word text)");
            execute(server, "insert into kept values ('here')");
        }
        try (PostgresServer server = start();
                Connection connection = connect(server);
                var rows = connection.createStatement().executeQuery("select word from kept")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString(1)).isEqualTo("here");
        }
    }

    @Test
    void aServerKilledInTheMiddleComesBackWithWhatWasCommitted() throws Exception {
        PostgresServer server = start();
        execute(server, "create table kept (word text)");
        ProcessHandle supervisor = ProcessHandle.of(server.pid()).orElseThrow();
        var processes = supervisor.descendants().toList();
        processes.forEach(ProcessHandle::destroyForcibly);
        supervisor.destroyForcibly();
        for (ProcessHandle process : processes) {
            process.onExit().get(10, TimeUnit.SECONDS);
        }
        assertThat(folder.resolve("postgres/cluster/postmaster.pid")).exists();

        try (PostgresServer again = start()) {
            execute(again, "insert into kept values ('still')");
        }
    }

    @Test
    void aProcessNumberThatNowBelongsToAnotherProgramDoesNotPreventTheStart() throws IOException, SQLException {
        start().close();
        Path pidFile = folder.resolve("postgres/cluster/postmaster.pid");
        Files.writeString(pidFile, ProcessHandle.current().pid() + "\n/elsewhere\n");

        try (PostgresServer server = start()) {
            execute(server, "select 1");
        }
    }

    @Test
    void theServerDoesNotOutliveTheApplication() throws Exception {
        PostgresServer server = start();
        ProcessHandle supervisor = ProcessHandle.of(server.pid()).orElseThrow();
        var processes = supervisor.descendants().toList();
        assertThat(processes).isNotEmpty();

        server.closePipe();

        supervisor.onExit().get(20, TimeUnit.SECONDS);
        for (ProcessHandle process : processes) {
            process.onExit().get(20, TimeUnit.SECONDS);
        }
        assertThat(folder.resolve("postgres/cluster/postmaster.pid")).doesNotExist();
    }

    @Test
    void strangersOnTheSameMachineNeedThePassword() {
        try (PostgresServer server = start()) {
            assertThatThrownBy(() -> DriverManager.getConnection(server.jdbcUrl(), server.user(), "guess"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password authentication failed");
        }
    }

    private PostgresServer start() {
        return PostgresServer.start(
                folder.resolve("postgres"), BINARIES, ServiceAccount.unprivileged("nobody"), Durability.FULL);
    }

    private static void execute(PostgresServer server, String sql) throws SQLException {
        try (Connection connection = connect(server);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Connection connect(PostgresServer server) throws SQLException {
        return DriverManager.getConnection(server.jdbcUrl(), server.user(), server.password());
    }
}
