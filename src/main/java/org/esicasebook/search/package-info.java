/** Finding cases: one query, answered by Elasticsearch or, when that is down, by PostgreSQL. */
@NullMarked
@ApplicationModule(
        displayName = "Search",
        allowedDependencies = {"epidurography", "cases", "imaging", "accounts"})
package org.esicasebook.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
