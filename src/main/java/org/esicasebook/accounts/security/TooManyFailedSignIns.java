package org.esicasebook.accounts.security;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** Refused without looking at the password, which therefore cannot be guessed by trying. */
class TooManyFailedSignIns extends AuthenticationException {

    private final Duration wait;

    TooManyFailedSignIns(Duration wait) {
        super("Too many failed attempts to sign in. Try again in " + minutes(wait) + ".");
        this.wait = wait;
    }

    long waitSeconds() {
        return wait.toSeconds();
    }

    long waitMinutes() {
        return Math.max(1, wait.plusSeconds(59).toMinutes());
    }

    private static String minutes(Duration wait) {
        long minutes = Math.max(1, wait.plusSeconds(59).toMinutes());
        return minutes == 1 ? "a minute" : minutes + " minutes";
    }
}
