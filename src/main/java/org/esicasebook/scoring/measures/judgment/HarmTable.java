package org.esicasebook.scoring.measures.judgment;

import java.util.Map;
import org.esicasebook.epidurography.Compartment;

/**
 * Harm of acting as if contrast in a compartment were absent, for one region and route.
 *
 * @param harm dimensionless, in [0, 1], for every compartment
 */
public record HarmTable(Map<Compartment, Double> harm) {

    public HarmTable {
        harm = Map.copyOf(harm);
        for (Compartment compartment : Compartment.values()) {
            Double value = harm.get(compartment);
            if (value == null || !(value >= 0 && value <= 1)) {
                throw new IllegalArgumentException(
                        "The harm of " + compartment.label() + " must be given, from 0 to 1, not " + value);
            }
        }
    }

    public double of(Compartment compartment) {
        return harm.getOrDefault(compartment, 0.0);
    }
}
