package org.esicasebook.accounts;

import java.util.List;
import java.util.Optional;

/** Everybody who may sign in. */
public interface Accounts {

    /** Demonstration accounts are found only while {@link DemoMode} is on. */
    Optional<Account> find(Username username);

    /** An administrator who is no demonstration account. */
    boolean hasAdministrator();

    /** Who may sign in and has this role, by display name. */
    List<Actor> having(Role role);

    /** Adds an account unless its user name is taken; answers whether it was added. */
    boolean add(Account account);

    /** @param passwordHash as the password encoder made it, never the password */
    record Account(Actor actor, String passwordHash, boolean demo) {

        @Override
        public String toString() {
            return "Account[" + actor.username() + (demo ? ", demo]" : "]");
        }
    }
}
