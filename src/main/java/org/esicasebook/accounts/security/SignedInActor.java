package org.esicasebook.accounts.security;

import java.util.Optional;
import org.esicasebook.accounts.Accounts;
import org.esicasebook.accounts.Actor;
import org.esicasebook.accounts.CurrentActor;
import org.esicasebook.accounts.Username;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Asks the security context, which Vaadin's strategy finds in background threads too while they hold the session. */
@Component
class SignedInActor implements CurrentActor {

    private final Accounts accounts;

    SignedInActor(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public Optional<Actor> find() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null
                || authentication instanceof AnonymousAuthenticationToken
                || !authentication.isAuthenticated()) {
            return Optional.empty();
        }
        if (authentication.getPrincipal() instanceof SignedIn signedIn) {
            return Optional.of(signedIn.actor());
        }
        // somebody known to another way of signing in, by the name of an account here
        try {
            return accounts.find(new Username(authentication.getName())).map(Accounts.Account::actor);
        } catch (IllegalArgumentException noUsername) {
            return Optional.empty();
        }
    }
}
