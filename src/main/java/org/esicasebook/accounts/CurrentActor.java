package org.esicasebook.accounts;

import java.util.Optional;

/** Whoever the present request or user interface belongs to. */
public interface CurrentActor {

    Optional<Actor> find();

    /** @throws IllegalStateException if nobody is signed in: pages and addresses that ask this are never public */
    default Actor get() {
        return find().orElseThrow(() -> new IllegalStateException("Nobody is signed in"));
    }
}
