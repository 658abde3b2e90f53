/** What a committed judgment earns, and why. */
@NullMarked
@ApplicationModule(
        displayName = "Scoring",
        allowedDependencies = {"epidurography", "geometry", "cases", "judgment", "imaging", "accounts"})
package org.esicasebook.scoring;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
