package org.esicasebook.scoring.measures.learner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.esicasebook.scoring.measures.Interval;
import org.esicasebook.scoring.measures.ReferenceValues;
import org.esicasebook.scoring.measures.Reported;
import org.esicasebook.scoring.measures.VanDyke;
import org.junit.jupiter.api.Test;

class RocTest {

    @Test
    void rocVandyke() {
        ReferenceValues published = ReferenceValues.of("roc_vandyke");
        VanDyke study = VanDyke.read();

        published.assertNumbers("auc_trt1", areas(study, 0));
        published.assertNumbers("auc_trt2", areas(study, 1));
        published.assertNumbers(
                "delong_var_trt1",
                IntStream.range(0, VanDyke.READERS)
                        .mapToDouble(reader -> roc(study, 0, reader).variance())
                        .toArray());
        published.assertNumbers("reader1_trt1_table.neg", histogram(study.ratings(0, 0, false)));
        published.assertNumbers("reader1_trt1_table.pos", histogram(study.ratings(0, 0, true)));

        Roc.Comparison comparison = roc(study, 0, 0).compareWith(roc(study, 1, 0));
        // published to five decimals
        assertThat(comparison.z()).isCloseTo(published.number("delong_paired_reader1.Z"), within(5e-6));
        assertThat(comparison.p()).isCloseTo(published.number("delong_paired_reader1.p"), within(5e-6));
    }

    @Test
    void rocVandykePooled() {
        ReferenceValues published = ReferenceValues.of("roc_vandyke");
        VanDyke study = VanDyke.read();
        Roc pooled = Roc.of(all(study, false), all(study, true));
        Roc.OperatingPoint fromThree = pooled.at(3);

        published.assertNumber("pooled_auc", pooled.area());
        published.assertNumber("sens_ge3", fromThree.truePositiveFraction());
        published.assertNumber("spec_ge3", 1 - fromThree.falsePositiveFraction());
    }

    @Test
    void theAreaIsTheTrapezoidUnderThePoints() {
        Roc roc = Roc.of(new double[] {1, 2, 2, 3, 5}, new double[] {2, 3, 4, 4, 5, 5});
        double trapezoid = 0;
        for (int i = 1; i < roc.points().size(); i++) {
            var from = roc.points().get(i - 1);
            var to = roc.points().get(i);
            trapezoid += (to.falsePositiveFraction() - from.falsePositiveFraction())
                    * (to.truePositiveFraction() + from.truePositiveFraction())
                    / 2;
        }
        assertThat(roc.area()).isCloseTo(trapezoid, within(1e-12));
        assertThat(roc.points().getLast()).isEqualTo(new Roc.OperatingPoint(1, 1, 1));
    }

    @Test
    void onlyTheOrderOfRatingsMatters() {
        Random random = new Random(5);
        double[] x = random.doubles(30).toArray();
        double[] y = random.doubles(20).map(v -> v + .2).toArray();
        Roc roc = Roc.of(x, y);
        Roc rescaled = Roc.of(
                Arrays.stream(x).map(Math::exp).toArray(),
                Arrays.stream(y).map(Math::exp).toArray());
        Roc reversed = Roc.of(
                Arrays.stream(x).map(v -> -v).toArray(),
                Arrays.stream(y).map(v -> -v).toArray());

        assertThat(rescaled.area()).isEqualTo(roc.area());
        assertThat(rescaled.variance()).isEqualTo(roc.variance());
        assertThat(reversed.area()).isCloseTo(1 - roc.area(), within(1e-12));
    }

    @Test
    void tiesCountHalfEvenAtInfinity() {
        double top = Double.POSITIVE_INFINITY;
        assertThat(Roc.of(new double[] {1, top}, new double[] {1, top}).area()).isEqualTo(.5);
        assertThat(Roc.of(new double[] {-0.0}, new double[] {0.0}).area()).isEqualTo(.5);
    }

    @Test
    void theScoreIntervalIsHonestAtCompleteSeparation() {
        double[] low = IntStream.range(0, 12).asDoubleStream().toArray();
        double[] high = IntStream.range(20, 32).asDoubleStream().toArray();
        Roc roc = Roc.of(low, high);
        Interval interval = roc.scoreInterval(.95);

        assertThat(roc.waldInterval(.95).width()).isZero();
        assertThat(interval.high()).isEqualTo(1);
        assertThat(interval.low()).isBetween(.6, .95);
    }

    @Test
    void theScoreIntervalCoversAboutAsOftenAsItSays() {
        // binormal with a true area of .90: a shift of sqrt(2) * 1.2816
        Random random = new Random(11);
        double shift = Math.sqrt(2) * 1.2815515655446;
        int covered = 0;
        for (int i = 0; i < 2000; i++) {
            Roc roc = Roc.of(
                    DoubleStream.generate(random::nextGaussian).limit(10).toArray(),
                    DoubleStream.generate(() -> random.nextGaussian() + shift)
                            .limit(10)
                            .toArray());
            covered += roc.scoreInterval(.95).contains(.9) ? 1 : 0;
        }
        assertThat(covered / 2000.0).isBetween(.93, .985);
    }

    @Test
    void anAreaFromTooFewCasesIsWithheldWithTheReason() {
        double[] nine = new double[9];
        double[] many = IntStream.range(0, 40).asDoubleStream().toArray();

        assertThat(Roc.report(nine, many, .95))
                .isInstanceOfSatisfying(Reported.Withheld.class, withheld -> assertThat(withheld.reason())
                        .contains("at least 10")
                        .contains("9 safe and 40 unsafe so far"));
        assertThat(Roc.report(many, many, .95).find().orElseThrow().value()).isEqualTo(.5);
        assertThatIllegalArgumentException().isThrownBy(() -> Roc.of(new double[0], many));
    }

    private static double[] areas(VanDyke study, int treatment) {
        return IntStream.range(0, VanDyke.READERS)
                .mapToDouble(reader -> roc(study, treatment, reader).area())
                .toArray();
    }

    private static Roc roc(VanDyke study, int treatment, int reader) {
        return Roc.of(study.ratings(treatment, reader, false), study.ratings(treatment, reader, true));
    }

    private static double[] all(VanDyke study, boolean diseased) {
        return IntStream.range(0, VanDyke.TREATMENTS)
                .boxed()
                .flatMapToDouble(t -> IntStream.range(0, VanDyke.READERS)
                        .boxed()
                        .flatMapToDouble(r -> Arrays.stream(study.ratings(t, r, diseased))))
                .toArray();
    }

    private static double[] histogram(double[] ratings) {
        return IntStream.rangeClosed(1, 5)
                .mapToDouble(k -> Arrays.stream(ratings).filter(r -> r == k).count())
                .toArray();
    }
}
