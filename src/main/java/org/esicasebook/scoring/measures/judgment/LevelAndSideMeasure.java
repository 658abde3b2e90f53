package org.esicasebook.scoring.measures.judgment;

import org.esicasebook.epidurography.Level;
import org.esicasebook.epidurography.Side;

/**
 * Score of level and side together.
 *
 * @param levelWeight share of the level, in [0, 1]; the side has the rest
 * @param adjacentLevel what the next level up or down earns, in [0, 1]
 */
public record LevelAndSideMeasure(double levelWeight, double adjacentLevel) {

    public LevelAndSideMeasure {
        if (!(levelWeight >= 0 && levelWeight <= 1) || !(adjacentLevel >= 0 && adjacentLevel <= 1)) {
            throw new IllegalArgumentException("Weights of level and side are from 0 to 1");
        }
    }

    public double level(Level truth, Level called) {
        if (truth == called) {
            return 1;
        }
        return truth.isAdjacentTo(called) ? adjacentLevel : 0;
    }

    public double score(Level trueLevel, Level calledLevel, Side trueSide, Side calledSide) {
        return levelWeight * level(trueLevel, calledLevel) + (1 - levelWeight) * (trueSide == calledSide ? 1 : 0);
    }
}
