/**
 * What one learner can do and how sure we are: detection, ratings, localisation, calibration, skill. A figure that a
 * small number of cases cannot carry is withheld with the reason.
 */
@NullMarked
package org.esicasebook.scoring.measures.learner;

import org.jspecify.annotations.NullMarked;
