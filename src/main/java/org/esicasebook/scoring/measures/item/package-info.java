/**
 * What a case measures, and the ability it measures. Abilities and difficulties are in logits on one scale, with the
 * population's mean ability as its zero. One procedure is one item: two views of one injection are never two.
 */
@NullMarked
package org.esicasebook.scoring.measures.item;

import org.jspecify.annotations.NullMarked;
