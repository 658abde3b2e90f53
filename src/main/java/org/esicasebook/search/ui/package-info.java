/** The library: where cases are found. The address of the page is the search. */
@NullMarked
package org.esicasebook.search.ui;

import org.jspecify.annotations.NullMarked;
