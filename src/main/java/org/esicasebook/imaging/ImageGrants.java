package org.esicasebook.imaging;

import java.util.Optional;

/**
 * Lends somebody the frames of a study under a random name. The name tells nothing of the study, differs for every
 * reading, and works only for the one it was lent to.
 */
public interface ImageGrants {

    /**
     * Lends a study, or finds what was lent before for the same purpose.
     *
     * @param purpose what the loan is for, unique for its holder (a reading's id, say); never sent to the browser
     */
    ImageGrant lend(StudyId study, String username, String purpose);

    Optional<ImageGrant> find(String grantId, String username);
}
