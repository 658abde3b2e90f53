package org.esicasebook.scoring.measures.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NestedReadersTest {

    private static final double[][][] TWICE_FIVE = twiceFive();

    /** The five readers of the first treatment beside those of the second, as if they were ten. */
    private static final ReaderStudy TEN = ReaderStudy.numbered(
            new double[][][] {Stream.of(TWICE_FIVE).flatMap(Arrays::stream).toArray(double[][]::new)}, everyOther(30));

    private static final List<Boolean> FIRST_FIVE =
            List.of(true, true, true, true, true, false, false, false, false, false);

    @Test
    void withAsManyReadersInEachGroupItIsHillisAnalysisOfVariance() {
        NestedReaders nested = NestedReaders.compare(TEN, FIRST_FIVE, FigureOfMerit.ROC_AREA, .95);
        ObuchowskiRockette crossed = ObuchowskiRockette.compare(
                ReaderStudy.numbered(TWICE_FIVE, everyOther(30)), FigureOfMerit.ROC_AREA, .95);

        // MS[R(T)] and, with ten different readers, Cov3 over all pairs of the two groups
        double within = 0;
        for (int t = 0; t < 2; t++) {
            double mean = crossed.byTreatment().get(t).mean();
            for (double figure : crossed.figures().get(t)) {
                within += (figure - mean) * (figure - mean) / 8;
            }
        }
        double cov3 = (4 * crossed.components().cov3() + crossed.components().cov1()) / 5;
        double denominator = within + 5 * Math.max(crossed.components().cov2() - cov3, 0);
        assertThat(nested.difference().value())
                .isCloseTo(crossed.difference(0, 1).value(), within(1e-12));
        assertThat(nested.difference().standardError()).isCloseTo(Math.sqrt(2.0 / 5 * denominator), within(1e-12));
        assertThat(nested.first().interval().low())
                .isCloseTo(crossed.byTreatment().getFirst().interval().low(), within(1e-12));
        assertThat(nested.second().degreesOfFreedom())
                .isCloseTo(crossed.byTreatment().getLast().degreesOfFreedom(), within(1e-9));
    }

    @Test
    void exchangingTheGroupsTurnsTheDifferenceRound() {
        NestedReaders one = NestedReaders.compare(TEN, FIRST_FIVE, FigureOfMerit.ROC_AREA, .95);
        NestedReaders other = NestedReaders.compare(
                TEN, FIRST_FIVE.stream().map(first -> !first).toList(), FigureOfMerit.ROC_AREA, .95);

        assertThat(other.difference().value()).isCloseTo(-one.difference().value(), within(1e-15));
        assertThat(other.difference().p()).isCloseTo(one.difference().p(), within(1e-12));
    }

    @Test
    void groupsThatDoNotDifferAreFoundDifferentInOneOfTwentyStudies() {
        Random random = new Random(8);
        int found = 0;
        int covered = 0;
        int studies = 200;
        for (int study = 0; study < studies; study++) {
            double p = NestedReaders.compare(simulated(random), split(4, 7), FigureOfMerit.ROC_AREA, .95)
                    .difference()
                    .p();
            found += p < .05 ? 1 : 0;
            covered += p > .5 ? 1 : 0;
        }
        assertThat(found / (double) studies).isBetween(0.0, .1);
        assertThat(covered / (double) studies).isBetween(.4, .75);
    }

    @Test
    void aGroupOfOneReaderIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        NestedReaders.compare(simulated(new Random(1)), split(1, 10), FigureOfMerit.ROC_AREA, .95));
    }

    private static List<Boolean> split(int first, int second) {
        List<Boolean> inFirst = new ArrayList<>(Collections.nCopies(first, true));
        inFirst.addAll(Collections.nCopies(second, false));
        return inFirst;
    }

    private static double[][][] twiceFive() {
        Random random = new Random(4);
        double[][] ten = readers(random, 10);
        return new double[][][] {Arrays.copyOf(ten, 5), Arrays.copyOfRange(ten, 5, 10)};
    }

    private static ReaderStudy simulated(Random random) {
        return ReaderStudy.numbered(new double[][][] {readers(random, 11)}, everyOther(30));
    }

    private static boolean[] everyOther(int cases) {
        boolean[] positive = new boolean[cases];
        for (int c = 0; c < cases; c += 2) {
            positive[c] = true;
        }
        return positive;
    }

    /** Alike readers of thirty cases, with effects of cases and of readers. */
    private static double[][] readers(Random random, int count) {
        boolean[] positive = everyOther(30);
        double[] effect = random.doubles(positive.length, -1, 1).toArray();
        double[][] ratings = new double[count][positive.length];
        for (double[] reader : ratings) {
            double apart = 1.5 + .3 * random.nextGaussian();
            Arrays.setAll(reader, c -> effect[c] + (positive[c] ? apart : 0) + random.nextGaussian());
        }
        return ratings;
    }
}
