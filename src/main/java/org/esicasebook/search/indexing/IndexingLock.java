package org.esicasebook.search.indexing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;

/** One writer of the index at a time, however many servers there are; the lock goes with the connection that holds it. */
@Component
class IndexingLock {

    /** "esisrch" in ASCII; any number that nobody else uses. */
    private static final long KEY = 0x65736973726368L;

    private final DataSource database;

    IndexingLock(DataSource database) {
        this.database = database;
    }

    /** @return false if another server is at it */
    boolean tryRunning(Runnable work) {
        try (Connection connection = database.getConnection()) {
            if (!ask(connection, "select pg_try_advisory_lock(?)")) {
                return false;
            }
            try {
                work.run();
                return true;
            } finally {
                ask(connection, "select pg_advisory_unlock(?)");
            }
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("The lock of the search index cannot be had", e);
        }
    }

    private static boolean ask(Connection connection, String question) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(question)) {
            statement.setLong(1, KEY);
            try (ResultSet answer = statement.executeQuery()) {
                return answer.next() && answer.getBoolean(1);
            }
        }
    }
}
