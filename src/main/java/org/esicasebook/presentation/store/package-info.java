/** Drawings, arrangements and preferences in PostgreSQL, in the shape of the viewer's contract. */
@NullMarked
package org.esicasebook.presentation.store;

import org.jspecify.annotations.NullMarked;
