package org.esicasebook.presentation;

import java.util.Optional;
import org.esicasebook.accounts.Actor;
import org.esicasebook.imaging.StudyId;
import org.esicasebook.imaging.viewer.Layout;

/** How curators have arranged the images of cases, for everybody. */
public interface Arrangements {

    Optional<Layout> find(StudyId images);

    /** Replaces the one before; answers whether this person may. */
    boolean save(Actor curator, StudyId images, Layout layout);
}
