/**
 * Measures of one judgment: pure functions of plain values, scores in [0, 1]. The compartment measure follows the
 * project's scoring design: near misses earn credit by likeness, and naming a milder compartment for a dangerous one
 * loses that credit in proportion to the harm.
 */
@NullMarked
package org.esicasebook.scoring.measures;

import org.jspecify.annotations.NullMarked;
