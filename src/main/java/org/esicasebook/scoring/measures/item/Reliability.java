package org.esicasebook.scoring.measures.item;

import java.util.Arrays;
import java.util.List;
import org.esicasebook.scoring.measures.Reported;

/**
 * How much of the differences between learners is more than chance.
 *
 * @param coefficient at most 1; may be negative
 * @param standardError of measurement of one score, in the unit of the scores: SD √(1 - coefficient)
 */
public record Reliability(double coefficient, double standardError) {

    /**
     * Cronbach's alpha of the sum over items; KR-20 where answers are right or wrong. Only for forms that everybody has
     * answered completely.
     *
     * @param scores by person and item, all complete; at least two of each
     * @see "Cronbach, Coefficient alpha and the internal structure of tests, Psychometrika 16 (1951)"
     */
    public static Reliability alpha(double[][] scores) {
        double[] weights = new double[scores.length];
        Arrays.fill(weights, 1);
        return alpha(scores, weights);
    }

    /** Alpha of the categories reached; withheld where somebody has not answered everything. */
    public static Reported<Reliability> alpha(Responses responses) {
        int items = responses.items();
        if (responses.persons().stream().anyMatch(person -> person.size() < items)) {
            return Reported.withheld(
                    "Alpha needs a fixed form that everybody has answered; use the marginal reliability");
        }
        double[][] scores = responses.persons().stream()
                .map(person -> {
                    double[] row = new double[items];
                    Arrays.setAll(row, person::category);
                    return row;
                })
                .toArray(double[][]::new);
        double[] weights = responses.persons().stream()
                .mapToDouble(Responses.Person::weight)
                .toArray();
        return Reported.shown(alpha(scores, weights));
    }

    private static Reliability alpha(double[][] scores, double[] weights) {
        int items = scores.length == 0 ? 0 : scores[0].length;
        if (scores.length < 2 && Arrays.stream(weights).sum() < 2 || items < 2) {
            throw new IllegalArgumentException("Alpha needs two persons and two items");
        }
        double sum = 0;
        for (int i = 0; i < items; i++) {
            int item = i;
            sum += variance(Arrays.stream(scores).mapToDouble(row -> row[item]).toArray(), weights);
        }
        double total = variance(
                Arrays.stream(scores)
                        .mapToDouble(row -> Arrays.stream(row).sum())
                        .toArray(),
                weights);
        double alpha = items / (items - 1.0) * (1 - sum / total);
        return new Reliability(alpha, Math.sqrt(total * Math.max(0, 1 - alpha)));
    }

    /**
     * Marginal reliability of abilities estimated a posteriori: 1 - mean(SE²) / (mean(SE²) + var(EAP)), for any mix of
     * items.
     *
     * @param abilities by person, at least two
     */
    public static Reliability marginal(List<Ability> abilities) {
        if (abilities.size() < 2) {
            throw new IllegalArgumentException("Reliability needs two persons");
        }
        double error = abilities.stream()
                .mapToDouble(a -> a.standardError() * a.standardError())
                .average()
                .orElseThrow();
        double[] weights = new double[abilities.size()];
        Arrays.fill(weights, 1);
        double variance =
                variance(abilities.stream().mapToDouble(Ability::value).toArray(), weights);
        return new Reliability(1 - error / (error + variance), Math.sqrt(error));
    }

    private static double variance(double[] values, double[] weights) {
        double n = 0;
        double mean = 0;
        for (int i = 0; i < values.length; i++) {
            n += weights[i];
            mean += weights[i] * values[i];
        }
        mean /= n;
        double squares = 0;
        for (int i = 0; i < values.length; i++) {
            squares += weights[i] * (values[i] - mean) * (values[i] - mean);
        }
        return squares / (n - 1);
    }
}
