/** Main layout, navigation and error pages. Imported by nobody. */
@NullMarked
@ApplicationModule(
        displayName = "Shell",
        allowedDependencies = {"accounts", "cases", "presentation", "discussion"})
package org.esicasebook.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
