package org.esicasebook.cases;

import java.util.List;
import java.util.Optional;

/** The published cases. */
public interface Cases {

    /** In an order that tells nothing. */
    List<TeachingCase> list();

    /** The newest version; empty for a case that was withdrawn. */
    Optional<TeachingCase> find(Slug slug);

    /** A version that a reading is pinned to, which need not be the newest. */
    Optional<TeachingCase> find(Slug slug, int version);
}
