package org.esicasebook.scoring;

import java.util.List;
import org.esicasebook.scoring.measures.item.PersonFit;

/**
 * Whether one reader's answers look like those of somebody of that ability: something for a person to look at together
 * with the reader, and never a penalty.
 *
 * @param reader number, as in the file of all first exposures
 * @param ability [logits]
 * @param abilityError standard error of it [logits]
 */
public record ReaderFit(int reader, int answers, double ability, double abilityError, PersonFit fit) {

    /** Below so many answers a pattern is no pattern. */
    public static final int LEAST_ANSWERS = 20;

    /** Empty if there is nothing to look at, or too little to go by. */
    public List<String> reasonsForReview() {
        return answers < LEAST_ANSWERS ? List.of() : fit.reasonsForReview();
    }
}
