package org.esicasebook.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Collection;
import org.esicasebook.scoring.measures.item.Grid;
import org.esicasebook.scoring.measures.item.MarginalLikelihood;
import org.esicasebook.scoring.measures.item.MarginalLikelihood.Discriminations;
import org.esicasebook.scoring.measures.item.Responses;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Scoring one judgment, and the nightly calibration of 500 items by 1,000 learners at a density of 10 %, right or wrong and
 * graded in four steps (JMH, time of the clock); how an iteration of it grows with items and with learners (time of the
 * processor: a growth is a ratio, and whatever else runs on the machine would bend it).
 */
final class ScoringBenchmark {

    private static final int ROUNDS = 5;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private ScoringBenchmark() {}

    public static void main(String[] args) throws Exception {
        Report report = new Report("scoring");
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .include(ScoringTrials.class.getName())
                        .shouldFailOnError(true)
                        .build())
                .run();
        for (RunResult result : results) {
            report.add(
                    words(result),
                    result.getPrimaryResult()
                            .getScoreUnit()
                            .replace("us/op", "µs")
                            .replace("s/op", "s"),
                    rounds(result),
                    result.getPrimaryResult().getScoreUnit().startsWith("us") ? "<= 20" : "<= 60");
        }
        double[] items = new double[ROUNDS];
        double[] learners = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            items[round] = slope(perIteration(125, 1000, round), perIteration(1000, 1000, round), 8);
            learners[round] = slope(perIteration(250, 500, round), perIteration(250, 4000, round), 8);
        }
        report.add("growth of an iteration with items (log-log slope)", "", items, "<= 1.2");
        report.add("growth of an iteration with learners (log-log slope)", "", learners, "<= 1.2");
        System.exit(report.finish() ? 0 : 1);
    }

    private static String words(RunResult result) {
        String categories = result.getParams().getParam("categories");
        return categories == null
                ? "one judgment scored, with its reasons"
                : "500 items x 1,000 learners at 10 %, "
                        + (categories.equals("2") ? "right or wrong" : categories + " grades");
    }

    private static double[] rounds(RunResult result) {
        return result.getBenchmarkResults().stream()
                .flatMap(fork -> fork.getIterationResults().stream())
                .mapToDouble(iteration -> iteration.getPrimaryResult().getScore())
                .toArray();
    }

    /** Seconds of one iteration of EM, from twenty. */
    private static double perIteration(int items, int learners, int round) {
        Responses responses = ScoringTrials.responses(items, learners, 2, round);
        var twenty = new MarginalLikelihood(Discriminations.ONE, Grid.USUAL, 1e-300, 20, Double.POSITIVE_INFINITY);
        long begun = THREADS.getCurrentThreadCpuTime();
        twenty.fit(responses, ScoringTrials.priors(items));
        return (THREADS.getCurrentThreadCpuTime() - begun) / 2e10;
    }

    private static double slope(double small, double large, double factor) {
        return Math.log(large / small) / Math.log(factor);
    }
}
