package org.esicasebook.scoring.measures.item;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * Standard errors of all parameters together, from the curvature of the marginal log-likelihood at its maximum: central
 * differences of its exact gradient. For sets of some dozens of items; the work grows with the square of their number.
 * Priors are left out, so it is for estimates without them.
 */
public final class ObservedInformation {

    private static final double STEP = 1e-4;

    private final Responses responses;
    private final Grid grid;
    private final boolean withDiscriminations;

    /** @param withDiscriminations whether each a was estimated as well */
    public ObservedInformation(Responses responses, Grid grid, boolean withDiscriminations) {
        this.responses = responses;
        this.grid = grid;
        this.withDiscriminations = withDiscriminations;
    }

    /**
     * @param discrimination of a; 0 where it was not estimated
     * @param steps of each step [logits]
     */
    public record Errors(double discrimination, List<Double> steps) {
        public Errors {
            steps = List.copyOf(steps);
        }
    }

    public List<Errors> standardErrors(List<Item> items) {
        double[] at = parameters(items);
        int n = at.length;
        double[][] information = new double[n][n];
        for (int j = 0; j < n; j++) {
            double[] up = gradient(shifted(items, at, j, STEP));
            double[] down = gradient(shifted(items, at, j, -STEP));
            for (int i = 0; i < n; i++) {
                double curvature = -(up[i] - down[i]) / (2 * STEP);
                information[i][j] += curvature / 2;
                information[j][i] += curvature / 2;
            }
        }
        double[][] covariance = Cholesky.of(information).inverse();
        List<Errors> errors = new ArrayList<>();
        int next = 0;
        for (Item item : items) {
            double ofA = withDiscriminations ? Math.sqrt(covariance[next][next++]) : 0;
            List<Double> steps = new ArrayList<>();
            for (int v = 0; v < item.steps().size(); v++) {
                steps.add(Math.sqrt(covariance[next][next++]));
            }
            errors.add(new Errors(ofA, steps));
        }
        return errors;
    }

    private double[] parameters(List<Item> items) {
        return items.stream()
                .flatMapToDouble(item -> {
                    double[] steps = item.steps().stream()
                            .mapToDouble(Double::doubleValue)
                            .toArray();
                    return withDiscriminations
                            ? DoubleStream.concat(DoubleStream.of(item.discrimination()), Arrays.stream(steps))
                            : Arrays.stream(steps);
                })
                .toArray();
    }

    private List<Item> shifted(List<Item> items, double[] at, int which, double by) {
        double[] moved = at.clone();
        moved[which] += by;
        List<Item> shifted = new ArrayList<>();
        int next = 0;
        for (Item item : items) {
            double a = withDiscriminations ? moved[next++] : item.discrimination();
            List<Double> steps = new ArrayList<>();
            for (int v = 0; v < item.steps().size(); v++) {
                steps.add(moved[next++]);
            }
            shifted.add(new Item(a, steps));
        }
        return shifted;
    }

    /** Gradient of the marginal log-likelihood: the posterior mean of the gradient given ability (Fisher's identity). */
    private double[] gradient(List<Item> items) {
        double[][][] probabilities = new double[items.size()][grid.points()][];
        int[] first = new int[items.size()];
        int n = 0;
        for (int i = 0; i < items.size(); i++) {
            first[i] = n;
            n += items.get(i).steps().size() + (withDiscriminations ? 1 : 0);
            for (int q = 0; q < grid.points(); q++) {
                probabilities[i][q] = items.get(i).probabilities(grid.at(q));
            }
        }
        double[] gradient = new double[n];
        for (Responses.Person person : responses.persons()) {
            double[] posterior = posterior(person, probabilities);
            for (int j = 0; j < person.size(); j++) {
                int i = person.item(j);
                for (int q = 0; q < posterior.length; q++) {
                    add(
                            gradient,
                            first[i],
                            items.get(i),
                            grid.at(q),
                            probabilities[i][q],
                            person.category(j),
                            person.weight() * posterior[q]);
                }
            }
        }
        return gradient;
    }

    private void add(double[] gradient, int first, Item item, double theta, double[] p, int category, double weight) {
        int at = first;
        double a = item.discrimination();
        if (withDiscriminations) {
            double slope = 0;
            double reached = 0;
            for (int k = 1; k < p.length; k++) {
                reached += theta - item.steps().get(k - 1);
                slope += (k == category ? reached : 0) - p[k] * reached;
            }
            gradient[at++] += weight * slope;
        }
        double above = 1;
        for (int v = 1; v < p.length; v++) {
            above -= p[v - 1];
            gradient[at++] -= weight * a * ((category >= v ? 1 : 0) - above);
        }
    }

    private double[] posterior(Responses.Person person, double[][][] probabilities) {
        double[] posterior = grid.logNormalWeights(0, 1);
        for (int q = 0; q < posterior.length; q++) {
            for (int j = 0; j < person.size(); j++) {
                posterior[q] += Math.log(probabilities[person.item(j)][q][person.category(j)]);
            }
        }
        double top = Arrays.stream(posterior).max().orElseThrow();
        double sum = 0;
        for (int q = 0; q < posterior.length; q++) {
            posterior[q] = Math.exp(posterior[q] - top);
            sum += posterior[q];
        }
        for (int q = 0; q < posterior.length; q++) {
            posterior[q] /= sum;
        }
        return posterior;
    }
}
