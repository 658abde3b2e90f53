package org.esicasebook.scoring.measures.panel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Truth behind votes and each expert's habits, by EM. Posterior of case i: T_ik ∝ p_k Π_j Π_l π_jkl^n_ijl, with p the
 * prevalence of the categories and π_jkl how often expert j says l when k is so; the M-step takes normalised expected
 * counts. Starts from vote shares. Experts may skip cases and vote twice.
 *
 * <p>Beyond the original: Dirichlet smoothing adds a pseudo-count to every cell, so that an expert who was never seen to
 * err is not held infallible; 0 gives the original.
 *
 * @param smoothing pseudo-count, ≥ 0; .5 for real panels
 * @param tolerance change of any posterior below which it has converged, > 0
 * @param mostIterations ≥ 1
 * @see "Dawid, Skene, Maximum likelihood estimation of observer error-rates using the EM algorithm, Applied Statistics 28
 *     (1979)"
 */
public record DawidSkene(double smoothing, double tolerance, int mostIterations) {

    /** For panels of experts. */
    public static final DawidSkene SMOOTHED = new DawidSkene(.5, 1e-9, 2000);

    /** The original. */
    public static final DawidSkene PLAIN = new DawidSkene(0, 1e-9, 2000);

    public DawidSkene {
        if (!(smoothing >= 0) || !(tolerance > 0) || mostIterations < 1) {
            throw new IllegalArgumentException("Smoothing is not negative; tolerance and iterations are above 0");
        }
    }

    /**
     * @param categories number of answers to choose from, ≥ 2
     * @param votes at least one; cases and experts are numbered without gaps
     */
    public Consensus estimate(List<Vote> votes, int categories) {
        if (votes.isEmpty() || categories < 2) {
            throw new IllegalArgumentException("A panel votes, and has at least two answers to choose from");
        }
        int items = 1 + votes.stream().mapToInt(Vote::item).max().orElseThrow();
        int raters = 1 + votes.stream().mapToInt(Vote::rater).max().orElseThrow();
        double[][] posterior = shares(votes, items, categories);
        List<Double> trace = new ArrayList<>();
        double[] prevalence = new double[categories];
        double[][][] habits = new double[raters][categories][categories];
        boolean converged = false;
        for (int iteration = 0; iteration < mostIterations && !converged; iteration++) {
            maximise(votes, posterior, prevalence, habits);
            double[][] next = new double[items][categories];
            trace.add(expect(votes, prevalence, habits, next));
            converged = largestChange(posterior, next) < tolerance;
            posterior = next;
        }
        return new Consensus(lists(posterior), list(prevalence), habitsOf(habits), trace, converged);
    }

    private static double[][] shares(List<Vote> votes, int items, int categories) {
        double[][] shares = new double[items][categories];
        for (Vote vote : votes) {
            if (vote.category() >= categories) {
                throw new IllegalArgumentException("Answer " + vote.category() + " is not among " + categories);
            }
            shares[vote.item()][vote.category()]++;
        }
        for (int i = 0; i < items; i++) {
            if (Arrays.stream(shares[i]).sum() == 0) {
                throw new IllegalArgumentException("Nobody voted on case " + i);
            }
            normalise(shares[i]);
        }
        return shares;
    }

    private void maximise(List<Vote> votes, double[][] posterior, double[] prevalence, double[][][] habits) {
        Arrays.fill(prevalence, smoothing);
        for (double[] item : posterior) {
            for (int k = 0; k < prevalence.length; k++) {
                prevalence[k] += item[k];
            }
        }
        normalise(prevalence);
        for (double[][] habit : habits) {
            for (double[] row : habit) {
                Arrays.fill(row, smoothing);
            }
        }
        for (Vote vote : votes) {
            for (int k = 0; k < prevalence.length; k++) {
                habits[vote.rater()][k][vote.category()] += posterior[vote.item()][k];
            }
        }
        for (double[][] habit : habits) {
            for (double[] row : habit) {
                normalise(row);
            }
        }
    }

    /** Fills the posteriors and returns the log-likelihood, with the log-density of the smoothing prior added. */
    private double expect(List<Vote> votes, double[] prevalence, double[][][] habits, double[][] posterior) {
        for (double[] item : posterior) {
            for (int k = 0; k < item.length; k++) {
                item[k] = Math.log(prevalence[k]);
            }
        }
        for (Vote vote : votes) {
            for (int k = 0; k < prevalence.length; k++) {
                posterior[vote.item()][k] += Math.log(habits[vote.rater()][k][vote.category()]);
            }
        }
        double logLikelihood = 0;
        for (double[] item : posterior) {
            double top = Arrays.stream(item).max().orElseThrow();
            double sum = 0;
            for (int k = 0; k < item.length; k++) {
                item[k] = Math.exp(item[k] - top);
                sum += item[k];
            }
            normalise(item);
            logLikelihood += top + Math.log(sum);
        }
        if (smoothing > 0) {
            logLikelihood +=
                    smoothing * Arrays.stream(prevalence).map(Math::log).sum();
            for (double[][] habit : habits) {
                for (double[] row : habit) {
                    logLikelihood +=
                            smoothing * Arrays.stream(row).map(Math::log).sum();
                }
            }
        }
        return logLikelihood;
    }

    /** Divides by the sum; what was never seen at all becomes uniform. */
    private static void normalise(double[] values) {
        double sum = Arrays.stream(values).sum();
        for (int i = 0; i < values.length; i++) {
            values[i] = sum > 0 ? values[i] / sum : 1.0 / values.length;
        }
    }

    private static double largestChange(double[][] before, double[][] after) {
        double largest = 0;
        for (int i = 0; i < before.length; i++) {
            for (int k = 0; k < before[i].length; k++) {
                largest = Math.max(largest, Math.abs(before[i][k] - after[i][k]));
            }
        }
        return largest;
    }

    private static List<Double> list(double[] values) {
        return Arrays.stream(values).boxed().toList();
    }

    private static List<List<Double>> lists(double[][] values) {
        return Arrays.stream(values).map(DawidSkene::list).toList();
    }

    private static List<List<List<Double>>> habitsOf(double[][][] habits) {
        return Arrays.stream(habits).map(DawidSkene::lists).toList();
    }
}
