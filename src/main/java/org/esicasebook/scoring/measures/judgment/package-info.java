/**
 * Measures of one judgment, scores in [0, 1]. The compartment measure follows the project's scoring design: near misses
 * earn credit by likeness, and naming a milder compartment for a dangerous one loses that credit in proportion to the
 * harm.
 */
@NullMarked
package org.esicasebook.scoring.measures.judgment;

import org.jspecify.annotations.NullMarked;
