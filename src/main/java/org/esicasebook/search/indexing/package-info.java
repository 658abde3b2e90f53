/**
 * Keeping the index in step with the database: changes go through an outbox, written with the change itself, and a
 * missing, broken or outdated index is filled anew beside the one in use.
 */
@NullMarked
package org.esicasebook.search.indexing;

import org.jspecify.annotations.NullMarked;
