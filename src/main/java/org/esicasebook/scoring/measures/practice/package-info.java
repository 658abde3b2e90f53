/** Which case next, and when: memory, adaptive choice of cases, and whether a learner is ready. */
@NullMarked
package org.esicasebook.scoring.measures.practice;

import org.jspecify.annotations.NullMarked;
