/** Who somebody is and what they may do. */
@NullMarked
@ApplicationModule(
        displayName = "Accounts",
        allowedDependencies = {})
package org.esicasebook.accounts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
