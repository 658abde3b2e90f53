package org.esicasebook.discussion.store;

import org.esicasebook.accounts.Actor;
import org.esicasebook.cases.Slug;
import org.esicasebook.judgment.Exposures;
import org.springframework.stereotype.Component;

/** Lets in who knows the truth of a case. */
@Component
class Admission {

    private final Exposures exposures;

    Admission(Exposures exposures) {
        this.exposures = exposures;
    }

    boolean admits(Actor actor, Slug slug) {
        if (exposures.isHeldBack(actor.id(), slug)) {
            return false;
        }
        if (exposures.hasSeen(actor.id(), slug)) {
            return true;
        }
        if (actor.mayCurate()) {
            exposures.recordStudied(actor.id(), slug);
            return true;
        }
        return false;
    }
}
