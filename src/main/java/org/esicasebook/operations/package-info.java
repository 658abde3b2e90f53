/**
 * Running the application: its data folder, the servers it brings along when none is given, and its health.
 *
 * <p>Nothing imports this module; it reaches the others through Spring's connection details.
 */
@NullMarked
@ApplicationModule(
        displayName = "Operations",
        allowedDependencies = {})
package org.esicasebook.operations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
