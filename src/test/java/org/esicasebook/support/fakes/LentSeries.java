package org.esicasebook.support.fakes;

import java.util.Optional;
import java.util.Set;
import org.esicasebook.imaging.ImageGrant;
import org.esicasebook.imaging.ImageGrants;
import org.esicasebook.imaging.StudyId;

/** Lends whatever is asked for, and remembers what it was. */
public final class LentSeries implements ImageGrants {

    private Set<Integer> last = Set.of();

    /** The series of the last loan of some. */
    public Set<Integer> last() {
        return last;
    }

    @Override
    public ImageGrant lend(StudyId study, String username, String purpose) {
        return new ImageGrant("grant-of-" + username, study, username);
    }

    @Override
    public ImageGrant lend(StudyId study, String username, String purpose, Set<Integer> series) {
        last = Set.copyOf(series);
        return new ImageGrant("grant-of-" + username, study, username, Optional.of(series));
    }

    @Override
    public Optional<ImageGrant> find(String grantId, String username, int series) {
        return Optional.empty();
    }
}
