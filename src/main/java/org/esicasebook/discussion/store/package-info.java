/** The discussion in PostgreSQL, and who is let in. */
@NullMarked
package org.esicasebook.discussion.store;

import org.jspecify.annotations.NullMarked;
