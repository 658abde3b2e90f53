/** The search index in Elasticsearch: its definition, what is written to it and how it is asked. */
@NullMarked
package org.esicasebook.search.elasticsearch;

import org.jspecify.annotations.NullMarked;
