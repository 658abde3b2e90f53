package org.esicasebook.accounts;

import java.util.Set;

/** Somebody signed in, as the rest of the application knows them. */
public record Actor(UserId id, String username, String displayName, Set<Role> roles) {

    public Actor {
        roles = Set.copyOf(roles);
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }

    /** Faculty and curators write cases. */
    public boolean mayAuthor() {
        return has(Role.FACULTY) || mayCurate();
    }

    /** Curators and administrators see the reference standard without judging first. */
    public boolean mayCurate() {
        return has(Role.CURATOR) || has(Role.ADMINISTRATOR);
    }
}
