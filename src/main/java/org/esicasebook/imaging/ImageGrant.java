package org.esicasebook.imaging;

import java.util.Optional;
import java.util.Set;

/**
 * A study lent under a random name; see {@link ImageGrants}.
 *
 * @param only the series that may be fetched so far, counted from 0; empty: all of them
 */
public record ImageGrant(String id, StudyId study, String username, Optional<Set<Integer>> only) {

    public ImageGrant {
        only = only.map(Set::copyOf);
    }

    /** The whole study. */
    public ImageGrant(String id, StudyId study, String username) {
        this(id, study, username, Optional.empty());
    }

    public boolean lends(int series) {
        return only.isEmpty() || only.get().contains(series);
    }

    /** Address of a frame, relative to the application's root; both numbers count from 0. */
    public String frameAddress(int series, int frame) {
        return "images/" + id + "/" + series + "/" + frame;
    }

    /** The same with {@code {frame}} in place of the number, as the viewer takes it. */
    public String frameAddressTemplate(int series) {
        return "images/" + id + "/" + series + "/{frame}";
    }
}
