package org.esicasebook.scoring.measures.learner;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import org.esicasebook.scoring.measures.Interval;
import org.esicasebook.scoring.measures.Probability;
import org.esicasebook.scoring.measures.Reported;

/**
 * Receiver operating characteristic of ratings: how well higher ratings single out the cases that are so (here: not a
 * safe epidural placement). Ties count half.
 *
 * <p>With m = cases that are not so, n = cases that are so: AUC = (1/mn) Σ [x &lt; y] + ½ [x = y].
 */
public final class Roc {

    /** Below this many in either class the area says nothing worth showing. */
    public static final int LEAST_PER_CLASS = 10;

    private final double[] negatives;
    private final double[] positives;
    private final double[] negativePlacements;
    private final double[] positivePlacements;
    private final double area;

    private Roc(double[] negatives, double[] positives) {
        this.negatives = negatives;
        this.positives = positives;
        double[] sortedNegatives = sorted(negatives);
        double[] sortedPositives = sorted(positives);
        this.positivePlacements = Arrays.stream(positives)
                .map(y -> shareBelow(sortedNegatives, y))
                .toArray();
        this.negativePlacements = Arrays.stream(negatives)
                .map(x -> 1 - shareBelow(sortedPositives, x))
                .toArray();
        this.area = mean(positivePlacements);
    }

    /**
     * @param negatives ratings of cases that are not so, at least one, none a NaN
     * @param positives ratings of cases that are so, at least one
     */
    public static Roc of(double[] negatives, double[] positives) {
        if (negatives.length == 0 || positives.length == 0) {
            throw new IllegalArgumentException("A ROC needs cases of both kinds");
        }
        if (Arrays.stream(negatives).anyMatch(Double::isNaN)
                || Arrays.stream(positives).anyMatch(Double::isNaN)) {
            throw new IllegalArgumentException("Every case has a rating");
        }
        return new Roc(negatives.clone(), positives.clone());
    }

    /**
     * The area with its interval, unless there are too few cases.
     *
     * @param safe ratings of safe cases
     * @param unsafe ratings of unsafe cases
     */
    public static Reported<Area> report(double[] safe, double[] unsafe, double confidence) {
        if (Math.min(safe.length, unsafe.length) < LEAST_PER_CLASS) {
            return Reported.withheld(
                    "Needs at least %d safe and %d unsafe cases; there are %d safe and %d unsafe so far"
                            .formatted(LEAST_PER_CLASS, LEAST_PER_CLASS, safe.length, unsafe.length));
        }
        Roc roc = of(safe, unsafe);
        return Reported.shown(new Area(roc.area, roc.scoreInterval(confidence), safe.length, unsafe.length));
    }

    /**
     * @param value in [0, 1]
     * @param negatives number of cases that are not so
     * @param positives number of cases that are so
     */
    public record Area(double value, Interval interval, int negatives, int positives) {}

    /** In [0, 1]; .5 for guessing. */
    public double area() {
        return area;
    }

    /**
     * Variance of the area: var(V10)/n + var(V01)/m over the placements of each case among those of the other kind. Not a
     * number with a single case of either kind.
     *
     * @see "DeLong, DeLong, Clarke-Pearson, Comparing the areas under two or more correlated ROC curves, Biometrics 44
     *     (1988)"
     */
    public double variance() {
        return covariance(this);
    }

    /** Covariance of two areas from ratings of the same cases, in the same order. */
    public double covariance(Roc other) {
        requireSameCases(other);
        return covariance(positivePlacements, other.positivePlacements) / positives.length
                + covariance(negativePlacements, other.negativePlacements) / negatives.length;
    }

    /** DeLong's test of this area against another from ratings of the same cases, in the same order. */
    public Comparison compareWith(Roc other) {
        double difference = area - other.area;
        double variance = variance() + other.variance() - 2 * covariance(other);
        double standardError = Math.sqrt(Math.max(0, variance));
        if (standardError == 0) {
            boolean same = difference == 0;
            return new Comparison(
                    difference, 0, same ? 0 : Math.copySign(Double.POSITIVE_INFINITY, difference), same ? 1 : 0);
        }
        double z = difference / standardError;
        return new Comparison(difference, standardError, z, Probability.twoSided(z));
    }

    /**
     * @param difference this area less the other
     * @param z standardised difference
     * @param p two-sided
     */
    public record Comparison(double difference, double standardError, double z, double p) {}

    /** Area ± deviate times DeLong's standard error; too narrow for few cases or an area near 1. */
    public Interval waldInterval(double confidence) {
        return Interval.around(area, Probability.deviate(confidence) * Math.sqrt(variance()));
    }

    /**
     * Score interval: all θ with |A - θ| ≤ z √V(θ), V(θ) = θ(1-θ) [1 + M ((1-θ)/(2-θ) + θ/(1+θ))] / (mn),
     * M = (m+n)/2 - 1. Keeps its coverage with few cases and with complete separation.
     *
     * @see "Newcombe, Confidence intervals for an effect size measure based on the Mann–Whitney statistic, part 2,
     *     Statistics in Medicine 25 (2006): method 5"
     */
    public Interval scoreInterval(double confidence) {
        double z = Probability.deviate(confidence);
        return new Interval(bound(z, 0), bound(z, 1));
    }

    /** Bisects between the area, which satisfies the inequality, and the end of the scale, which cannot unless it is it. */
    private double bound(double z, double end) {
        double inside = area;
        double outside = end;
        if (area == end) {
            return end;
        }
        for (int i = 0; i < 200 && Math.abs(outside - inside) > 1e-14; i++) {
            double theta = (inside + outside) / 2;
            if (Math.abs(area - theta) <= z * Math.sqrt(nullVariance(theta))) {
                inside = theta;
            } else {
                outside = theta;
            }
        }
        return (inside + outside) / 2;
    }

    private double nullVariance(double theta) {
        double m = negatives.length;
        double n = positives.length;
        double spread = (m + n) / 2 - 1;
        return theta * (1 - theta) * (1 + spread * ((1 - theta) / (2 - theta) + theta / (1 + theta))) / (m * n);
    }

    /** Operating points from (0, 0) to (1, 1), one for each distinct rating taken as the lowest that is called. */
    public List<OperatingPoint> points() {
        double[] thresholds = DoubleStream.concat(Arrays.stream(negatives), Arrays.stream(positives))
                .sorted()
                .distinct()
                .toArray();
        List<OperatingPoint> points = new ArrayList<>();
        points.add(new OperatingPoint(Double.POSITIVE_INFINITY, 0, 0));
        for (int i = thresholds.length - 1; i >= 0; i--) {
            points.add(at(thresholds[i]));
        }
        return points;
    }

    /** What calling all ratings from the threshold on would bring. */
    public OperatingPoint at(double threshold) {
        return new OperatingPoint(threshold, shareFrom(negatives, threshold), shareFrom(positives, threshold));
    }

    /**
     * @param threshold lowest rating that is called
     * @param falsePositiveFraction 1 - specificity, in [0, 1]
     * @param truePositiveFraction sensitivity, in [0, 1]
     */
    public record OperatingPoint(double threshold, double falsePositiveFraction, double truePositiveFraction) {}

    private void requireSameCases(Roc other) {
        if (negatives.length != other.negatives.length || positives.length != other.positives.length) {
            throw new IllegalArgumentException("Correlated areas come from the same cases");
        }
    }

    private static double shareFrom(double[] ratings, double threshold) {
        return (double) Arrays.stream(ratings).filter(r -> r >= threshold).count() / ratings.length;
    }

    /** Share of the sorted values below the given one, ties counting half. */
    private static double shareBelow(double[] sorted, double value) {
        return (first(sorted, value, false) + first(sorted, value, true)) / 2.0 / sorted.length;
    }

    /** Index of the first sorted value not below the given one, or above it. */
    private static int first(double[] sorted, double value, boolean above) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < value || above && sorted[middle] == value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static double[] sorted(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted;
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElse(Double.NaN);
    }

    private static double covariance(double[] x, double[] y) {
        double meanX = mean(x);
        double meanY = mean(y);
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += (x[i] - meanX) * (y[i] - meanY);
        }
        return sum / (x.length - 1);
    }
}
