package org.esicasebook.scoring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.commons.statistics.distribution.TDistribution;
import org.esicasebook.epidurography.Compartment;
import org.esicasebook.epidurography.Route;
import org.esicasebook.scoring.Scorecard.Component;
import org.esicasebook.scoring.measures.Interval;
import org.esicasebook.scoring.measures.Reported;
import org.esicasebook.scoring.measures.learner.Calibration;
import org.esicasebook.scoring.measures.learner.ConfidentlyWrong;
import org.esicasebook.scoring.measures.learner.ConfusionMatrix;
import org.esicasebook.scoring.measures.learner.Detection;
import org.esicasebook.scoring.measures.learner.Lroc;
import org.esicasebook.scoring.measures.learner.Proportion;
import org.esicasebook.scoring.measures.learner.Roc;
import org.esicasebook.scoring.measures.learner.ViewContribution;

/**
 * What the judged cases of one learner show, and how surely. Intervals are of 95 %; a figure that the cases cannot carry
 * is withheld with the reason. The same cases always give the same figures, simulated bands included.
 */
public final class LearnerProfile {

    public static final double CONFIDENCE = .95;

    /** Below this many cases a share is told as counts only. */
    public static final int LEAST_FOR_SHARE = 5;

    /** Off by so much with the stated probability is confidently wrong. */
    public static final double CONFIDENTLY_WRONG_BY = .75;

    /** Cases in one step of the trend. */
    public static final int TREND_STEP = 10;

    private static final int LEAST_STEPS = 2;
    private static final int REPETITIONS = 1000;
    private static final double RIDGE = 1;
    private static final double LROC_AT = .2;

    private final List<JudgedCase> cases;
    private final ScoringRules rules;

    private LearnerProfile(List<JudgedCase> cases, ScoringRules rules) {
        this.cases = cases;
        this.rules = rules;
    }

    /** @param cases oldest first */
    public static LearnerProfile of(List<JudgedCase> cases, ScoringRules rules) {
        return new LearnerProfile(List.copyOf(cases), rules);
    }

    public List<JudgedCase> cases() {
        return cases;
    }

    public int unsafe() {
        return (int) cases.stream().filter(JudgedCase::unsafe).count();
    }

    public int safe() {
        return cases.size() - unsafe();
    }

    /** "Unsafe" called by a stated probability of at least one half. */
    public Detection byProbability() {
        return Detection.of(cases, JudgedCase::unsafe, JudgedCase::calledUnsafe);
    }

    /** "Unsafe" called by choosing anything but the injection. */
    public Detection byAction() {
        return Detection.of(cases, JudgedCase::unsafe, JudgedCase::heldBack);
    }

    /** A share of so many cases of a kind, once there are enough. */
    public static Reported<Proportion> share(int right, int wrong, String kind) {
        return Reported.from(kind, right + wrong, LEAST_FOR_SHARE, () -> new Proportion(right, right + wrong));
    }

    public Proportion withCriticalErrors() {
        return new Proportion(
                (int) cases.stream().filter(one -> one.score().critical()).count(), cases.size());
    }

    public ConfusionMatrix confusion() {
        return ConfusionMatrix.of(cases.stream().map(JudgedCase::named).toList());
    }

    /** Cases with contrast in the one that were called the other. */
    public List<JudgedCase> called(Compartment truth, Compartment called) {
        return those(one -> one.facts().truth().contains(truth)
                && one.facts().called().contains(called)
                && (truth == called
                        || !one.facts().called().contains(truth)
                                && !one.facts().truth().contains(called)));
    }

    /** Cases in which it was missed and nothing wrong was named in its place. */
    public List<JudgedCase> overlooked(Compartment truth) {
        return those(one -> one.facts().truth().contains(truth)
                && !one.facts().called().contains(truth)
                && one.facts().truth().containsAll(one.facts().called()));
    }

    /** Cases in which nothing was missed and this was named though it is not there. */
    public List<JudgedCase> invented(Compartment called) {
        return those(one -> one.facts().called().containsAll(one.facts().truth())
                && one.facts().called().contains(called)
                && !one.facts().truth().contains(called));
    }

    private List<JudgedCase> those(Predicate<JudgedCase> kind) {
        return cases.stream().filter(kind).toList();
    }

    public Reported<Roc.Area> area() {
        return Roc.report(ratings(false), ratings(true), CONFIDENCE);
    }

    /** The curve that goes with a shown {@link #area()}. */
    public Roc roc() {
        return Roc.of(ratings(false), ratings(true));
    }

    private double[] ratings(boolean unsafe) {
        return cases.stream()
                .filter(one -> one.unsafe() == unsafe)
                .mapToDouble(JudgedCase::probability)
                .toArray();
    }

    /**
     * Unsafe placements noticed with the needle tip marked in the right place.
     *
     * @param at false-positive fraction at which the share is told
     * @param share of unsafe cases that are called and rightly located there
     * @param area under the curve, in [0, 1]
     */
    public record Localisation(Lroc curve, double at, double share, double area) {}

    public Reported<Localisation> localisation() {
        List<JudgedCase> marked =
                those(one -> one.score().share(Component.LOCALISATION).isPresent());
        double[] safe = marked.stream()
                .filter(one -> !one.unsafe())
                .mapToDouble(JudgedCase::probability)
                .toArray();
        List<Lroc.Positive> unsafe = marked.stream()
                .filter(JudgedCase::unsafe)
                .map(one -> new Lroc.Positive(
                        one.probability(),
                        one.score().share(Component.LOCALISATION).orElse(0.0) >= Lroc.RIGHT_PLACE))
                .toList();
        if (Math.min(safe.length, unsafe.size()) < Roc.LEAST_PER_CLASS) {
            return Reported.withheld(
                    "Needs at least %d safe and %d unsafe cases with a mark; there are %d safe and %d unsafe so far"
                            .formatted(Roc.LEAST_PER_CLASS, Roc.LEAST_PER_CLASS, safe.length, unsafe.size()));
        }
        Lroc curve = Lroc.of(safe, unsafe);
        return Reported.shown(new Localisation(curve, LROC_AT, curve.correctLocalisationAt(LROC_AT), curve.area()));
    }

    /** Empty without cases. */
    public Optional<Calibration> calibration() {
        return cases.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        Calibration.of(cases.stream().map(JudgedCase::forecast).toList()));
    }

    public Reported<Calibration.Error> calibrationError() {
        return withForecasts(calibration -> calibration.error(random(), REPETITIONS));
    }

    public Reported<List<Calibration.Bin>> calibrationDiagram() {
        return withForecasts(calibration -> calibration.diagram(CONFIDENCE));
    }

    /** For each bin of the diagram, where the observed share would lie if the learner were perfectly calibrated. */
    public Reported<List<Interval>> calibrationBand() {
        return withForecasts(calibration -> calibration.diagramIfPerfect(CONFIDENCE, random(), REPETITIONS));
    }

    public Reported<Calibration.Line> calibrationLine() {
        return withForecasts(calibration -> calibration.line(RIDGE));
    }

    private <T> Reported<T> withForecasts(Function<Calibration, Reported<T>> figure) {
        return calibration().map(figure).orElseGet(() -> Reported.withheld("Nothing has been judged yet"));
    }

    public Reported<BlindAnswer.Comparison> skill() {
        return BlindAnswer.compare(cases, rules, random());
    }

    /** What came of each further view that was shown when something had been stated before it, by kind of view. */
    public Map<String, Reported<ViewContribution.Gain>> byView() {
        return ViewContribution.of(
                cases.stream()
                        .flatMap(one -> one.looking().views().stream()
                                .map(seen -> new ViewContribution.Step<>(
                                        seen.views(),
                                        seen.percentBefore() / 100.0,
                                        seen.percentAfter() / 100.0,
                                        one.unsafe())))
                        .toList(),
                CONFIDENCE);
    }

    /** Furthest off first. */
    public List<JudgedCase> confidentlyWrong() {
        return ConfidentlyWrong.list(cases, JudgedCase::forecast, CONFIDENTLY_WRONG_BY);
    }

    /**
     * So many cases one after another.
     *
     * @param first number of its first case, from 1
     * @param last number of its last case
     * @param meanPoints mean score, 0 to 100
     * @param interval of that mean by Student's t
     * @param right calls of safe or unsafe that were right
     */
    public record Step(
            int first, int last, double meanPoints, Interval interval, Proportion right, int criticalErrors) {}

    /** Whole steps only; the cases that do not fill one wait for more. */
    public Reported<List<Step>> trend() {
        return Reported.from("judged cases", cases.size(), LEAST_STEPS * TREND_STEP, () -> {
            List<Step> steps = new ArrayList<>();
            for (int first = 0; first + TREND_STEP <= cases.size(); first += TREND_STEP) {
                steps.add(step(first, cases.subList(first, first + TREND_STEP)));
            }
            return steps;
        });
    }

    private static Step step(int first, List<JudgedCase> own) {
        double[] points = own.stream().mapToDouble(one -> one.score().total()).toArray();
        int right = (int)
                own.stream().filter(one -> one.calledUnsafe() == one.unsafe()).count();
        return new Step(
                first + 1,
                first + own.size(),
                Arrays.stream(points).average().orElseThrow(),
                meanInterval(points),
                new Proportion(right, own.size()),
                own.stream().mapToInt(one -> one.score().criticalErrors()).sum());
    }

    /** Of a mean of points, within the scale. */
    static Interval meanInterval(double[] points) {
        int n = points.length;
        double mean = Arrays.stream(points).average().orElseThrow();
        double squares = Arrays.stream(points).map(p -> (p - mean) * (p - mean)).sum();
        double half = TDistribution.of(n - 1).inverseSurvivalProbability((1 - CONFIDENCE) / 2)
                * Math.sqrt(squares / (n - 1) / n);
        return new Interval(Math.max(0, mean - half), Math.min(100, mean + half));
    }

    /** Mean score with its interval. */
    public record Points(double mean, Interval interval) {}

    public static Reported<Points> points(Collection<JudgedCase> cases) {
        return Reported.from("judged cases", cases.size(), LEAST_FOR_SHARE, () -> {
            double[] points =
                    cases.stream().mapToDouble(one -> one.score().total()).toArray();
            return new Points(Arrays.stream(points).average().orElseThrow(), meanInterval(points));
        });
    }

    /** By route, those with cases only. */
    public Map<Route, LearnerProfile> byRoute() {
        return cases.stream()
                .collect(Collectors.groupingBy(
                        JudgedCase::route,
                        TreeMap::new,
                        Collectors.collectingAndThen(Collectors.toList(), own -> new LearnerProfile(own, rules))));
    }

    /** Each compartment against all others, those that occurred or were called only. */
    public Map<Compartment, Detection> byFinding() {
        List<Detection.Named> named = cases.stream().map(JudgedCase::named).toList();
        Map<Compartment, Detection> findings = new EnumMap<>(Compartment.class);
        for (Compartment compartment : Compartment.values()) {
            Detection detection = Detection.of(compartment, named);
            if (detection.hits() + detection.misses() + detection.falseAlarms() > 0) {
                findings.put(compartment, detection);
            }
        }
        return findings;
    }

    /** The same draws for the same cases, so that a figure does not change when a page is opened again. */
    private Random random() {
        return new Random(31L * cases.size() + unsafe());
    }
}
