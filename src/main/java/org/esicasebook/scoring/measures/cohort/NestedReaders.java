package org.esicasebook.scoring.measures.cohort;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.TDistribution;
import org.esicasebook.scoring.measures.Interval;
import org.esicasebook.scoring.measures.cohort.ObuchowskiRockette.Difference;
import org.esicasebook.scoring.measures.cohort.ObuchowskiRockette.TreatmentMean;

/**
 * Two groups of different readers on the same cases, readers and cases both random (Obuchowski–Rockette with readers
 * nested within groups). With r₁ and r₂ readers and S₁², S₂² the variances of their figures, Var(difference) = S₁²/r₁ +
 * S₂²/r₂ + max(Cov2₁ + Cov2₂ - 2 Cov3, 0), on Var² / Σ (Sᵢ²/rᵢ)²/(rᵢ - 1) degrees of freedom; with r₁ = r₂ and equal
 * variances these are Hillis' F and degrees of freedom for this design. Covariances by leaving out one case at a time.
 *
 * @param figures by reader, in the order of the study
 * @see "Hillis, A marginal-mean ANOVA approach for analyzing multireader multicase radiological imaging data, Statistics
 *     in Medicine 33 (2014), readers nested within test"
 */
public record NestedReaders(List<Double> figures, TreatmentMean first, TreatmentMean second, Difference difference) {

    public NestedReaders {
        figures = List.copyOf(figures);
    }

    /**
     * @param study all readers under one treatment
     * @param inFirst by reader, whether of the first group; at least two of each
     */
    public static NestedReaders compare(
            ReaderStudy study, List<Boolean> inFirst, FigureOfMerit figure, double confidence) {
        if (study.treatments().size() != 1 || inFirst.size() != study.readers().size()) {
            throw new IllegalArgumentException("Groups of readers are compared under one treatment");
        }
        int[] first = members(inFirst, true);
        int[] second = members(inFirst, false);
        if (Math.min(first.length, second.length) < 2) {
            throw new IllegalArgumentException("Each group has at least two readers");
        }
        Jackknife jackknife = Jackknife.of(study, figure);
        Arm a = Arm.of(jackknife, first);
        Arm b = Arm.of(jackknife, second);
        double between = meanCovariance(jackknife, first, second);
        double variance = a.readers() + b.readers() + Math.max(a.cov2() + b.cov2() - 2 * between, 0);
        double df = freedom(
                variance,
                a.readers() * a.readers() / (first.length - 1.0) + b.readers() * b.readers() / (second.length - 1.0));
        double error = Math.sqrt(variance);
        double value = a.mean() - b.mean();
        double p =
                error > 0 ? 2 * TDistribution.of(df).survivalProbability(Math.abs(value) / error) : value == 0 ? 1 : 0;
        return new NestedReaders(
                jackknife.figures().getFirst(),
                a.mean(first.length, confidence),
                b.mean(second.length, confidence),
                new Difference(value, error, p, Interval.around(value, quantile(df, confidence) * error)));
    }

    /**
     * One group.
     *
     * @param readers S²/r
     * @param cov2 mean covariance of two of its readers
     */
    private record Arm(double mean, double readers, double cov2) {

        static Arm of(Jackknife jackknife, int[] members) {
            double mean = 0;
            for (int reader : members) {
                mean += jackknife.figure(0, reader) / members.length;
            }
            double squares = 0;
            for (int reader : members) {
                double gap = jackknife.figure(0, reader) - mean;
                squares += gap * gap;
            }
            return new Arm(
                    mean, squares / (members.length - 1) / members.length, meanCovariance(jackknife, members, members));
        }

        TreatmentMean mean(int r, double confidence) {
            double variance = readers + Math.max(cov2, 0);
            double df = freedom(variance, readers * readers / (r - 1.0));
            double error = Math.sqrt(variance);
            return new TreatmentMean(mean, error, df, Interval.around(mean, quantile(df, confidence) * error));
        }
    }

    private static double meanCovariance(Jackknife jackknife, int[] some, int[] others) {
        double sum = 0;
        int pairs = 0;
        for (int reader : some) {
            for (int other : others) {
                if (reader != other) {
                    sum += jackknife.covariance(0, reader, 0, other);
                    pairs++;
                }
            }
        }
        return sum / pairs;
    }

    private static double freedom(double variance, double squares) {
        return squares > 0 ? variance * variance / squares : Double.POSITIVE_INFINITY;
    }

    private static double quantile(double df, double confidence) {
        return TDistribution.of(df).inverseSurvivalProbability((1 - confidence) / 2);
    }

    private static int[] members(List<Boolean> inFirst, boolean first) {
        return IntStream.range(0, inFirst.size())
                .filter(reader -> inFirst.get(reader) == first)
                .toArray();
    }
}
