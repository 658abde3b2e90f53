/**
 * The PostgreSQL server and the Elasticsearch node that the application starts for itself when no external one is
 * configured. Both are child processes on loopback, both run without root's rights, and neither outlives the
 * application, however that ends.
 *
 * @see "src/docs/decisions: 0001 embedded PostgreSQL, 0002 local Elasticsearch node"
 */
@NullMarked
package org.esicasebook.operations.embedded;

import org.jspecify.annotations.NullMarked;
