package org.esicasebook.accounts.security;

import java.util.List;
import org.esicasebook.accounts.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** The principal of a session or request. Carries no password, not even its hash. */
record SignedIn(Actor actor) implements UserDetails {

    @Override
    public List<GrantedAuthority> getAuthorities() {
        return actor.roles().stream()
                .<GrantedAuthority>map(role -> new SimpleGrantedAuthority("ROLE_" + role.name()))
                .toList();
    }

    @Override
    public @Nullable String getPassword() {
        return null;
    }

    @Override
    public String getUsername() {
        return actor.username();
    }

    @Override
    public String toString() {
        return actor.username();
    }
}
