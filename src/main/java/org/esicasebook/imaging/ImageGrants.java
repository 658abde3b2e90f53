package org.esicasebook.imaging;

import java.util.Optional;
import java.util.Set;

/**
 * Lends somebody the frames of a study under a random name. The name tells nothing of the study, differs for every
 * reading, and works only for the one it was lent to.
 */
public interface ImageGrants {

    /**
     * Lends a whole study, or finds what was lent before for the same purpose.
     *
     * @param purpose what the loan is for, unique for its holder (a reading's id, say); never sent to the browser
     */
    ImageGrant lend(StudyId study, String username, String purpose);

    /**
     * Lends some series of a study, in addition to those lent before for the same purpose. The name stays the same; the
     * other series cannot be fetched by it.
     */
    ImageGrant lend(StudyId study, String username, String purpose, Set<Integer> series);

    /** The grant, if it is this holder's and lends the series. */
    Optional<ImageGrant> find(String grantId, String username, int series);
}
