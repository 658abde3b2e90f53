/** Scorecards in PostgreSQL. */
@NullMarked
package org.esicasebook.scoring.store;

import org.jspecify.annotations.NullMarked;
