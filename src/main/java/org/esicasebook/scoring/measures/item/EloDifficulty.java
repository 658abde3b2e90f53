package org.esicasebook.scoring.measures.item;

/**
 * Difficulty of a new item from answer to answer, until the nightly calibration replaces it: b ← b - U(n) (x - P), with
 * U(n) = 1 / (1 + .05 n). It drifts if left alone.
 *
 * @param value [logits]
 * @param answers so far
 * @see "Pelánek, Applications of the Elo rating system in adaptive educational systems, Computers and Education 98 (2016)"
 */
public record EloDifficulty(double value, int answers) {

    public EloDifficulty {
        if (!Double.isFinite(value) || answers < 0) {
            throw new IllegalArgumentException("A difficulty is finite and answers are counted from 0");
        }
    }

    /** @param ability of who answered [logits] */
    public EloDifficulty after(boolean right, double ability) {
        double expected = Item.rasch(value).probabilities(ability)[1];
        double weight = 1 / (1 + .05 * answers);
        return new EloDifficulty(value - weight * ((right ? 1 : 0) - expected), answers + 1);
    }
}
