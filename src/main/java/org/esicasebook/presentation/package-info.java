/**
 * How a case is presented, beyond its images: what people drew over them, the curators' arrangement, and what each reader
 * prefers. It knows who may change what; when the curators' part may be shown is the reading room's to say.
 */
@NullMarked
@ApplicationModule(
        displayName = "Presentation",
        allowedDependencies = {"epidurography", "geometry", "imaging", "imaging :: viewer", "judgment", "accounts"})
package org.esicasebook.presentation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
