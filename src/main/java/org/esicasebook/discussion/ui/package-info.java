/** The panel in which a case is discussed, for whoever composes a page, and the curators' queue of doubts. */
@NullMarked
@NamedInterface("ui")
package org.esicasebook.discussion.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
