package org.esicasebook.scoring.measures.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.esicasebook.scoring.measures.Interval;
import org.esicasebook.scoring.measures.ReferenceValues;
import org.esicasebook.scoring.measures.Reported;
import org.esicasebook.scoring.measures.item.ModelLadder.Rung;
import org.junit.jupiter.api.Test;

class ClassicalItemTest {

    @Test
    void lsat6Ctt() {
        ReferenceValues published = ReferenceValues.of("lsat6_ctt");
        Responses responses = Lsat6.read();
        List<ClassicalItem> items = ClassicalItem.of(responses);

        published.assertNumbers(
                "p", items.stream().mapToDouble(ClassicalItem::difficulty).toArray());
        published.assertNumbers(
                "pbis_total",
                items.stream().mapToDouble(ClassicalItem::itemTotal).toArray());
        published.assertNumbers(
                "pbis_rest", items.stream().mapToDouble(ClassicalItem::itemRest).toArray());
        published.assertNumber(
                "alpha_kr20", Reliability.alpha(responses).find().orElseThrow().coefficient());
        published.assertNumbers(
                "score_freq",
                IntStream.rangeClosed(0, 5)
                        .mapToDouble(score -> responses.persons().stream()
                                .filter(person -> person.rawScore() == score)
                                .mapToDouble(Responses.Person::weight)
                                .sum())
                        .toArray());
    }

    @Test
    void alpha() {
        ReferenceValues published = ReferenceValues.of("alpha");
        double[][] attitude = ReferenceValues.rows("attitude.csv").stream()
                .map(row -> Arrays.stream(row).mapToDouble(Double::parseDouble).toArray())
                .toArray(double[][]::new);

        published.assertNumber("attitude", Reliability.alpha(attitude).coefficient());
    }

    @Test
    void alphaOfAnIncompleteFormIsWithheld() {
        Responses sparse = Responses.of(new int[][] {{1, -1}, {0, 1}});
        assertThat(Reliability.alpha(sparse)).isInstanceOf(Reported.Withheld.class);
    }

    @Test
    void marginalReliabilityIsTheShareOfVarianceThatIsNotError() {
        Random random = new Random(5);
        List<Ability> abilities = random.doubles(4000)
                .mapToObj(u -> new Ability(random.nextGaussian() * Math.sqrt(.8), Math.sqrt(.2)))
                .toList();
        assertThat(Reliability.marginal(abilities).coefficient()).isCloseTo(.8, within(.01));
    }

    @Test
    void difMhSas() {
        ReferenceValues published = ReferenceValues.of("dif_mh_sas");
        Map<Integer, double[]> strata = new TreeMap<>();
        for (String[] row : ReferenceValues.rows("MantelHaenszel.csv")) {
            int cell = (row[0].equals("ref") ? 0 : 2) + (row[2].equals("1") ? 0 : 1);
            strata.computeIfAbsent(Integer.parseInt(row[1]), s -> new double[4])[cell] += Double.parseDouble(row[3]);
        }
        MantelHaenszel dif = MantelHaenszel.of(strata.values().stream()
                .map(s -> new MantelHaenszel.Stratum(s[0], s[1], s[2], s[3]))
                .toList());
        Interval interval = dif.oddsRatioInterval(.95);

        published.assertNumber("chi2", dif.chiSquared());
        published.assertNumber("odds_ratio", dif.oddsRatio());
        published.assertNumbers("ci", interval.low(), interval.high());
        assertThat(dif.label()).isEqualTo(published.at("ets").asString());
        assertThat(dif.shrunkDelta(0, .25)).isBetween(dif.delta(), 0.0);
    }

    @Test
    void groupsThatDoNotDifferShowNone() {
        MantelHaenszel none = MantelHaenszel.of(
                List.of(new MantelHaenszel.Stratum(30, 20, 30, 20), new MantelHaenszel.Stratum(40, 10, 40, 10)));
        MantelHaenszel large = MantelHaenszel.of(List.of(new MantelHaenszel.Stratum(400, 100, 200, 300)));

        assertThat(none.oddsRatio()).isCloseTo(1, within(1e-12));
        assertThat(none.label()).isEqualTo("A");
        assertThat(large.label()).isEqualTo("C-");
        assertThat(large.report(500, 99)).isInstanceOf(Reported.Withheld.class);
    }

    @Test
    void itemsThatTellLittleAreFlagged() {
        List<int[]> rows = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            // the first four rise with ability, the fifth falls, the last is right for all
            rows.add(new int[] {i > 20 ? 1 : 0, i > 40 ? 1 : 0, i > 60 ? 1 : 0, i > 85 ? 1 : 0, i < 50 ? 1 : 0, 1});
        }
        List<ClassicalItem> items = ClassicalItem.of(Responses.of(rows.toArray(int[][]::new)));

        assertThat(items.get(1).flags()).isEmpty();
        assertThat(items.get(1).upperLower()).isGreaterThan(.7);
        assertThat(items.get(3).flags()).containsExactly(ClassicalItem.Flag.TOO_HARD);
        assertThat(items.get(4).flags()).containsExactly(ClassicalItem.Flag.WRONG_WAY);
        assertThat(items.get(5).flags()).contains(ClassicalItem.Flag.TOO_EASY);
    }

    @Test
    void aKeyThatTheBestDoNotChooseIsSuspect() {
        List<Distractors.Choice<String>> choices = IntStream.range(0, 60)
                .mapToObj(i -> new Distractors.Choice<>(i >= 36 ? "venous" : i % 12 == 0 ? "facet" : "epidural", i))
                .toList();
        Distractors<String> keyedEpidural = Distractors.of(choices, "epidural");
        Distractors<String> keyedVenous = Distractors.of(choices, "venous");

        assertThat(keyedEpidural.suspicion(60))
                .hasValueSatisfying(reason -> assertThat(reason).contains("venous"));
        assertThat(keyedVenous.suspicion(60)).isEmpty();
        assertThat(keyedEpidural.suspicion(14)).isEmpty();
        assertThat(Distractors.of(choices.subList(1, 60), "venous").nonFunctioning())
                .containsExactly("facet");
        assertThat(keyedVenous.options().getFirst().byThird().get(2)).isEqualTo(1);
    }

    @Test
    void answersAgainstTheGrainStandOut() {
        List<Item> items =
                IntStream.range(0, 20).mapToObj(i -> Item.rasch(-2 + .2 * i)).toList();
        int[] expected = IntStream.range(0, 20).map(i -> i < 10 ? 1 : 0).toArray();
        int[] reversed = IntStream.range(0, 20).map(i -> i < 10 ? 0 : 1).toArray();

        assertThat(PersonFit.of(Lsat6.answers(items, expected), 0, List.of()).lz())
                .isPositive();
        PersonFit odd = PersonFit.of(Lsat6.answers(items, reversed), 0, List.of(1.2, 30.0));
        assertThat(odd.lz()).isLessThan(-4);
        assertThat(odd.reasonsForReview()).hasSize(2);
    }

    @Test
    void theFitOfHonestPersonsIsAboutStandardNormal() {
        Random random = new Random(17);
        List<Item> items =
                IntStream.range(0, 40).mapToObj(i -> Item.rasch(-2 + .1 * i)).toList();
        double sum = 0;
        double squares = 0;
        for (int person = 0; person < 400; person++) {
            int[] answers = items.stream()
                    .mapToInt(item -> random.nextDouble() < item.probabilities(.3)[1] ? 1 : 0)
                    .toArray();
            double lz =
                    PersonFit.of(Lsat6.answers(items, answers), .3, List.of()).lz();
            sum += lz;
            squares += lz * lz;
        }
        assertThat(sum / 400).isCloseTo(0, within(.15));
        assertThat(squares / 400).isCloseTo(1, within(.25));
    }

    @Test
    void theModelGrowsWithTheAnswers() {
        ModelLadder ladder = ModelLadder.STARTING_VALUES;
        assertThat(ladder.rungOf(new int[] {4, 10}, false)).isEqualTo(Rung.PRIOR_ONLY);
        assertThat(ladder.rungOf(new int[] {4, 11}, false)).isEqualTo(Rung.RASCH);
        assertThat(ladder.rungOf(new int[] {9, 50, 50, 50}, false)).isEqualTo(Rung.RASCH);
        assertThat(ladder.rungOf(new int[] {10, 50, 50, 50}, false)).isEqualTo(Rung.PARTIAL_CREDIT);
        assertThat(ladder.rungOf(new int[] {150, 151}, true)).isEqualTo(Rung.TWO_PARAMETER);
        assertThat(ModelLadder.Grading.STARTING_VALUES.category(95, true)).isZero();
        assertThat(ModelLadder.Grading.STARTING_VALUES.category(89.9, false)).isEqualTo(2);
    }

    @Test
    void aNewItemSettlesWithItsAnswers() {
        Random random = new Random(23);
        EloDifficulty difficulty = new EloDifficulty(0, 0);
        for (int i = 0; i < 400; i++) {
            double theta = random.nextGaussian();
            difficulty = difficulty.after(random.nextDouble() < Item.rasch(1.5).probabilities(theta)[1], theta);
        }
        assertThat(difficulty.value()).isCloseTo(1.5, within(.6));
        assertThat(difficulty.answers()).isEqualTo(400);
    }
}
