package org.esicasebook.scoring.measures.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.esicasebook.scoring.measures.Bootstrap;
import org.esicasebook.scoring.measures.Interval;
import org.esicasebook.scoring.measures.ReferenceValues;
import org.junit.jupiter.api.Test;

class KappaTest {

    @Test
    void kappaFleiss1971() {
        ReferenceValues published = ReferenceValues.of("kappa_fleiss1971");
        int[][] ratings = ReferenceValues.rows("Fleiss1971_diagnoses.csv").stream()
                .map(row -> Arrays.stream(row)
                        .mapToInt(cell -> cell.charAt(0) - '1')
                        .toArray())
                .toArray(int[][]::new);
        int[][] counts = Arrays.stream(ratings)
                .map(row -> IntStream.range(0, 5)
                        .map(k -> (int) Arrays.stream(row).filter(r -> r == k).count())
                        .toArray())
                .toArray(int[][]::new);
        Kappa.Fleiss fleiss = Kappa.fleiss(counts);

        published.assertNumber("kappa", fleiss.kappa().value());
        published.assertNumber("Pbar", fleiss.kappa().observed());
        published.assertNumber("Pe", fleiss.kappa().byChance());
        assertThat(fleiss.z()).isCloseTo(published.number("z"), within(5e-5));
        double[] byCategory = published.numbers("per_category");
        for (int k = 0; k < byCategory.length; k++) {
            // published to three decimals
            assertThat(fleiss.byCategory().get(k)).isCloseTo(byCategory[k], within(5e-4));
        }
        published.assertNumber("exact_conger", Kappa.conger(ratings, 5).value());
    }

    @Test
    void kappaCohen1968() {
        ReferenceValues published = ReferenceValues.of("kappa_cohen1968");
        double[][] p = matrix(published, "p");
        double[][] w = matrix(published, "w");

        published.assertNumber("kappa", Kappa.cohen(p).value());
        published.assertNumber("weighted", Kappa.weighted(p, (a, b) -> w[a][b]).value());
    }

    @Test
    void twoRatersWithoutHabitsOfTheirOwnAgreeByEveryKappa() {
        int[][] ratings = {{0, 0}, {0, 1}, {1, 0}, {1, 1}, {0, 0}, {1, 1}};
        double cohen = Kappa.cohen(new double[][] {{2, 1}, {1, 2}}).value();

        assertThat(Kappa.conger(ratings, 2).value()).isCloseTo(cohen, within(1e-12));
        assertThat(Kappa.fleiss(new int[][] {{2, 0}, {1, 1}, {1, 1}, {0, 2}, {2, 0}, {0, 2}})
                        .kappa()
                        .value())
                .isCloseTo(cohen, within(1e-12));
    }

    @Test
    void aPrevailingCategoryLowersKappaAndThatShows() {
        Kappa even = Kappa.cohen(new double[][] {{45, 5}, {5, 45}});
        Kappa skewed = Kappa.cohen(new double[][] {{85, 5}, {5, 5}});

        assertThat(even.observed()).isEqualTo(skewed.observed());
        assertThat(skewed.value()).isLessThan(even.value());
        assertThat(skewed.prevalence().getFirst()).isCloseTo(.9, within(1e-12));
    }

    @Test
    void krippendorffsAlphaTakesGapsAndOrder() {
        // Krippendorff 2011, "Computing Krippendorff's alpha-reliability", section C: four observers, twelve units
        int[][] byObserver = {
            {1, 2, 3, 3, 2, 1, 4, 1, 2, -1, -1, -1},
            {1, 2, 3, 3, 2, 2, 4, 1, 2, 5, -1, 3},
            {-1, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, -1},
            {1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, -1}
        };
        List<Vote> votes = new ArrayList<>();
        for (int rater = 0; rater < byObserver.length; rater++) {
            for (int item = 0; item < 12; item++) {
                if (byObserver[rater][item] > 0) {
                    votes.add(new Vote(item, rater, byObserver[rater][item]));
                }
            }
        }
        assertThat(Krippendorff.alpha(votes, 6, Disagreement.NOMINAL)).isCloseTo(.743, within(5e-4));
        assertThat(Krippendorff.ordinalAlpha(votes, 6)).isCloseTo(.815, within(5e-4));
        assertThat(Krippendorff.alpha(votes, 6, Disagreement.QUADRATIC)).isCloseTo(.849, within(5e-4));
    }

    @Test
    void theBootstrapCoversTheMeanOfASkewedSample() {
        Random random = new Random(4);
        int covered = 0;
        for (int i = 0; i < 60; i++) {
            double[] sample = random.doubles(40).map(u -> -Math.log(1 - u)).toArray();
            Interval interval = Bootstrap.bca(
                    40,
                    chosen -> Arrays.stream(chosen)
                            .mapToDouble(c -> sample[c])
                            .average()
                            .orElseThrow(),
                    400,
                    .95,
                    random);
            covered += interval.contains(1) ? 1 : 0;
        }
        assertThat(covered).isBetween(51, 60);
    }

    @Test
    void nonsenseIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Kappa.cohen(new double[][] {{1, 2}, {3}}));
        assertThatIllegalArgumentException().isThrownBy(() -> Kappa.fleiss(new int[][] {{2, 0}, {1, 0}}));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Krippendorff.alpha(List.of(new Vote(0, 0, 0)), 2, Disagreement.NOMINAL));
    }

    private static double[][] matrix(ReferenceValues published, String path) {
        return IntStream.range(0, published.at(path).size())
                .mapToObj(i -> published.numbers(path + "." + i))
                .toArray(double[][]::new);
    }
}
