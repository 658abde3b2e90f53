/** Comments and doubts over HTTP; a case that the reader has not seen is answered as if nothing could be said of it. */
@NullMarked
package org.esicasebook.discussion.web;

import org.jspecify.annotations.NullMarked;
