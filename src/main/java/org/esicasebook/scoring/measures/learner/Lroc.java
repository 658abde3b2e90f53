package org.esicasebook.scoring.measures.learner;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * Localisation ROC: one mark and one rating for each case; a true positive must also be in the right place. The curve is
 * P(right place and rating ≥ z | so) against P(rating ≥ z | not so), joined by straight lines as in RJafroc.
 *
 * @see "Swensson, Unified measurement of observer performance in detecting and localizing target objects on images,
 *     Medical Physics 23 (1996)"
 */
public final class Lroc {

    /** From this localisation score on a mark counts as in the right place. */
    public static final double RIGHT_PLACE = .5;

    private final List<Point> points;

    private Lroc(List<Point> points) {
        this.points = List.copyOf(points);
    }

    /** A case that is so: its rating, and whether the mark was in the right place. */
    public record Positive(double rating, boolean rightPlace) {}

    /** Fractions of calls at one threshold, both in [0, 1]. */
    public record Point(double falsePositiveFraction, double correctLocalisation) {}

    public static Lroc of(double[] negatives, List<Positive> positives) {
        if (negatives.length == 0 || positives.isEmpty()) {
            throw new IllegalArgumentException("A localisation ROC needs cases of both kinds");
        }
        double[] thresholds = DoubleStream.concat(
                        Arrays.stream(negatives), positives.stream().mapToDouble(Positive::rating))
                .distinct()
                .boxed()
                .sorted(Comparator.reverseOrder())
                .mapToDouble(Double::doubleValue)
                .toArray();
        List<Point> points = new ArrayList<>();
        points.add(new Point(0, 0));
        for (double z : thresholds) {
            double falsePositives = Arrays.stream(negatives).filter(r -> r >= z).count();
            double localised = positives.stream()
                    .filter(p -> p.rightPlace() && p.rating() >= z)
                    .count();
            points.add(new Point(falsePositives / negatives.length, localised / positives.size()));
        }
        return new Lroc(points);
    }

    public List<Point> points() {
        return points;
    }

    /**
     * PCL: share of positive cases rightly located at a given false-positive fraction. Where the curve is vertical there,
     * the lower end counts, as in RJafroc; at 0 it is the share located before the first false positive.
     *
     * @param falsePositiveFraction in [0, 1]
     */
    public double correctLocalisationAt(double falsePositiveFraction) {
        checked(falsePositiveFraction);
        int first = 0;
        if (falsePositiveFraction == 0) {
            while (first + 1 < points.size() && points.get(first + 1).falsePositiveFraction() == 0) {
                first++;
            }
            return points.get(first).correctLocalisation();
        }
        while (points.get(first).falsePositiveFraction() < falsePositiveFraction) {
            first++;
        }
        return between(points.get(first - 1), points.get(first), falsePositiveFraction);
    }

    /** Area under the curve from 0 to a given false-positive fraction, in [0, that fraction]. */
    public double areaUpTo(double falsePositiveFraction) {
        checked(falsePositiveFraction);
        double area = 0;
        for (int i = 1; i < points.size(); i++) {
            Point from = points.get(i - 1);
            Point to = points.get(i);
            if (from.falsePositiveFraction() >= falsePositiveFraction) {
                break;
            }
            double end = Math.min(to.falsePositiveFraction(), falsePositiveFraction);
            double endHeight = end < to.falsePositiveFraction() ? between(from, to, end) : to.correctLocalisation();
            area += (end - from.falsePositiveFraction()) * (from.correctLocalisation() + endHeight) / 2;
        }
        return area;
    }

    /** Area under the whole curve: at most the share rightly located at all. */
    public double area() {
        return areaUpTo(1);
    }

    private static double between(Point from, Point to, double falsePositiveFraction) {
        double share = (falsePositiveFraction - from.falsePositiveFraction())
                / (to.falsePositiveFraction() - from.falsePositiveFraction());
        return from.correctLocalisation() + share * (to.correctLocalisation() - from.correctLocalisation());
    }

    private static void checked(double falsePositiveFraction) {
        if (!(falsePositiveFraction >= 0 && falsePositiveFraction <= 1)) {
            throw new IllegalArgumentException("A false-positive fraction is from 0 to 1");
        }
    }
}
