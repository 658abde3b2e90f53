package org.esicasebook.scoring.measures.item;

import java.util.Arrays;
import java.util.List;

/**
 * Rasch model by conditional maximum likelihood, from complete answers right or wrong: needs nothing about the population,
 * so it checks the marginal calibration. Persons with nothing or everything right say nothing and are left out.
 *
 * @param easiness of each item [logits], adding up to 0; difficulty with the sign turned
 * @param standardErrors of the easiness [logits]
 * @param logLikelihood conditional on the persons' scores
 * @see "Andersen, The numerical solution of a set of conditional estimation equations, JRSS B 34 (1972)"
 */
public record ConditionalRasch(List<Double> easiness, List<Double> standardErrors, double logLikelihood) {

    public ConditionalRasch {
        easiness = List.copyOf(easiness);
        standardErrors = List.copyOf(standardErrors);
    }

    public List<Item> items() {
        return easiness.stream().map(beta -> Item.rasch(-beta)).toList();
    }

    public static ConditionalRasch fit(Responses responses) {
        int k = responses.items();
        double[] byScore = new double[k + 1];
        double[] right = new double[k];
        for (Responses.Person person : responses.persons()) {
            int score = person.rawScore();
            if (person.size() != k) {
                throw new IllegalArgumentException("Conditional estimates need complete answers");
            }
            if (score == 0 || score >= k) {
                continue;
            }
            byScore[score] += person.weight();
            for (int i = 0; i < k; i++) {
                if (person.category(i) > 1) {
                    throw new IllegalArgumentException("Conditional estimates need answers right or wrong");
                }
                right[i] += person.category(i) * person.weight();
            }
        }
        double informative = Arrays.stream(byScore).sum();
        for (double count : right) {
            if (count == 0 || count == informative) {
                throw new IllegalArgumentException("An item that all or none got right has no finite difficulty");
            }
        }
        double[] beta = new double[k];
        for (int iteration = 0; iteration < 200; iteration++) {
            double[][] information = new double[k][k];
            double[] gradient = derivatives(beta, byScore, right, information);
            double[] move = Cholesky.of(anchored(information)).solve(gradient);
            double largest = Arrays.stream(move).map(Math::abs).max().orElse(0);
            double scale = Math.min(1, 1 / Math.max(largest, 1e-300));
            for (int i = 0; i < k; i++) {
                beta[i] += scale * move[i];
            }
            double mean = Arrays.stream(beta).average().orElse(0);
            for (int i = 0; i < k; i++) {
                beta[i] -= mean;
            }
            if (largest < 1e-12) {
                break;
            }
        }
        double[][] information = new double[k][k];
        derivatives(beta, byScore, right, information);
        double[][] covariance = Cholesky.of(anchored(information)).inverse();
        double[] errors = new double[k];
        for (int i = 0; i < k; i++) {
            // what anchoring put along the direction that data cannot move
            errors[i] = Math.sqrt(covariance[i][i] - 1.0 / k / k);
        }
        return new ConditionalRasch(
                Arrays.stream(beta).boxed().toList(),
                Arrays.stream(errors).boxed().toList(),
                logLikelihood(beta, byScore, right));
    }

    /** Adds 1 to every element: shifting all items alike, which the likelihood does not see, becomes determined. */
    private static double[][] anchored(double[][] information) {
        return Arrays.stream(information)
                .map(row -> Arrays.stream(row).map(value -> value + 1).toArray())
                .toArray(double[][]::new);
    }

    private static double[] derivatives(double[] beta, double[] byScore, double[] right, double[][] information) {
        int k = beta.length;
        double[] gradient = right.clone();
        double[] all = symmetric(beta, -1, -1);
        for (int i = 0; i < k; i++) {
            double[] withoutI = symmetric(beta, i, -1);
            double[] p = new double[k];
            for (int r = 1; r < k; r++) {
                p[r] = Math.exp(beta[i]) * withoutI[r - 1] / all[r];
                gradient[i] -= byScore[r] * p[r];
                information[i][i] += byScore[r] * p[r] * (1 - p[r]);
            }
            for (int j = 0; j < i; j++) {
                double[] withoutBoth = symmetric(beta, i, j);
                double[] withoutJ = symmetric(beta, j, -1);
                for (int r = 1; r < k; r++) {
                    double both = r < 2 ? 0 : Math.exp(beta[i] + beta[j]) * withoutBoth[r - 2] / all[r];
                    double other = Math.exp(beta[j]) * withoutJ[r - 1] / all[r];
                    information[i][j] += byScore[r] * (both - p[r] * other);
                }
                information[j][i] = information[i][j];
            }
        }
        return gradient;
    }

    private static double logLikelihood(double[] beta, double[] byScore, double[] right) {
        double[] all = symmetric(beta, -1, -1);
        double sum = 0;
        for (int i = 0; i < beta.length; i++) {
            sum += beta[i] * right[i];
        }
        for (int r = 1; r < beta.length; r++) {
            sum -= byScore[r] * Math.log(all[r]);
        }
        return sum;
    }

    /** Elementary symmetric functions of e^β, two items left out if their index is not negative. */
    private static double[] symmetric(double[] beta, int without, int alsoWithout) {
        double[] gamma = new double[beta.length + 1];
        gamma[0] = 1;
        for (int i = 0; i < beta.length; i++) {
            if (i != without && i != alsoWithout) {
                double epsilon = Math.exp(beta[i]);
                for (int r = i + 1; r >= 1; r--) {
                    gamma[r] += epsilon * gamma[r - 1];
                }
            }
        }
        return gamma;
    }
}
