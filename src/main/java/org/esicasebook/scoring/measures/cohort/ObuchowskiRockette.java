package org.esicasebook.scoring.measures.cohort;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.statistics.distribution.FDistribution;
import org.apache.commons.statistics.distribution.TDistribution;
import org.esicasebook.scoring.measures.Interval;

/**
 * Comparison of treatments over readers and cases, both random (Obuchowski–Rockette with Hillis' degrees of freedom).
 * With t treatments and r readers: F = MS(T) / [MS(TR) + r max(Cov2 - Cov3, 0)], ddf = denominator² / (MS(TR)² /
 * ((t-1)(r-1))), SE(difference) = √(2 denominator / r). Covariances by leaving out one case at a time.
 *
 * @param figures by treatment and reader
 * @param components variance and covariances of the figures
 * @param treatmentMeanSquare MS(T); 0 for a single treatment
 * @param interactionMeanSquare MS(TR); 0 for a single treatment
 * @param byTreatment means over readers, each from its own treatment alone
 * @param confidence of all intervals
 * @see "Obuchowski, Rockette, Hypothesis testing of diagnostic accuracy for multiple readers and multiple tests,
 *     Communications in Statistics 24 (1995)"
 * @see "Hillis, A comparison of denominator degrees of freedom methods for multiple observer ROC analysis, Statistics in
 *     Medicine 26 (2007)"
 */
public record ObuchowskiRockette(
        List<List<Double>> figures,
        Components components,
        double treatmentMeanSquare,
        double interactionMeanSquare,
        List<TreatmentMean> byTreatment,
        double confidence) {

    public ObuchowskiRockette {
        figures = figures.stream().map(List::copyOf).toList();
        byTreatment = List.copyOf(byTreatment);
    }

    /**
     * @param variance of one figure
     * @param cov1 same reader, different treatments
     * @param cov2 different readers, same treatment
     * @param cov3 different readers, different treatments
     */
    public record Components(double variance, double cov1, double cov2, double cov3) {}

    /** Mean over readers of one treatment, with its interval on its own degrees of freedom. */
    public record TreatmentMean(double mean, double standardError, double degreesOfFreedom, Interval interval) {}

    /**
     * Whether treatments differ at all.
     *
     * @param p of F with t - 1 and {@code denominatorDegreesOfFreedom}
     */
    public record Test(double f, double denominatorDegreesOfFreedom, double p) {}

    /** First treatment less the second. */
    public record Difference(double value, double standardError, double p, Interval interval) {}

    public static ObuchowskiRockette compare(ReaderStudy study, FigureOfMerit figure, double confidence) {
        int t = study.treatments().size();
        int r = study.readers().size();
        Jackknife jackknife = Jackknife.of(study, figure);
        double[] means = new double[t];
        double[] readerMeans = new double[r];
        double grand = 0;
        for (int i = 0; i < t; i++) {
            for (int j = 0; j < r; j++) {
                double value = jackknife.figure(i, j);
                means[i] += value / r;
                readerMeans[j] += value / t;
                grand += value / (t * r);
            }
        }
        double treatments = 0;
        double interaction = 0;
        for (int i = 0; i < t; i++) {
            treatments += r * (means[i] - grand) * (means[i] - grand);
            for (int j = 0; j < r; j++) {
                double rest = jackknife.figure(i, j) - means[i] - readerMeans[j] + grand;
                interaction += rest * rest;
            }
        }
        List<TreatmentMean> byTreatment = new ArrayList<>();
        for (int i = 0; i < t; i++) {
            byTreatment.add(single(jackknife, i, r, means[i], confidence));
        }
        return new ObuchowskiRockette(
                jackknife.figures(),
                jackknife.components(),
                t > 1 ? treatments / (t - 1) : 0,
                t > 1 ? interaction / ((t - 1) * (r - 1)) : 0,
                byTreatment,
                confidence);
    }

    private static TreatmentMean single(Jackknife jackknife, int treatment, int r, double mean, double confidence) {
        double readers = 0;
        for (int j = 0; j < r; j++) {
            double gap = jackknife.figure(treatment, j) - mean;
            readers += gap * gap / (r - 1);
        }
        double spread = readers + r * Math.max(jackknife.cov2(treatment), 0);
        double df = readers > 0 ? spread * spread / (readers * readers / (r - 1)) : Double.POSITIVE_INFINITY;
        double error = Math.sqrt(spread / r);
        return new TreatmentMean(mean, error, df, Interval.around(mean, quantile(df, confidence) * error));
    }

    private int readers() {
        return figures.getFirst().size();
    }

    private double denominator() {
        return interactionMeanSquare + readers() * Math.max(components.cov2() - components.cov3(), 0);
    }

    /** Needs two treatments. */
    public Test test() {
        int t = figures.size();
        requireTwo(t);
        double f = treatmentMeanSquare / denominator();
        double df = degreesOfFreedom();
        double p = Double.isFinite(df) ? FDistribution.of(t - 1, df).survivalProbability(f) : Double.NaN;
        return new Test(f, df, p);
    }

    public Difference difference(int treatment, int other) {
        requireTwo(figures.size());
        double value =
                byTreatment.get(treatment).mean() - byTreatment.get(other).mean();
        double error = Math.sqrt(2 * denominator() / readers());
        double df = degreesOfFreedom();
        double p = 2 * TDistribution.of(df).survivalProbability(Math.abs(value) / error);
        return new Difference(value, error, p, Interval.around(value, quantile(df, confidence) * error));
    }

    private double degreesOfFreedom() {
        double perTreatment =
                interactionMeanSquare * interactionMeanSquare / ((figures.size() - 1) * (readers() - 1.0));
        return denominator() * denominator() / perTreatment;
    }

    private static void requireTwo(int treatments) {
        if (treatments < 2) {
            throw new IllegalStateException("A comparison needs two treatments");
        }
    }

    private static double quantile(double df, double confidence) {
        return TDistribution.of(df).inverseSurvivalProbability((1 - confidence) / 2);
    }
}
