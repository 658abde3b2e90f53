package org.esicasebook.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class RealPostgresTest {

    @Test
    void everyDatabaseIsMigratedAndSeenByNobodyElse() throws SQLException {
        try (var one = RealPostgres.migratedDatabase().getConnection();
                var other = RealPostgres.migratedDatabase().getConnection()) {
            one.createStatement().execute("create table mine (word text)");

            var seen = other.getMetaData().getTables(null, "public", "mine", null);
            assertThat(seen.next()).isFalse();
            assertThat(other.getMetaData()
                            .getTables(null, "public", "flyway_schema_history", null)
                            .next())
                    .isTrue();
        }
    }
}
