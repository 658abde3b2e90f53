/** Truth and agreement from several experts who judged without knowing each other's answers. */
@NullMarked
package org.esicasebook.scoring.measures.panel;

import org.jspecify.annotations.NullMarked;
