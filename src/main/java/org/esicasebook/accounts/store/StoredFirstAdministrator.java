package org.esicasebook.accounts.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.esicasebook.accounts.Accounts;
import org.esicasebook.accounts.Actor;
import org.esicasebook.accounts.DemoMode;
import org.esicasebook.accounts.FirstAdministrator;
import org.esicasebook.accounts.FirstAdministratorLink;
import org.esicasebook.accounts.Role;
import org.esicasebook.accounts.UserId;
import org.esicasebook.accounts.Username;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

@Repository
class StoredFirstAdministrator implements FirstAdministrator, FirstAdministratorLink {

    private static final Duration GOOD_FOR = Duration.ofHours(24);
    private static final int SHORTEST_PASSWORD = 12;
    /** BCrypt reads no further [bytes]. */
    private static final int LONGEST_PASSWORD_BYTES = 72;

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final DemoMode demoMode;
    private final PasswordEncoder passwordEncoder;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    StoredFirstAdministrator(
            JdbcClient jdbc, Accounts accounts, DemoMode demoMode, PasswordEncoder passwordEncoder, Clock clock) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.demoMode = demoMode;
        this.passwordEncoder = passwordEncoder;
        this.clock = clock;
    }

    @Override
    @Transactional
    public Optional<String> renewIfNeeded() {
        if (demoMode.on() || accounts.hasAdministrator()) {
            jdbc.sql("delete from accounts.first_administrator_link").update();
            return Optional.empty();
        }
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        jdbc.sql("""
                        insert into accounts.first_administrator_link (token_hash, expires_at) values (:hash, :expires)
                        on conflict (only_one) do update
                        set token_hash = excluded.token_hash, expires_at = excluded.expires_at""")
                .param("hash", hash(token))
                .param("expires", clock.instant().plus(GOOD_FOR).atOffset(ZoneOffset.UTC))
                .update();
        return Optional.of(token);
    }

    @Override
    public boolean accepts(String token) {
        return jdbc.sql("""
                        select exists (select from accounts.first_administrator_link
                                       where token_hash = :hash and expires_at > :now)""")
                .param("hash", hash(token))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
    }

    @Override
    @Transactional
    public Outcome create(String token, Application application) {
        List<Problem> problems = problems(application);
        if (!accepts(token)) {
            return new Outcome.LinkNotValid();
        }
        if (!problems.isEmpty()) {
            return new Outcome.Refused(problems);
        }
        // the deleted row is the lock: of two that use the link at once, the second finds nothing to delete
        int used = jdbc.sql("""
                        delete from accounts.first_administrator_link
                        where token_hash = :hash and expires_at > :now""")
                .param("hash", hash(token))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        if (used == 0) {
            return new Outcome.LinkNotValid();
        }
        Actor actor = new Actor(
                new UserId(UUID.randomUUID()),
                new Username(application.username()).value(),
                application.displayName().strip(),
                Set.of(Role.ADMINISTRATOR));
        boolean added = accounts.add(new Accounts.Account(
                actor, Objects.requireNonNull(passwordEncoder.encode(application.password())), false));
        if (!added) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return new Outcome.Refused(
                    List.of(new Problem(Field.USERNAME, "This user name is taken. Choose another one.")));
        }
        return new Outcome.Created();
    }

    private static List<Problem> problems(Application application) {
        List<Problem> problems = new ArrayList<>();
        try {
            new Username(application.username());
        } catch (IllegalArgumentException refusal) {
            problems.add(new Problem(Field.USERNAME, String.valueOf(refusal.getMessage())));
        }
        int nameLength = application.displayName().strip().length();
        if (nameLength < 1 || nameLength > 100) {
            problems.add(new Problem(Field.DISPLAY_NAME, "Enter the name that others see, at most 100 characters."));
        }
        passwordProblem(application).ifPresent(message -> problems.add(new Problem(Field.PASSWORD, message)));
        return problems;
    }

    private static Optional<String> passwordProblem(Application application) {
        String password = application.password();
        String username = application.username().strip().toLowerCase(Locale.ROOT);
        if (password.codePointCount(0, password.length()) < SHORTEST_PASSWORD) {
            return Optional.of("Use at least 12 characters. A few unrelated words make a good password.");
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > LONGEST_PASSWORD_BYTES) {
            return Optional.of("Use at most 72 characters.");
        }
        if (username.length() >= 4 && password.toLowerCase(Locale.ROOT).contains(username)) {
            return Optional.of("Leave the user name out of the password.");
        }
        if (password.chars().distinct().count() < 5) {
            return Optional.of("Use more than a few different characters.");
        }
        return Optional.empty();
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
