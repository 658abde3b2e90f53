package org.esicasebook.scoring.measures.judgment;

import java.util.Map;
import java.util.Set;
import org.esicasebook.epidurography.Compartment;

/**
 * How alike two compartments look on fluoroscopy; symmetric.
 *
 * @param likeness dimensionless, in [0, 1], by unordered pair; 0 for a pair not named
 */
public record LookAlikes(Map<Set<Compartment>, Double> likeness) {

    public LookAlikes {
        likeness = Map.copyOf(likeness);
        likeness.forEach((pair, value) -> {
            if (pair.size() != 2 || !(value >= 0 && value <= 1)) {
                throw new IllegalArgumentException("Likeness joins two compartments by a value from 0 to 1");
            }
        });
    }

    /** 1 for a compartment and itself. */
    public double between(Compartment one, Compartment other) {
        return one == other ? 1 : likeness.getOrDefault(Set.of(one, other), 0.0);
    }
}
