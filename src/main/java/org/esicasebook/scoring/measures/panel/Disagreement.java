package org.esicasebook.scoring.measures.panel;

import java.util.function.ToDoubleBiFunction;
import org.esicasebook.epidurography.Compartment;

/** How much worse one pair of answers differs than another: 0 for the same answer, never negative. */
@FunctionalInterface
public interface Disagreement {

    /** All differences count alike. */
    Disagreement NOMINAL = (a, b) -> a == b ? 0 : 1;

    /** By the distance between the categories' numbers. */
    Disagreement LINEAR = (a, b) -> Math.abs(a - b);

    /** By the square of that distance: with it, weighted kappa behaves like an intraclass correlation. */
    Disagreement QUADRATIC = (a, b) -> (double) (a - b) * (a - b);

    double between(int category, int other);

    /**
     * 1 - credit, as when compartments are compared with the rules of the score. Credit need not be symmetric: the first
     * is what is so, the second what it was called.
     *
     * @param credit of calling the first compartment by the name of the second, in [0, 1]
     */
    static Disagreement ofCompartments(ToDoubleBiFunction<Compartment, Compartment> credit) {
        Compartment[] all = Compartment.values();
        return (truth, called) -> truth == called ? 0 : 1 - credit.applyAsDouble(all[truth], all[called]);
    }
}
