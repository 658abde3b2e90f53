/** The page on which a case is read: viewer, vignette, judgment and result composed. Owns no table. */
@NullMarked
@ApplicationModule(
        displayName = "Reading room",
        allowedDependencies = {
            "epidurography",
            "geometry",
            "imaging",
            "imaging :: viewer",
            "cases",
            "judgment",
            "scoring",
            "scoring :: panel",
            "accounts",
            "search",
            "presentation",
            "discussion",
            "discussion :: ui"
        })
package org.esicasebook.readingroom;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
