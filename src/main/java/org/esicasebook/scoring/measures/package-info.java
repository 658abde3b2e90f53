/**
 * The science of scoring: pure functions of plain values, one package for each family.
 *
 * <ul>
 *   <li>{@code judgment}: what one judgment earns;
 *   <li>{@code learner}: what one learner can do, and how sure we are;
 *   <li>{@code panel}: truth and agreement from several experts;
 *   <li>{@code item}: what a case measures, and the ability it measures;
 *   <li>{@code cohort}: groups of readers compared;
 *   <li>{@code practice}: which case next, and when;
 *   <li>{@code standard}: where the pass mark lies.
 * </ul>
 *
 * <p>Families stand on this root and on families above them in the list. Probabilities and scores are dimensionless, in
 * [0, 1]; abilities and difficulties are in logits; lengths in millimetres; times in the unit their names end with.
 * Randomness comes in as a {@link java.util.random.RandomGenerator}: the same seed gives the same result.
 */
@NullMarked
package org.esicasebook.scoring.measures;

import org.jspecify.annotations.NullMarked;
