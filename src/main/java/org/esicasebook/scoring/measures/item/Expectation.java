package org.esicasebook.scoring.measures.item;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** The E-step: posterior of every person over the grid, and from it the expected answers at each ability. */
final class Expectation {

    private final Responses responses;
    private final Grid grid;
    private final double[] logWeights;
    private double[][][] logProbabilities = new double[0][][];
    private double[][][] counts = new double[0][][];

    Expectation(Responses responses, Grid grid) {
        this.responses = responses;
        this.grid = grid;
        this.logWeights = grid.logNormalWeights(0, 1);
    }

    /** Expected answers to an item by category and point of the grid. */
    double[][] counts(int item) {
        return counts[item];
    }

    /** @return marginal log-likelihood */
    double run(ItemEstimate[] items) {
        tabulate(items);
        double logLikelihood = 0;
        double[] posterior = new double[grid.points()];
        for (Responses.Person person : responses.persons()) {
            logLikelihood += person.weight() * posterior(person, posterior);
            for (int i = 0; i < person.size(); i++) {
                double[] count = counts[person.item(i)][person.category(i)];
                for (int q = 0; q < count.length; q++) {
                    count[q] += person.weight() * posterior[q];
                }
            }
        }
        return logLikelihood;
    }

    private void tabulate(ItemEstimate[] items) {
        int points = grid.points();
        if (counts.length == 0) {
            counts = new double[items.length][][];
            logProbabilities = new double[items.length][][];
            for (int i = 0; i < items.length; i++) {
                counts[i] = new double[items[i].categories()][points];
                logProbabilities[i] = new double[items[i].categories()][points];
            }
        }
        for (int i = 0; i < items.length; i++) {
            double[] log = new double[items[i].categories()];
            for (int q = 0; q < points; q++) {
                items[i].logProbabilities(grid.at(q), log);
                for (int k = 0; k < log.length; k++) {
                    logProbabilities[i][k][q] = log[k];
                }
            }
            for (double[] row : counts[i]) {
                Arrays.fill(row, 0);
            }
        }
    }

    /** Fills the posterior and returns the log of the person's marginal probability. */
    private double posterior(Responses.Person person, double[] posterior) {
        System.arraycopy(logWeights, 0, posterior, 0, posterior.length);
        for (int i = 0; i < person.size(); i++) {
            double[] log = logProbabilities[person.item(i)][person.category(i)];
            for (int q = 0; q < posterior.length; q++) {
                posterior[q] += log[q];
            }
        }
        double top = Double.NEGATIVE_INFINITY;
        for (double value : posterior) {
            top = Math.max(top, value);
        }
        double sum = 0;
        for (int q = 0; q < posterior.length; q++) {
            // exp of less than -40 adds nothing to a sum of at least 1
            double below = posterior[q] - top;
            posterior[q] = below < -40 ? 0 : Math.exp(below);
            sum += posterior[q];
        }
        for (int q = 0; q < posterior.length; q++) {
            posterior[q] /= sum;
        }
        return top + Math.log(sum);
    }

    /**
     * Standard errors of the difficulties (means of the steps) from the sum of squares of each person's score on each
     * item, and the prior: other items' parameters are taken as known.
     */
    List<Double> errors(ItemEstimate[] items) {
        double[] information = new double[items.length];
        double[][] slopes = new double[items.length][];
        for (int i = 0; i < items.length; i++) {
            slopes[i] = slopesByAbility(items[i]);
        }
        double[] posterior = new double[grid.points()];
        for (Responses.Person person : responses.persons()) {
            posterior(person, posterior);
            for (int j = 0; j < person.size(); j++) {
                int i = person.item(j);
                double a = items[i].discrimination();
                double score = a * -person.category(j);
                for (int q = 0; q < posterior.length; q++) {
                    score += posterior[q] * slopes[i][q];
                }
                information[i] += person.weight() * score * score;
            }
        }
        return IntStream.range(0, items.length)
                .mapToObj(i -> {
                    int m = items[i].categories() - 1;
                    return 1 / Math.sqrt(information[i] + m * items[i].priorPrecision());
                })
                .toList();
    }

    /** a times the category to expect at each ability: what a rise of all steps by one takes off the log-likelihood. */
    private double[] slopesByAbility(ItemEstimate estimate) {
        Item item = estimate.item();
        return Arrays.stream(grid.abilities())
                .map(theta -> item.discrimination() * item.expected(theta))
                .toArray();
    }
}
