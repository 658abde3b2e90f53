/** Readings and exposures in PostgreSQL. */
@NullMarked
package org.esicasebook.judgment.store;

import org.jspecify.annotations.NullMarked;
