/** Groups of readers compared on the same cases: before and after teaching, or between arms of a trial. */
@NullMarked
package org.esicasebook.scoring.measures.cohort;

import org.jspecify.annotations.NullMarked;
