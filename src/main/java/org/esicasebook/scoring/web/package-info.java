/** Scores over HTTP: one's own judgments, and what administrators and curators do with rules and exports. */
@NullMarked
package org.esicasebook.scoring.web;

import org.jspecify.annotations.NullMarked;
