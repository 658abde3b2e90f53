package org.esicasebook.accounts.security;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Spares whoever calls by HTTP Basic, which sends the password each time, the slow comparison each time. Remembers for
 * five minutes that a password matched a stored hash, as a keyed digest of both; the key is never written anywhere. A
 * changed password has another hash and is compared anew.
 */
class RecentPasswords {

    private static final Duration REMEMBERED = Duration.ofMinutes(5);
    private static final int MOST = 1_000;

    private final Map<String, Instant> matched = new ConcurrentHashMap<>();
    private final SecretKeySpec key;
    private final Clock clock;

    RecentPasswords(Clock clock) {
        this.clock = clock;
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        this.key = new SecretKeySpec(random, "HmacSHA256");
    }

    boolean matched(String password, String hash) {
        Instant at = matched.get(digest(password, hash));
        return at != null && at.plus(REMEMBERED).isAfter(clock.instant());
    }

    void remember(String password, String hash) {
        Instant now = clock.instant();
        if (matched.size() >= MOST) {
            matched.values().removeIf(at -> at.plus(REMEMBERED).isBefore(now));
        }
        if (matched.size() < MOST) {
            matched.put(digest(password, hash), now);
        }
    }

    private String digest(String password, String hash) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            // a hash holds no NUL, so the two cannot run into each other
            mac.update((hash + "\0" + password).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(mac.doFinal());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has HmacSHA256", e);
        }
    }
}
