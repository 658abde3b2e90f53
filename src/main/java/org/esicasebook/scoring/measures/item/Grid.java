package org.esicasebook.scoring.measures.item;

/**
 * Evenly spaced abilities over which integrals become sums; for a smooth density that has died away at the ends, such a
 * sum is as exact as the numbers themselves.
 *
 * @param from lowest ability [logits]
 * @param to highest ability [logits]
 * @param points how many, ≥ 3
 */
public record Grid(double from, double to, int points) {

    /** 61 points over ±6 logits. */
    public static final Grid USUAL = new Grid(-6, 6, 61);

    public Grid {
        if (!(from < to) || points < 3) {
            throw new IllegalArgumentException("A grid rises, and has at least three points");
        }
    }

    public double at(int index) {
        return from + (to - from) * index / (points - 1);
    }

    double[] abilities() {
        double[] abilities = new double[points];
        for (int q = 0; q < points; q++) {
            abilities[q] = at(q);
        }
        return abilities;
    }

    /** Logarithms of normal weights that add up to 1 over the grid. */
    double[] logNormalWeights(double mean, double sd) {
        double[] weights = new double[points];
        double sum = 0;
        for (int q = 0; q < points; q++) {
            double z = (at(q) - mean) / sd;
            weights[q] = -z * z / 2;
            sum += Math.exp(weights[q]);
        }
        double norm = Math.log(sum);
        for (int q = 0; q < points; q++) {
            weights[q] -= norm;
        }
        return weights;
    }
}
