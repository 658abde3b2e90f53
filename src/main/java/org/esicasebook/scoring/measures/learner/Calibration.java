package org.esicasebook.scoring.measures.learner;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.esicasebook.scoring.measures.Interval;
import org.esicasebook.scoring.measures.Probability;
import org.esicasebook.scoring.measures.Reported;

/** Whether things happen as often as a learner says they do. */
public final class Calibration {

    /** Below this many forecasts a reliability diagram is noise. */
    public static final int LEAST_FOR_DIAGRAM = 20;

    /** Below this many an intercept and slope cannot be told from chance. */
    public static final int LEAST_FOR_LINE = 40;

    private static final int MANY = 100;
    private static final int BINS_OF_FEW = 5;
    private static final int BINS_OF_MANY = 10;

    private final List<Forecast> forecasts;

    private Calibration(List<Forecast> forecasts) {
        this.forecasts = forecasts.stream()
                .sorted(Comparator.comparingDouble(Forecast::probability))
                .toList();
    }

    public static Calibration of(List<Forecast> forecasts) {
        if (forecasts.isEmpty()) {
            throw new IllegalArgumentException("Without forecasts there is no calibration");
        }
        return new Calibration(forecasts);
    }

    /** Mean stated probability less the share that was so: above 0 for who cries danger too often. */
    public double overstatement() {
        return meanProbability(forecasts) - shareTrue(forecasts);
    }

    /** Mean of (p - y)², in [0, 1]. */
    public double brier() {
        return forecasts.stream()
                .mapToDouble(f -> (f.probability() - f.y()) * (f.probability() - f.y()))
                .average()
                .orElseThrow();
    }

    /**
     * Brier score = reliability - resolution + uncertainty, over groups of equal stated probability: exact.
     *
     * @see "Murphy, A new vector partition of the probability score, Journal of Applied Meteorology 12 (1973)"
     */
    public Decomposition decomposition() {
        TreeMap<Double, List<Forecast>> groups = new TreeMap<>();
        forecasts.forEach(f ->
                groups.computeIfAbsent(f.probability(), p -> new ArrayList<>()).add(f));
        double base = shareTrue(forecasts);
        double reliability = 0;
        double resolution = 0;
        for (var group : groups.entrySet()) {
            double share = (double) group.getValue().size() / forecasts.size();
            double observed = shareTrue(group.getValue());
            reliability += share * (group.getKey() - observed) * (group.getKey() - observed);
            resolution += share * (observed - base) * (observed - base);
        }
        return new Decomposition(reliability, resolution, base * (1 - base));
    }

    /**
     * @param reliability how far statements miss what happened, ≥ 0, less is better
     * @param resolution how far statements tell cases apart, ≥ 0, more is better
     * @param uncertainty of the cases themselves
     */
    public record Decomposition(double reliability, double resolution, double uncertainty) {
        public double brier() {
            return reliability - resolution + uncertainty;
        }
    }

    /** Reliability diagram in bins of equal count, at most five below a hundred forecasts, ten from there. */
    public Reported<List<Bin>> diagram(double confidence) {
        return Reported.from(
                "judgments with a stated confidence", forecasts.size(), LEAST_FOR_DIAGRAM, () -> bins().stream()
                        .map(bin -> bin(bin, confidence))
                        .toList());
    }

    /**
     * @param stated mean stated probability of the bin
     * @param observed how many of its cases were so
     * @param interval of the observed share, by Wilson
     */
    public record Bin(double stated, Proportion observed, Interval interval) {}

    /**
     * Where the observed share of each bin of the diagram would lie for a perfectly calibrated learner who made the same
     * statements: quantiles of simulated shares. A point within is no evidence of anything.
     *
     * @param confidence share of perfectly calibrated learners whose point of a bin lies within, in (0, 1)
     * @param repetitions of the simulation, ≥ 100
     * @see "Bröcker, Smith, Increasing the reliability of reliability diagrams, Weather and Forecasting 22 (2007):
     *     consistency bars"
     */
    public Reported<List<Interval>> diagramIfPerfect(double confidence, RandomGenerator random, int repetitions) {
        requireEnough(repetitions);
        return Reported.from(
                "judgments with a stated confidence", forecasts.size(), LEAST_FOR_DIAGRAM, () -> bins().stream()
                        .map(bin -> ifPerfect(bin, confidence, random, repetitions))
                        .toList());
    }

    private static Interval ifPerfect(List<Forecast> bin, double confidence, RandomGenerator random, int repetitions) {
        double[] shares = new double[repetitions];
        Arrays.setAll(
                shares,
                i -> bin.stream()
                                .filter(f -> random.nextDouble() < f.probability())
                                .count()
                        / (double) bin.size());
        Arrays.sort(shares);
        int tail = (int) Math.floor((1 - confidence) / 2 * repetitions);
        return new Interval(shares[tail], shares[repetitions - 1 - tail]);
    }

    private static void requireEnough(int repetitions) {
        if (repetitions < 100) {
            throw new IllegalArgumentException("A band needs at least 100 repetitions");
        }
    }

    private static Bin bin(List<Forecast> forecasts, double confidence) {
        int hits = (int) forecasts.stream().filter(Forecast::outcome).count();
        Proportion observed = new Proportion(hits, forecasts.size());
        return new Bin(meanProbability(forecasts), observed, observed.wilson(confidence));
    }

    private List<List<Forecast>> bins() {
        int n = forecasts.size();
        int bins = Math.min(n, n < MANY ? BINS_OF_FEW : BINS_OF_MANY);
        List<List<Forecast>> result = new ArrayList<>();
        for (int b = 0; b < bins; b++) {
            result.add(forecasts.subList(b * n / bins, (b + 1) * n / bins));
        }
        return result;
    }

    /**
     * Expected calibration error over the bins of the diagram, beside what a perfectly calibrated learner with the same
     * statements would show: of few judgments the error is far from 0 for everybody, so it is never shown alone.
     *
     * @param repetitions of the simulation, ≥ 100
     */
    public Reported<Error> error(RandomGenerator random, int repetitions) {
        requireEnough(repetitions);
        return Reported.from("judgments with a stated confidence", forecasts.size(), LEAST_FOR_DIAGRAM, () -> {
            int[] ends = bins().stream().mapToInt(List::size).toArray();
            double[] stated =
                    forecasts.stream().mapToDouble(Forecast::probability).toArray();
            double[] simulated = new double[repetitions];
            for (int i = 0; i < repetitions; i++) {
                double[] outcomes = Arrays.stream(stated)
                        .map(p -> random.nextDouble() < p ? 1 : 0)
                        .toArray();
                simulated[i] = binnedError(stated, outcomes, ends);
            }
            Arrays.sort(simulated);
            return new Error(
                    binnedError(
                            stated, forecasts.stream().mapToDouble(Forecast::y).toArray(), ends),
                    Arrays.stream(simulated).average().orElseThrow(),
                    simulated[Math.min(repetitions - 1, (int) Math.floor(.95 * repetitions))]);
        });
    }

    /**
     * @param observed expected calibration error, in [0, 1]
     * @param ifPerfect its mean for perfect calibration
     * @param upperIfPerfect exceeded by one perfectly calibrated learner in twenty
     */
    public record Error(double observed, double ifPerfect, double upperIfPerfect) {
        public boolean beyondChance() {
            return observed > upperIfPerfect;
        }
    }

    private static double binnedError(double[] stated, double[] outcomes, int[] sizes) {
        double error = 0;
        int from = 0;
        for (int size : sizes) {
            double gap = 0;
            for (int i = from; i < from + size; i++) {
                gap += stated[i] - outcomes[i];
            }
            error += Math.abs(gap);
            from += size;
        }
        return error / stated.length;
    }

    /**
     * Cox's line: logit P(so) = intercept + slope logit(stated), with a small ridge pulling it to the perfect (0, 1).
     * Slope below 1: statements too extreme. Statements are moved into [.005, .995].
     *
     * @param ridge weight of the pull, ≥ 0; above 0 the line is finite for every set of judgments
     * @see "Cox, Two further applications of a model for binary regression, Biometrika 45 (1958)"
     */
    public Reported<Line> line(double ridge) {
        if (!(ridge >= 0)) {
            throw new IllegalArgumentException("A ridge is not negative");
        }
        return Reported.from("judgments with a stated confidence", forecasts.size(), LEAST_FOR_LINE, () -> fit(ridge));
    }

    /** @param slopeError standard error of the slope, from the curvature at the solution */
    public record Line(double intercept, double slope, double slopeError) {
        public Interval slopeInterval(double confidence) {
            return Interval.around(slope, Probability.deviate(confidence) * slopeError);
        }
    }

    private Line fit(double ridge) {
        double[] x = forecasts.stream()
                .mapToDouble(f -> Probability.logit(Math.clamp(f.probability(), .005, .995)))
                .toArray();
        double intercept = 0;
        double slope = 1;
        double slopeVariance = 0;
        for (int iteration = 0; iteration < 100; iteration++) {
            double g0 = -ridge * intercept;
            double g1 = -ridge * (slope - 1);
            double h00 = ridge;
            double h01 = 0;
            double h11 = ridge;
            for (int i = 0; i < x.length; i++) {
                double p = Probability.logistic(intercept + slope * x[i]);
                double residual = forecasts.get(i).y() - p;
                double weight = p * (1 - p);
                g0 += residual;
                g1 += residual * x[i];
                h00 += weight;
                h01 += weight * x[i];
                h11 += weight * x[i] * x[i];
            }
            double determinant = h00 * h11 - h01 * h01;
            slopeVariance = h00 / determinant;
            double step0 = (h11 * g0 - h01 * g1) / determinant;
            double step1 = (h00 * g1 - h01 * g0) / determinant;
            // far from the solution a Newton step may overshoot; the likelihood is concave, so shorter steps arrive
            double scale = Math.min(1, 2 / Math.max(1e-12, Math.hypot(step0, step1)));
            intercept += scale * step0;
            slope += scale * step1;
            if (Math.hypot(step0, step1) < 1e-10) {
                break;
            }
        }
        return new Line(intercept, slope, Math.sqrt(slopeVariance));
    }

    private static double meanProbability(List<Forecast> forecasts) {
        return forecasts.stream().mapToDouble(Forecast::probability).average().orElseThrow();
    }

    private static double shareTrue(List<Forecast> forecasts) {
        return forecasts.stream().mapToInt(Forecast::y).average().orElseThrow();
    }
}
