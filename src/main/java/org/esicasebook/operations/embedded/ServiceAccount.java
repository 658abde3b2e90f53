package org.esicasebook.operations.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.UserPrincipal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/**
 * The account that an embedded server runs as. PostgreSQL and Elasticsearch refuse root, so root starts them as an
 * account without rights, which owns nothing but the server's own data folder.
 */
public sealed interface ServiceAccount {

    /** The account of this process where it is an ordinary one, the named account where this process is root's. */
    static ServiceAccount unprivileged(String nameForRoot) {
        return isRoot() ? Dropped.to(nameForRoot) : new Own();
    }

    /** Gives a data folder to the account, with everything in it. */
    void own(Path folder);

    /** The command line that runs {@code command} as this account, able to reach {@code folders}. */
    List<String> command(List<Path> folders, List<String> command);

    private static boolean isRoot() {
        try {
            return Files.getAttribute(Path.of("/proc/self"), "unix:uid") instanceof Integer uid && uid == 0;
        } catch (IOException | UnsupportedOperationException e) {
            return "root".equals(System.getProperty("user.name"));
        }
    }

    /** This process is an ordinary one: nothing to drop. */
    record Own() implements ServiceAccount {

        @Override
        public void own(Path folder) {
            if (!Files.isWritable(folder)) {
                throw new EmbeddedServerException(
                        "The data folder %s belongs to another account; start as that account or choose another folder."
                                .formatted(folder));
            }
        }

        @Override
        public List<String> command(List<Path> folders, List<String> command) {
            return command;
        }
    }

    /** This process is root's: its children give up root's rights for good before they run. */
    record Dropped(String name, UserPrincipal user, String groupId) implements ServiceAccount {

        static Dropped to(String name) {
            try {
                UserPrincipal user = Path.of("/")
                        .getFileSystem()
                        .getUserPrincipalLookupService()
                        .lookupPrincipalByName(name);
                Process id = new ProcessBuilder("id", "-g", name).start();
                String groupId = new String(id.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip();
                return new Dropped(name, user, groupId);
            } catch (IOException e) {
                throw new EmbeddedServerException(
                        "The servers refuse to run as root, and there is no account %s to run them as.".formatted(name),
                        e);
            }
        }

        @Override
        public void own(Path folder) {
            try {
                if (Files.getOwner(folder).equals(user)) {
                    return;
                }
                Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult preVisitDirectory(Path visited, BasicFileAttributes attributes)
                            throws IOException {
                        Files.setOwner(visited, user);
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFile(Path visited, BasicFileAttributes attributes) throws IOException {
                        if (!attributes.isSymbolicLink()) {
                            Files.setOwner(visited, user);
                        }
                        return FileVisitResult.CONTINUE;
                    }
                });
            } catch (IOException e) {
                throw new EmbeddedServerException(
                        "The folder %s could not be given to the account %s.".formatted(folder, name), e);
            }
        }

        @Override
        public List<String> command(List<Path> folders, List<String> command) {
            List<String> dropped = new ArrayList<>(
                    List.of("setpriv", "--reuid", name, "--regid", groupId, "--clear-groups", "--no-new-privs"));
            dropped.addAll(command);
            List<Path> real = folders.stream()
                    .map(Dropped::real)
                    .distinct()
                    .sorted(Comparator.comparingInt(Path::getNameCount))
                    .toList();
            TreeSet<Path> closed = new TreeSet<>();
            real.forEach(folder -> addClosedAncestor(folder, closed));
            if (closed.isEmpty()) {
                return dropped;
            }
            List<String> revealed = new ArrayList<>(List.of("unshare", "--mount", "--propagation", "private"));
            revealed.addAll(List.of("sh", "-c", Script.REVEAL.text(), "reveal"));
            revealed.add(String.join(":", closed.stream().map(Path::toString).toList()));
            real.stream()
                    .filter(folder -> closed.stream().anyMatch(folder::startsWith))
                    .map(Path::toString)
                    .forEach(revealed::add);
            revealed.add("--");
            revealed.addAll(dropped);
            return revealed;
        }

        /** Adds the outermost ancestor of the folder that the account may not enter, if there is one. */
        private void addClosedAncestor(Path folder, TreeSet<Path> closed) {
            for (int names = 1; names < folder.getNameCount(); names++) {
                Path ancestor = folder.getRoot().resolve(folder.subpath(0, names));
                if (!mayEnter(ancestor)) {
                    closed.add(ancestor);
                    return;
                }
            }
        }

        private boolean mayEnter(Path folder) {
            try {
                var permissions = Files.getPosixFilePermissions(folder);
                return permissions.contains(PosixFilePermission.OTHERS_EXECUTE)
                        || (Files.getOwner(folder).equals(user)
                                && permissions.contains(PosixFilePermission.OWNER_EXECUTE));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static Path real(Path folder) {
            try {
                return folder.toRealPath();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
