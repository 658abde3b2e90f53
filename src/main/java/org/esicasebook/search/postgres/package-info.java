/** The searchable copy of the cases in PostgreSQL, and searching in it while Elasticsearch is away. */
@NullMarked
package org.esicasebook.search.postgres;

import org.jspecify.annotations.NullMarked;
