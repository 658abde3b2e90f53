package org.esicasebook.scoring.measures.practice;

import java.util.OptionalDouble;
import org.esicasebook.scoring.measures.item.Ability;

/**
 * When an adaptive sitting has asked enough.
 *
 * @param precise standard error from which it ends [logits]
 * @param deviate distance to the cut in standard errors from which the decision is clear
 * @param least items before a clear decision may end it
 * @param most items at which it ends
 * @param leastBank calibrated items below which fixed parallel forms are better than an adaptive test
 */
public record StoppingRule(double precise, double deviate, int least, int most, int leastBank) {

    public static final StoppingRule STARTING_VALUES = new StoppingRule(.40, 1.645, 15, 40, 200);

    public StoppingRule {
        if (!(precise > 0) || !(deviate > 0) || least < 1 || most < least) {
            throw new IllegalArgumentException("Precision is above 0, and at most as many items as at least");
        }
    }

    /** @param cut ability that passes [logits]; empty where nobody passes or fails */
    public boolean isEnough(Ability ability, int items, OptionalDouble cut) {
        boolean decided = cut.isPresent()
                && items >= least
                && Math.abs(ability.value() - cut.getAsDouble()) > deviate * ability.standardError();
        return items >= most || ability.standardError() <= precise || decided;
    }

    public boolean bankIsLargeEnough(int calibratedItems) {
        return calibratedItems >= leastBank;
    }
}
