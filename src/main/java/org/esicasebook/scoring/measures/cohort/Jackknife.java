package org.esicasebook.scoring.measures.cohort;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.esicasebook.scoring.measures.cohort.ObuchowskiRockette.Components;

/** Figures of merit with each case left out in turn: (n-1)/n Σ (ψ₋ᵢ - mean)(ψ'₋ᵢ - mean') estimates their covariance. */
final class Jackknife {

    private final double[][] figures;
    private final double[][][] without;

    private Jackknife(double[][] figures, double[][][] without) {
        this.figures = figures;
        this.without = without;
    }

    static Jackknife of(ReaderStudy study, FigureOfMerit merit) {
        int t = study.treatments().size();
        int r = study.readers().size();
        int n = study.cases().size();
        if (study.positives() < 2 || study.negatives() < 2) {
            throw new IllegalArgumentException("Leaving out a case must leave both kinds");
        }
        double[][] figures = new double[t][r];
        double[][][] without = new double[t][r][n];
        for (int i = 0; i < t; i++) {
            for (int j = 0; j < r; j++) {
                List<Double> ratings = study.ratings().get(i).get(j);
                figures[i][j] = value(ratings, study.positive(), -1, merit);
                for (int left = 0; left < n; left++) {
                    without[i][j][left] = value(ratings, study.positive(), left, merit);
                }
            }
        }
        return new Jackknife(figures, without);
    }

    private static double value(List<Double> ratings, List<Boolean> positive, int left, FigureOfMerit merit) {
        double[] negatives = new double[ratings.size()];
        double[] positives = new double[ratings.size()];
        int m = 0;
        int n = 0;
        for (int i = 0; i < ratings.size(); i++) {
            if (i == left) {
                continue;
            }
            if (positive.get(i)) {
                positives[n++] = ratings.get(i);
            } else {
                negatives[m++] = ratings.get(i);
            }
        }
        return merit.of(Arrays.copyOf(negatives, m), Arrays.copyOf(positives, n));
    }

    double figure(int treatment, int reader) {
        return figures[treatment][reader];
    }

    List<List<Double>> figures() {
        List<List<Double>> list = new ArrayList<>();
        for (double[] row : figures) {
            list.add(Arrays.stream(row).boxed().toList());
        }
        return list;
    }

    /** Of the figures of two readers, each under a treatment. */
    double covariance(int i, int j, int k, int l) {
        double[] x = without[i][j];
        double[] y = without[k][l];
        double meanX = Arrays.stream(x).average().orElseThrow();
        double meanY = Arrays.stream(y).average().orElseThrow();
        double sum = 0;
        for (int c = 0; c < x.length; c++) {
            sum += (x[c] - meanX) * (y[c] - meanY);
        }
        return sum * (x.length - 1) / x.length;
    }

    /** Mean covariance of different readers within one treatment. */
    double cov2(int treatment) {
        Mean mean = new Mean();
        for (int j = 0; j < figures[0].length; j++) {
            for (int l = j + 1; l < figures[0].length; l++) {
                mean.add(covariance(treatment, j, treatment, l));
            }
        }
        return mean.value();
    }

    Components components() {
        Mean variance = new Mean();
        Mean cov1 = new Mean();
        Mean cov2 = new Mean();
        Mean cov3 = new Mean();
        int t = figures.length;
        int r = figures[0].length;
        for (int i = 0; i < t; i++) {
            for (int k = i; k < t; k++) {
                for (int j = 0; j < r; j++) {
                    for (int l = 0; l < r; l++) {
                        Mean into = i == k ? j == l ? variance : cov2 : j == l ? cov1 : cov3;
                        into.add(covariance(i, j, k, l));
                    }
                }
            }
        }
        return new Components(variance.value(), cov1.value(), cov2.value(), cov3.value());
    }

    private static final class Mean {
        private double sum;
        private int count;

        void add(double value) {
            sum += value;
            count++;
        }

        /** 0 of nothing: a single treatment has no covariance with another. */
        double value() {
            return count == 0 ? 0 : sum / count;
        }
    }
}
