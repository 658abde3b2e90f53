package org.esicasebook.cases;

import java.util.Optional;

/** The only way to the truth of a case. Scoring asks it, and the reading room after commitment; nobody else may. */
public interface ReferenceStandards {

    /** Empty while the images, from which the outlines derive, are not rendered yet. */
    Optional<ReferenceStandard> find(Slug slug, int version);
}
