package org.esicasebook.scoring.measures.standard;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/**
 * Scores of one form expressed on the scale of another. How much may be estimated depends on how many took the forms:
 * below 30 nothing (identity), below 100 little (circle arc, or a mean shift of anchored items), from there more.
 *
 * @see "Kolen, Brennan, Test equating, scaling, and linking, 3rd edition (2014)"
 */
public final class Equating {

    /** Fewer learners than this leave scores as they are. */
    public static final int LEAST_FOR_ANY = 30;

    /** Fewer learners than this carry only a circle arc or a mean shift. */
    public static final int LEAST_FOR_LINE = 100;

    /** Anchors that moved by more than this are dropped [logits]. */
    public static final double MOST_DISPLACEMENT = .5;

    private Equating() {}

    /** What a number of learners, the smaller of the two forms, can carry. */
    public enum Strength {
        IDENTITY,
        ARC_OR_MEAN_SHIFT,
        LINEAR_OR_ANCHORED
    }

    public static Strength strength(int learners) {
        return learners < LEAST_FOR_ANY
                ? Strength.IDENTITY
                : learners < LEAST_FOR_LINE ? Strength.ARC_OR_MEAN_SHIFT : Strength.LINEAR_OR_ANCHORED;
    }

    /** y = intercept + slope x. */
    public record Line(double intercept, double slope) implements DoubleUnaryOperator {
        @Override
        public double applyAsDouble(double score) {
            return intercept + slope * score;
        }
    }

    /** Mean equating for equivalent groups: forms differ by a constant. */
    public static Line mean(ScoreDistribution x, ScoreDistribution y) {
        return new Line(y.mean() - x.mean(), 1);
    }

    /** Linear equating for equivalent groups: same mean and SD. */
    public static Line linear(ScoreDistribution x, ScoreDistribution y) {
        double slope = y.sd() / x.sd();
        return new Line(y.mean() - slope * x.mean(), slope);
    }

    /** Equipercentile equating for equivalent groups, unsmoothed. */
    public static DoubleUnaryOperator equipercentile(ScoreDistribution x, ScoreDistribution y) {
        return score -> y.scoreAt(x.percentileRank(score));
    }

    /**
     * A form taken with an anchor, for groups that are not equivalent.
     *
     * @param mean of the form's scores
     * @param variance of the form's scores, > 0
     * @param anchorMean of the anchor in the same group
     * @param anchorVariance of the anchor in the same group, > 0
     * @param covariance of form and anchor
     * @param learners in this group
     */
    public record Anchored(
            double mean,
            double variance,
            double anchorMean,
            double anchorVariance,
            double covariance,
            double learners) {
        public Anchored {
            if (!(variance > 0) || !(anchorVariance > 0) || !(learners > 0)) {
                throw new IllegalArgumentException("Form and anchor vary among those who took them");
            }
        }
    }

    /** Tucker's method: the same regression of form on anchor in both groups. Synthetic population by size. */
    public static Line tucker(Anchored x, Anchored y) {
        return synthetic(x, y, x.covariance() / x.anchorVariance(), y.covariance() / y.anchorVariance());
    }

    /** Levine's observed-score method for an anchor inside the form: the same true scores up to a line. */
    public static Line levine(Anchored x, Anchored y) {
        return synthetic(x, y, x.variance() / x.covariance(), y.variance() / y.covariance());
    }

    private static Line synthetic(Anchored x, Anchored y, double gammaX, double gammaY) {
        double w1 = x.learners() / (x.learners() + y.learners());
        double w2 = 1 - w1;
        double gap = x.anchorMean() - y.anchorMean();
        double spread = x.anchorVariance() - y.anchorVariance();
        double meanX = x.mean() - w2 * gammaX * gap;
        double meanY = y.mean() + w1 * gammaY * gap;
        double varianceX = x.variance() - w2 * gammaX * gammaX * spread + w1 * w2 * gammaX * gammaX * gap * gap;
        double varianceY = y.variance() + w1 * gammaY * gammaY * spread + w1 * w2 * gammaY * gammaY * gap * gap;
        double slope = Math.sqrt(varianceY / varianceX);
        return new Line(meanY - slope * meanX, slope);
    }

    /** A score on one form and the score that means the same on the other. */
    public record Pair(double x, double y) {}

    /**
     * Simplified circle arc through a middle point estimated from learners and two end points fixed beforehand: the line
     * between the ends, plus an arc that bends it to the middle.
     *
     * @param low usually the lowest meaningful score on both forms
     * @param middle usually the means
     * @param high usually the highest possible score on both forms
     * @see "Livingston, Kim, The circle-arc method for equating in small samples, J Educ Meas 46 (2009)"
     */
    public static DoubleUnaryOperator circleArc(Pair low, Pair middle, Pair high) {
        if (!(low.x() < middle.x() && middle.x() < high.x())) {
            throw new IllegalArgumentException("The middle lies between the ends");
        }
        double slope = (high.y() - low.y()) / (high.x() - low.x());
        Line line = new Line(low.y() - slope * low.x(), slope);
        double bend = middle.y() - line.applyAsDouble(middle.x());
        if (Math.abs(bend) < 1e-12) {
            return line;
        }
        double centreX = (low.x() + high.x()) / 2;
        double half = (high.x() - low.x()) / 2;
        double away = middle.x() - centreX;
        double centreY = (away * away + bend * bend - half * half) / (2 * bend);
        double radius = Math.hypot(half, centreY);
        return score -> {
            double fromCentre = Math.sqrt(Math.max(0, radius * radius - (score - centreX) * (score - centreX)));
            return line.applyAsDouble(score) + centreY + Math.copySign(fromCentre, bend);
        };
    }

    /** Difficulties of one anchor item on both forms [logits]. */
    public record Anchor(double onX, double onY) {}

    /**
     * @param shift to be added to difficulties and abilities of form X [logits]
     * @param kept anchors that agree
     * @param dropped anchors that moved by more than {@value #MOST_DISPLACEMENT} beyond the rest
     */
    public record RaschLink(double shift, List<Anchor> kept, List<Anchor> dropped) {
        public RaschLink {
            kept = List.copyOf(kept);
            dropped = List.copyOf(dropped);
        }
    }

    /** Mean shift over anchors; the one that moved most is dropped, and the mean taken again, until all agree. */
    public static RaschLink link(List<Anchor> anchors) {
        if (anchors.isEmpty()) {
            throw new IllegalArgumentException("Forms without a common item cannot be linked");
        }
        List<Anchor> kept = new ArrayList<>(anchors);
        List<Anchor> dropped = new ArrayList<>();
        while (true) {
            double shift =
                    kept.stream().mapToDouble(a -> a.onY() - a.onX()).average().orElseThrow();
            Anchor furthest = kept.getFirst();
            for (Anchor anchor : kept) {
                if (displacement(anchor, shift) > displacement(furthest, shift)) {
                    furthest = anchor;
                }
            }
            if (kept.size() == 1 || displacement(furthest, shift) <= MOST_DISPLACEMENT) {
                return new RaschLink(shift, kept, dropped);
            }
            kept.remove(furthest);
            dropped.add(furthest);
        }
    }

    private static double displacement(Anchor anchor, double shift) {
        return Math.abs(anchor.onY() - anchor.onX() - shift);
    }
}
