/** Drafts in PostgreSQL. */
@NullMarked
package org.esicasebook.authoring.store;

import org.jspecify.annotations.NullMarked;
