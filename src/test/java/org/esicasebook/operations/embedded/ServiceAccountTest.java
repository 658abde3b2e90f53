package org.esicasebook.operations.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

class ServiceAccountTest {

    @TempDir
    Path folder;

    @Test
    @EnabledIf("isRoot")
    void rootsServersRunAsNobodyAndCannotComeBack() throws Exception {
        ServiceAccount account = ServiceAccount.unprivileged("nobody");

        assertThat(run(account, List.of(), "id", "-un")).isEqualTo("nobody");
        assertThat(run(account, List.of(), "id", "-G")).doesNotContain("0");
        assertThat(run(account, List.of(), "grep", "NoNewPrivs", "/proc/self/status"))
                .endsWith("1");
    }

    @Test
    @EnabledIf("isRoot")
    void theAccountReachesItsFolderBelowOneItMayNotEnterAndNothingElseThere() throws Exception {
        Path closed = Files.createDirectory(
                folder.resolve("root's home"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Files.writeString(closed.resolve("secret"), "secret");
        Path data = Files.createDirectories(closed.resolve("clone/data"));
        ServiceAccount account = ServiceAccount.unprivileged("nobody");
        account.own(data);

        run(account, List.of(data), "touch", data.resolve("written").toString());
        String seen = run(account, List.of(data), "ls", closed.toString());

        assertThat(data.resolve("written")).exists();
        assertThat(seen).isEqualTo("clone");
        assertThat(closed.resolve("secret")).exists();
    }

    @Test
    void anAccountThatDoesNotExistIsSaidPlainly() {
        assertThatThrownBy(() -> ServiceAccount.Dropped.to("nobody-of-this-name"))
                .isInstanceOf(EmbeddedServerException.class)
                .hasMessage("The servers refuse to run as root, and there is no account nobody-of-this-name"
                        + " to run them as.");
    }

    @Test
    void twoApplicationsCannotHoldTheSameData() throws IOException {
        try (DataFolder held = DataFolder.hold(folder)) {
            assertThatThrownBy(() -> DataFolder.hold(held.path()))
                    .isInstanceOf(EmbeddedServerException.class)
                    .hasMessage(
                            "Another ESI Casebook is running with the data folder %s; stop it or choose another"
                                    + " folder.",
                            folder);
        }
        DataFolder.hold(folder).close();
    }

    private String run(ServiceAccount account, List<Path> folders, String... command) throws Exception {
        Path log = folder.resolve("log");
        SupervisedProcess.run(account, log, folders, List.of(command));
        return Files.readString(log).strip();
    }

    static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }
}
