/** Searching over HTTP. */
@NullMarked
package org.esicasebook.search.web;

import org.jspecify.annotations.NullMarked;
