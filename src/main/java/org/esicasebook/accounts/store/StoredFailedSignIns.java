package org.esicasebook.accounts.store;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import org.esicasebook.accounts.FailedSignIns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Counts failures of the last ten minutes: of a user name at one address, of a user name anywhere, and of an address.
 * The limits differ so that a stranger elsewhere does not soon lock somebody out, nor one typist a whole classroom.
 */
@Repository
class StoredFailedSignIns implements FailedSignIns {

    private static final Duration WINDOW = Duration.ofMinutes(10);
    private static final int BY_USERNAME_AND_ADDRESS = 8;
    private static final int BY_USERNAME = 40;
    private static final int BY_ADDRESS = 100;
    private static final int LONGEST_USERNAME_KEPT = 100;

    private final JdbcClient jdbc;
    private final Clock clock;

    StoredFailedSignIns(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public Duration timeToWait(String username, String address) {
        Counts counts = jdbc.sql("""
                        select count(*) filter (where username = :username and address = :address) as by_both,
                               count(*) filter (where username = :username) as by_username,
                               count(*) filter (where address = :address) as by_address,
                               min(failed_at) as oldest
                        from accounts.failed_sign_in
                        where failed_at > :since and (username = :username or address = :address)""")
                .param("username", kept(username))
                .param("address", address)
                .param("since", since())
                .query((row, number) -> new Counts(
                        row.getInt("by_both"),
                        row.getInt("by_username"),
                        row.getInt("by_address"),
                        row.getObject("oldest", OffsetDateTime.class)))
                .single();
        if (!counts.exceeded()) {
            return Duration.ZERO;
        }
        Duration left =
                Duration.between(clock.instant(), counts.oldest().toInstant().plus(WINDOW));
        return left.compareTo(Duration.ofSeconds(1)) < 0 ? Duration.ofSeconds(1) : left;
    }

    @Override
    public void record(String username, String address) {
        jdbc.sql(
                        "insert into accounts.failed_sign_in (username, address, failed_at) values (:username, :address, :now)")
                .param("username", kept(username))
                .param("address", address)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("delete from accounts.failed_sign_in where failed_at <= :since")
                .param("since", since())
                .update();
    }

    @Override
    public void forgive(String username, String address) {
        jdbc.sql("delete from accounts.failed_sign_in where username = :username and address = :address")
                .param("username", kept(username))
                .param("address", address)
                .update();
    }

    private OffsetDateTime since() {
        Instant since = clock.instant().minus(WINDOW);
        return since.atOffset(ZoneOffset.UTC);
    }

    private static String kept(String username) {
        // PostgreSQL keeps no NUL in a text
        String lower = username.replace("\0", "").strip().toLowerCase(Locale.ROOT);
        return lower.substring(0, Math.min(lower.length(), LONGEST_USERNAME_KEPT));
    }

    private record Counts(int byBoth, int byUsername, int byAddress, OffsetDateTime oldest) {
        boolean exceeded() {
            return byBoth >= BY_USERNAME_AND_ADDRESS || byUsername >= BY_USERNAME || byAddress >= BY_ADDRESS;
        }
    }
}
