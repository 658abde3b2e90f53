package org.esicasebook.scoring.measures.learner;

import org.esicasebook.scoring.measures.Probability;

/**
 * A stated probability and what was so.
 *
 * @param probability in [0, 1]
 */
public record Forecast(double probability, boolean outcome) {

    public Forecast {
        Probability.checked(probability);
    }

    /** 1 if it was so, else 0. */
    public int y() {
        return outcome ? 1 : 0;
    }
}
