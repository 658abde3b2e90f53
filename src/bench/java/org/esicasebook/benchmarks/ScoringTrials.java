package org.esicasebook.benchmarks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.esicasebook.scoring.CaseCalibration;
import org.esicasebook.scoring.RulesFixture;
import org.esicasebook.scoring.Scorecard;
import org.esicasebook.scoring.measures.item.FittedItems;
import org.esicasebook.scoring.measures.item.Item;
import org.esicasebook.scoring.measures.item.ItemPrior;
import org.esicasebook.scoring.measures.item.Responses;
import org.esicasebook.scoring.simulated.ScoredAgain;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What {@link ScoringBenchmark} has JMH measure, each in a machine of its own. */
@Fork(1)
public class ScoringTrials {

    static final double DENSITY = .1;

    /** Different judgments of different cases in turn, so that nothing is foreseen. */
    @State(Scope.Thread)
    public static class Judgments {
        private final ScoredAgain judgments = new ScoredAgain(RulesFixture.rules());
        private int next;
    }

    @Benchmark
    @BenchmarkMode(Mode.AverageTime)
    @OutputTimeUnit(TimeUnit.MICROSECONDS)
    @Warmup(iterations = 5, time = 1)
    @Measurement(iterations = 5, time = 1)
    public Scorecard scoreOneJudgment(Judgments state) {
        return state.judgments.score(state.next++ & Integer.MAX_VALUE);
    }

    /** Answers of 1,000 learners, others in each round. */
    @State(Scope.Thread)
    public static class Answers {

        @Param({"2", "4"})
        public int categories;

        private int round;
        private Responses responses = responses(2, 2, 2, 0);

        @Setup(Level.Invocation)
        public void draw() {
            responses = responses(500, 1000, categories, round++);
        }
    }

    /** The nightly calibration, by the settings of the application. */
    @Benchmark
    @BenchmarkMode(Mode.SingleShotTime)
    @OutputTimeUnit(TimeUnit.SECONDS)
    @Warmup(iterations = 1)
    @Measurement(iterations = 5)
    public FittedItems calibrate(Answers state) {
        return CaseCalibration.method().fit(state.responses, priors(500));
    }

    static List<Optional<ItemPrior>> priors(int items) {
        return Collections.nCopies(items, Optional.of(CaseCalibration.WITHOUT_A_PANEL));
    }

    static Responses responses(int items, int learners, int categories, int seed) {
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
