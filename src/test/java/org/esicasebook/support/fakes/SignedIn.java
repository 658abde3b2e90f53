package org.esicasebook.support.fakes;

import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolderStrategy;

/**
 * Who a test of pages says is signed in. Asks its own application context: the holder that all share belongs to whichever
 * context was begun last.
 */
public final class SignedIn {

    private final SecurityContextHolderStrategy strategy;

    SignedIn(SecurityContextHolderStrategy strategy) {
        this.strategy = strategy;
    }

    public Optional<Authentication> find() {
        return Optional.ofNullable(strategy.getContext().getAuthentication());
    }
}
