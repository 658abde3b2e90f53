/** Teaching cases: what a reader is shown, and apart from it the reference standard that a judgment is held against. */
@NullMarked
@ApplicationModule(
        displayName = "Cases",
        allowedDependencies = {"epidurography", "geometry", "fluoroscopy", "imaging", "accounts"})
package org.esicasebook.cases;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
