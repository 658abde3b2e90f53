package org.esicasebook.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.esicasebook.scoring.CaseCalibration;
import org.esicasebook.scoring.RulesFixture;
import org.esicasebook.scoring.Scorecard;
import org.esicasebook.scoring.measures.item.Grid;
import org.esicasebook.scoring.measures.item.Item;
import org.esicasebook.scoring.measures.item.ItemPrior;
import org.esicasebook.scoring.measures.item.MarginalLikelihood;
import org.esicasebook.scoring.measures.item.MarginalLikelihood.Discriminations;
import org.esicasebook.scoring.measures.item.Responses;
import org.esicasebook.scoring.simulated.ScoredAgain;

/**
 * Processor time of scoring one judgment, and the nightly calibration by the settings of the application: 500 items by 1,000 learners at
 * a density of 10 %, right or wrong and graded in four steps; how it grows with items and with learners.
 */
final class ScoringBenchmark {

    private static final int ROUNDS = 5;
    private static final double DENSITY = .1;
    private static final double GATE_MICROSECONDS = 20;
    private static final double GATE_SECONDS = 60;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private ScoringBenchmark() {}

    public static void main(String[] args) throws Exception {
        Report report = new Report("scoring");
        double[] one = judgments();
        report.add("one judgment scored, with its reasons", "µs", one, "<= 20");
        double[] rasch = calibrations(500, 1000, 2);
        report.add("500 items x 1,000 learners at 10 %, right or wrong", "s", rasch, "<= 60");
        double[] graded = calibrations(500, 1000, 4);
        report.add("500 items x 1,000 learners at 10 %, four grades", "s", graded, "<= 60");
        double[] items = new double[ROUNDS];
        double[] learners = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            items[round] = slope(perIteration(125, 1000, round), perIteration(1000, 1000, round), 8);
            learners[round] = slope(perIteration(250, 500, round), perIteration(250, 4000, round), 8);
        }
        report.add("growth of an iteration with items (log-log slope)", "", items, "<= 1.2");
        report.add("growth of an iteration with learners (log-log slope)", "", learners, "<= 1.2");
        report.finish();
        boolean good = Report.median(one) <= GATE_MICROSECONDS
                && Report.median(rasch) <= GATE_SECONDS
                && Report.median(graded) <= GATE_SECONDS
                && Report.median(items) <= 1.2
                && Report.median(learners) <= 1.2;
        System.exit(good ? 0 : 1);
    }

    /** Different judgments of different cases in turn, so that nothing is foreseen. */
    private static double[] judgments() {
        ScoredAgain judgments = new ScoredAgain(RulesFixture.rules());
        double[] microseconds = new double[ROUNDS];
        double sum = 0;
        for (int round = -3; round < ROUNDS; round++) {
            long begun = processorNanos();
            int scored = 0;
            while (processorNanos() - begun < 1_000_000_000L) {
                for (int i = 0; i < 100; i++) {
                    Scorecard card = judgments.score(scored++);
                    sum += card.total();
                }
            }
            if (round >= 0) {
                microseconds[round] = (processorNanos() - begun) / 1e3 / scored;
            }
        }
        if (!Double.isFinite(sum)) {
            throw new IllegalStateException("Scores are finite");
        }
        return microseconds;
    }

    private static double[] calibrations(int items, int learners, int categories) {
        double[] seconds = new double[ROUNDS];
        for (int round = -1; round < ROUNDS; round++) {
            Responses responses = responses(items, learners, categories, round);
            long begun = processorNanos();
            CaseCalibration.method().fit(responses, priors(items));
            if (round >= 0) {
                seconds[round] = (processorNanos() - begun) / 1e9;
            }
        }
        return seconds;
    }

    /** Seconds of one iteration of EM, from twenty. */
    private static double perIteration(int items, int learners, int round) {
        Responses responses = responses(items, learners, 2, round);
        var twenty = new MarginalLikelihood(Discriminations.ONE, Grid.USUAL, 1e-300, 20, Double.POSITIVE_INFINITY);
        long begun = processorNanos();
        twenty.fit(responses, priors(items));
        return (processorNanos() - begun) / 2e10;
    }

    /** Of this thread, whatever else runs here; everything measured works on one. */
    private static long processorNanos() {
        return THREADS.getCurrentThreadCpuTime();
    }

    private static double slope(double small, double large, double factor) {
        return Math.log(large / small) / Math.log(factor);
    }

    private static List<Optional<ItemPrior>> priors(int items) {
        return Collections.nCopies(items, Optional.of(CaseCalibration.WITHOUT_A_PANEL));
    }

    private static Responses responses(int items, int learners, int categories, int seed) {
        Random random = new Random(1000L * seed + categories);
        List<Item> bank = new ArrayList<>();
        for (int i = 0; i < items; i++) {
            List<Double> steps = new ArrayList<>();
            double difficulty = random.nextGaussian();
            for (int step = 1; step < categories; step++) {
                steps.add(difficulty + .6 * (step - categories / 2.0));
            }
            bank.add(new Item(1, steps));
        }
        Responses.Builder builder = Responses.over(items);
        for (int learner = 0; learner < learners; learner++) {
            double ability = random.nextGaussian();
            int[] answers = new int[items];
            for (int i = 0; i < items; i++) {
                answers[i] = random.nextDouble() < DENSITY ? draw(bank.get(i).probabilities(ability), random) : -1;
            }
            builder.add(answers);
        }
        return builder.build();
    }

    private static int draw(double[] probabilities, Random random) {
        double left = random.nextDouble();
        for (int k = 0; k < probabilities.length - 1; k++) {
            left -= probabilities[k];
            if (left < 0) {
                return k;
            }
        }
        return probabilities.length - 1;
    }
}
