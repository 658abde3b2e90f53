/** Placement judgments: drafts that are never lost and commitments that never change. */
@NullMarked
@ApplicationModule(
        displayName = "Judgment",
        allowedDependencies = {"epidurography", "geometry", "cases", "imaging", "accounts"})
package org.esicasebook.judgment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
