package org.esicasebook.scoring.measures.practice;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * Sympson–Hetter exposure control: each item gets a probability of being given once chosen, found by simulating sittings
 * until no item is given too often. k = r_max / P(chosen) where P(chosen) is above r_max, else 1.
 *
 * @param most largest share of sittings an item may be given in, in (0, 1]
 * @see "Sympson, Hetter, Controlling item-exposure rates in computerized adaptive testing, Proc. 27th Military Testing
 *     Association (1985)"
 */
public record ExposureControl(double most) {

    public ExposureControl {
        if (!(most > 0 && most <= 1)) {
            throw new IllegalArgumentException("A share of sittings is above 0 and at most 1");
        }
    }

    /** @param chosen share of sittings in which the item was chosen, whether or not it was then given, in [0, 1] */
    public double parameter(double chosen) {
        return chosen > most ? most / chosen : 1;
    }

    /**
     * @param simulate from the present parameters to the share of simulated sittings in which each item was chosen
     * @param rounds of simulation, ≥ 1
     */
    public <I> Map<I, Double> calibrate(
            Map<I, Double> start, Function<Map<I, Double>, Map<I, Double>> simulate, int rounds) {
        if (rounds < 1) {
            throw new IllegalArgumentException("At least one round");
        }
        Map<I, Double> parameters = Map.copyOf(start);
        for (int round = 0; round < rounds; round++) {
            Map<I, Double> next = new HashMap<>(parameters);
            simulate.apply(parameters).forEach((item, share) -> next.put(item, parameter(share)));
            parameters = Map.copyOf(next);
        }
        return parameters;
    }
}
