/** Running the application: embedded services, health. */
@NullMarked
@ApplicationModule(
        displayName = "Operations",
        allowedDependencies = {})
package org.esicasebook.operations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
