/** Writing new simulated cases: drafts, previews of what they would look like, and the page on which it is done. */
@NullMarked
@ApplicationModule(
        displayName = "Authoring",
        allowedDependencies = {
            "epidurography",
            "fluoroscopy",
            "imaging",
            "imaging :: viewer",
            "cases",
            "cases :: file",
            "accounts"
        })
package org.esicasebook.authoring;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
