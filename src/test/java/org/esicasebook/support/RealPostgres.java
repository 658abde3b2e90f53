package org.esicasebook.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.esicasebook.operations.embedded.PostgresServer;
import org.esicasebook.operations.embedded.PostgresServer.Durability;
import org.esicasebook.operations.embedded.ServiceAccount;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A real PostgreSQL server for tests, started once per JVM with the product's own code.
 *
 * <p>Repository tests without Spring: {@code DataSource db = RealPostgres.migratedDatabase();}, a database of their own
 * with every migration applied (about 50 ms after the first). Spring tests: {@link OnRealPostgres}.
 */
public final class RealPostgres {

    private static final String TEMPLATE = "casebook_migrated";
    private static final AtomicInteger databases = new AtomicInteger();

    private RealPostgres() {}

    /** A new database with all migrations applied, seen by nobody else. */
    public static DataSource migratedDatabase() {
        return dataSource(migratedDatabaseName());
    }

    /** A new database with nothing in it, for tests of migrations. */
    public static DataSource emptyDatabase() {
        String name = nextName();
        execute("create database " + name);
        return dataSource(name);
    }

    private static String migratedDatabaseName() {
        Template.ensureMigrated();
        String name = nextName();
        execute("create database %s template %s".formatted(name, TEMPLATE));
        return name;
    }

    private static String nextName() {
        return "test_" + databases.incrementAndGet();
    }

    private static DataSource dataSource(String database) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(Server.SERVER.jdbcUrl(database));
        source.setUser(Server.SERVER.user());
        source.setPassword(Server.SERVER.password());
        return source;
    }

    private static void execute(String sql) {
        try (var connection = dataSource("postgres").getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The Spring properties that lead to a migrated database of its own. */
    static Map<String, String> springProperties() {
        return Map.of(
                "spring.datasource.url", Server.SERVER.jdbcUrl(migratedDatabaseName()),
                "spring.datasource.username", Server.SERVER.user(),
                "spring.datasource.password", Server.SERVER.password());
    }

    private static final class Server {

        static final PostgresServer SERVER = start();

        private static PostgresServer start() {
            try {
                Path folder = TestRuntime.newFolder("postgres");
                // binaries are unpacked once per machine, beside the build's other output
                PostgresServer server = PostgresServer.start(
                        folder.resolve("postgres"),
                        TestRuntime.folder().resolve("postgresql"),
                        ServiceAccount.unprivileged("nobody"),
                        Durability.NONE);
                // not stopped here: it ends with this JVM, after the contexts that use it
                return server;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static final class Template {

        static {
            execute("create database " + TEMPLATE);
            Flyway.configure()
                    .dataSource(dataSource(TEMPLATE))
                    .locations("classpath:db/migration")
                    .outOfOrder(true)
                    .load()
                    .migrate();
        }

        /** Runs the class's initialiser, once. */
        static void ensureMigrated() {}
    }
}
