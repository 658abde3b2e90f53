package org.esicasebook.scoring.measures.item;

import java.util.Arrays;
import java.util.Optional;
import org.esicasebook.scoring.measures.item.MarginalLikelihood.Discriminations;

/** Parameters of one item on their way: a and d_v = a δ_v, with the priors on δ and, if it is free, on a. */
final class ItemEstimate {

    private static final int MOST_STEPS = 8;

    private final int index;
    private final Optional<ItemPrior> prior;
    private final boolean freeDiscrimination;
    private final double logDiscriminationSd;
    private double a = 1;
    private final double[] d;

    private ItemEstimate(int index, double[] d, Optional<ItemPrior> prior, MarginalLikelihood method) {
        this.index = index;
        this.d = d;
        this.prior = prior;
        this.freeDiscrimination = method.discriminations() == Discriminations.FREE;
        this.logDiscriminationSd = method.logDiscriminationSd();
    }

    static ItemEstimate start(int index, double[] counts, Optional<ItemPrior> prior, MarginalLikelihood method) {
        double[] d = new double[counts.length - 1];
        for (int v = 0; v < d.length; v++) {
            if (prior.isEmpty() && (counts[v] == 0 || counts[v + 1] == 0)) {
                throw new IllegalArgumentException(
                        "Item " + index + " has a category that nobody reached, and no prior");
            }
            double start = Math.log((counts[v] + .5) / (counts[v + 1] + .5));
            boolean unanswered = Arrays.stream(counts).sum() == 0;
            d[v] = unanswered ? prior.orElseThrow().mean() : Math.clamp(start, -4, 4);
        }
        return new ItemEstimate(index, d, prior, method);
    }

    int index() {
        return index;
    }

    int categories() {
        return d.length + 1;
    }

    Item item() {
        return new Item(a, Arrays.stream(d).map(step -> step / a).boxed().toList());
    }

    double discrimination() {
        return a;
    }

    /** Changes a and leaves d: the common discrimination moves with the slopes, not with the intercepts. */
    void discrimination(double value) {
        a = value;
    }

    /** Log-density of the priors, without constants. */
    double logPrior() {
        return logPrior(a, d);
    }

    private double logPrior(double a, double[] d) {
        double sum = 0;
        if (prior.isPresent()) {
            double variance = prior.get().stepVariance(d.length);
            for (double step : d) {
                double gap = step / a - prior.get().mean();
                sum -= gap * gap / (2 * variance);
            }
        }
        if (freeDiscrimination && Double.isFinite(logDiscriminationSd)) {
            double log = Math.log(a);
            sum -= log * log / (2 * logDiscriminationSd * logDiscriminationSd) + log;
        }
        return sum;
    }

    /** Log-probabilities of all categories at an ability. */
    void logProbabilities(double ability, double[] into) {
        logProbabilities(a, d, ability, into);
    }

    private static void logProbabilities(double a, double[] d, double ability, double[] into) {
        into[0] = 0;
        double top = 0;
        for (int k = 1; k < into.length; k++) {
            into[k] = into[k - 1] + a * ability - d[k - 1];
            top = Math.max(top, into[k]);
        }
        double sum = 0;
        for (double value : into) {
            sum += Math.exp(value - top);
        }
        double norm = top + Math.log(sum);
        for (int k = 0; k < into.length; k++) {
            into[k] -= norm;
        }
    }

    /**
     * Newton steps to the maximum of the expected log-likelihood and priors.
     *
     * @param counts expected answers by category and point of the grid
     * @return largest change of a parameter
     */
    double improve(double[][] counts, Grid grid) {
        double[] before = d.clone();
        double aBefore = a;
        double objective = objective(a, d, counts, grid);
        for (int step = 0; step < MOST_STEPS; step++) {
            double[] move = newton(counts, grid);
            double largest = Arrays.stream(move).map(Math::abs).max().orElse(0);
            double scale = Math.min(1, 2 / Math.max(largest, 1e-300));
            boolean better = false;
            while (scale > 1e-6 && !better) {
                double[] tried = d.clone();
                for (int v = 0; v < tried.length; v++) {
                    tried[v] += scale * move[v];
                }
                double aTried = freeDiscrimination ? a + scale * move[d.length] : a;
                double reached = aTried > 0 ? objective(aTried, tried, counts, grid) : Double.NEGATIVE_INFINITY;
                if (reached >= objective) {
                    System.arraycopy(tried, 0, d, 0, d.length);
                    a = aTried;
                    objective = reached;
                    better = true;
                } else {
                    scale /= 2;
                }
            }
            if (!better || largest * scale < 1e-10) {
                break;
            }
        }
        double change = Math.abs(a - aBefore);
        for (int v = 0; v < d.length; v++) {
            change = Math.max(change, Math.abs(d[v] - before[v]));
        }
        return change;
    }

    private double objective(double a, double[] d, double[][] counts, Grid grid) {
        double[] log = new double[categories()];
        double sum = logPrior(a, d);
        for (int q = 0; q < grid.points(); q++) {
            logProbabilities(a, d, grid.at(q), log);
            for (int k = 0; k < log.length; k++) {
                sum += counts[k][q] * log[k];
            }
        }
        return sum;
    }

    private double[] newton(double[][] counts, Grid grid) {
        int m = d.length;
        int n = freeDiscrimination ? m + 1 : m;
        double[] gradient = new double[n];
        double[][] information = new double[n][n];
        double[] log = new double[m + 1];
        double[] reached = new double[m + 2];
        for (int q = 0; q < grid.points(); q++) {
            double theta = grid.at(q);
            logProbabilities(theta, log);
            double total = 0;
            for (double[] count : counts) {
                total += count[q];
            }
            if (total == 0) {
                continue;
            }
            double observed = 0;
            reached[m + 1] = 0;
            for (int k = m; k >= 0; k--) {
                reached[k] = reached[k + 1] + Math.exp(log[k]);
            }
            for (int v = m; v >= 1; v--) {
                observed += counts[v][q];
                gradient[v - 1] -= observed - total * reached[v];
                for (int w = 1; w <= v; w++) {
                    information[v - 1][w - 1] += total * (reached[v] - reached[v] * reached[w]);
                }
            }
            if (freeDiscrimination) {
                double mean = 0;
                double score = 0;
                for (int k = 1; k <= m; k++) {
                    mean += reached[k];
                    score += k * counts[k][q];
                }
                double square = 0;
                for (int k = 1; k <= m; k++) {
                    square += (double) k * k * Math.exp(log[k]);
                }
                gradient[m] += theta * (score - total * mean);
                information[m][m] += total * theta * theta * (square - mean * mean);
                for (int v = 1; v <= m; v++) {
                    double above = 0;
                    for (int k = v; k <= m; k++) {
                        above += k * Math.exp(log[k]);
                    }
                    information[m][v - 1] -= total * theta * (above - mean * reached[v]);
                }
            }
        }
        addPriors(gradient, information);
        for (int i = 0; i < n; i++) {
            information[i][i] += 1e-12;
            for (int j = i + 1; j < n; j++) {
                information[i][j] = information[j][i];
            }
        }
        return Cholesky.of(information).solve(gradient);
    }

    /** Lower triangle only. */
    private void addPriors(double[] gradient, double[][] information) {
        int m = d.length;
        if (prior.isPresent()) {
            double precision = 1 / prior.get().stepVariance(m);
            for (int v = 0; v < m; v++) {
                double delta = d[v] / a;
                double gap = delta - prior.get().mean();
                gradient[v] -= gap * precision / a;
                information[v][v] += precision / (a * a);
                if (freeDiscrimination) {
                    gradient[m] += gap * delta * precision / a;
                    information[m][m] += delta * delta * precision / (a * a);
                    information[m][v] -= delta * precision / (a * a);
                }
            }
        }
        if (freeDiscrimination && Double.isFinite(logDiscriminationSd)) {
            double precision = 1 / (logDiscriminationSd * logDiscriminationSd);
            gradient[m] -= (Math.log(a) * precision + 1) / a;
            information[m][m] += precision / (a * a);
        }
    }

    /** Adds to the first and the negated second derivative by a, d held, what the prior on the steps contributes. */
    void addStepPrior(double[] slopes) {
        if (prior.isPresent()) {
            double precision = 1 / prior.get().stepVariance(d.length);
            for (double step : d) {
                double delta = step / a;
                slopes[0] += (delta - prior.get().mean()) * delta * precision / a;
                slopes[1] += delta * delta * precision / (a * a);
            }
        }
    }

    /** Precision that the prior adds to each step δ [1/logit²]. */
    double priorPrecision() {
        return prior.map(p -> 1 / p.stepVariance(d.length)).orElse(0.0);
    }
}
