/**
 * How cases come in and are kept: import of case files, versions and their truth in PostgreSQL, and the queue that
 * renders their images.
 *
 * <p>What may be shown before a judgment lies in the schema {@code cases}; the truth lies in {@code cases_truth} and is
 * read by {@link org.esicasebook.cases.store.StoredReferenceStandards}, {@link
 * org.esicasebook.cases.store.StoredStudyNotes} and the renderer alone.
 */
@NullMarked
package org.esicasebook.cases.store;

import org.jspecify.annotations.NullMarked;
