package org.esicasebook.scoring.measures.standard;

import org.esicasebook.scoring.measures.Probability;

/**
 * Bookmark method in the Rasch model: judges mark the hardest item that a borderline learner would still get right with a
 * given probability.
 *
 * @param responseProbability in (0, 1); 2/3 is usual
 */
public record Bookmark(double responseProbability) {

    public static final Bookmark TWO_THIRDS = new Bookmark(2 / 3.0);

    public Bookmark {
        if (!(responseProbability > 0 && responseProbability < 1)) {
            throw new IllegalArgumentException("A response probability lies between 0 and 1");
        }
    }

    /**
     * θ = b + logit(response probability): b + ln 2 for two thirds.
     *
     * @param difficulty of the marked item [logits]
     */
    public double ability(double difficulty) {
        return difficulty + Probability.logit(responseProbability);
    }
}
