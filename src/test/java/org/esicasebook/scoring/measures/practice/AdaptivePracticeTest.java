package org.esicasebook.scoring.measures.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.esicasebook.scoring.measures.Reported;
import org.esicasebook.scoring.measures.item.Ability;
import org.esicasebook.scoring.measures.item.Grid;
import org.esicasebook.scoring.measures.item.Item;
import org.esicasebook.scoring.measures.learner.Proportion;
import org.junit.jupiter.api.Test;

class AdaptivePracticeTest {

    private static final Map<String, Double> TARGETS = Map.of("CTF", .5, "LTF", .3, "CIL", .2);

    @Test
    void theItemThatTellsMostIsChosenWhereNothingIsLeftToChance() {
        ItemChoice<Integer, String> choice = new ItemChoice<>(bank(60, Map.of()), TARGETS, 1);
        var first = choice.forAssessment(.4, List.of(), Set.of(), new Random(1)).orElseThrow();

        assertThat(first.cell()).isEqualTo("CTF");
        for (var other : bank(60, Map.of())) {
            if (other.cell().equals("CTF")) {
                assertThat(other.item().information(.4))
                        .isLessThanOrEqualTo(first.item().information(.4));
            }
        }
    }

    @Test
    void cellsNotUsedYetComeFirstThenThoseFurthestBelowTheirTarget() {
        ItemChoice<Integer, String> choice = new ItemChoice<>(bank(60, Map.of()), TARGETS, 1);
        // items are dealt to the cells in turn: 0 and 3 are CTF, 1 is LTF, 2 is CIL
        assertThat(choice.cellsByNeed(List.of())).containsExactly("CTF", "LTF", "CIL");
        assertThat(choice.cellsByNeed(List.of(0))).containsExactly("LTF", "CIL", "CTF");
        assertThat(choice.cellsByNeed(List.of(0, 1, 2))).containsExactly("CTF", "LTF", "CIL");
        assertThat(choice.cellsByNeed(List.of(0, 3, 1, 2))).containsExactly("LTF", "CTF", "CIL");
    }

    @Test
    void aSittingKeepsTheBlueprintRepeatsNothingAndFindsTheAbility() {
        Random random = new Random(7);
        double gap = 0;
        for (int sitting = 0; sitting < 20; sitting++) {
            Sitting done = sit(bank(300, Map.of()), random.nextGaussian(), random);
            assertThat(done.given()).doesNotHaveDuplicates();
            assertThat(done.ability().standardError()).isLessThanOrEqualTo(.45);
            long ctf = done.given().stream().filter(id -> id % 3 == 0).count();
            assertThat((double) ctf / done.given().size()).isCloseTo(.5, within(.12));
            gap += Math.abs(done.ability().value() - done.truth()) / 20;
        }
        assertThat(gap).isLessThan(.5);
    }

    @Test
    void exposureControlKeepsFavouritesFromBeingSeenByAll() {
        Random random = new Random(3);
        ExposureControl control = new ExposureControl(.25);
        Map<Integer, Double> none = IntStream.range(0, 90).boxed().collect(Collectors.toMap(i -> i, i -> 1.0));
        double before = Collections.max(chosen(none, random).values());
        Map<Integer, Double> parameters = control.calibrate(none, k -> chosen(k, random), 6);
        Map<Integer, Double> after = new HashMap<>();
        chosen(parameters, random).forEach((id, share) -> after.put(id, share * parameters.get(id)));

        assertThat(control.parameter(.5)).isEqualTo(.5);
        assertThat(control.parameter(.2)).isEqualTo(1);
        assertThat(before).isGreaterThan(.4);
        assertThat(Collections.max(after.values())).isLessThan(.38);
    }

    @Test
    void whatIsBarredIsNotGivenAndAnEmptyBankGivesNothing() {
        ItemChoice<Integer, String> choice = new ItemChoice<>(bank(3, Map.of()), TARGETS, 5);
        assertThat(choice.forAssessment(0, List.of(0), Set.of(1), new Random(1))
                        .orElseThrow()
                        .id())
                .isEqualTo(2);
        assertThat(choice.forAssessment(0, List.of(0, 2), Set.of(1), new Random(1)))
                .isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ItemChoice<>(bank(3, Map.of()), Map.of("CTF", 1.0), 5));
    }

    @Test
    void practiceAimsAtSuccess() {
        ItemChoice<Integer, String> choice = new ItemChoice<>(bank(300, Map.of()), TARGETS, 1);
        Item item = choice.forPractice(.5, .75, Set.of()).orElseThrow().item();
        assertThat(item.probabilities(.5)[1]).isCloseTo(.75, within(.01));
    }

    @Test
    void aSittingEndsWhenItIsPreciseDecidedOrLong() {
        StoppingRule rule = StoppingRule.STARTING_VALUES;
        OptionalDouble cut = OptionalDouble.of(0);
        assertThat(rule.isEnough(new Ability(.1, .39), 21, cut)).isTrue();
        assertThat(rule.isEnough(new Ability(1.2, .5), 15, cut)).isTrue();
        assertThat(rule.isEnough(new Ability(1.2, .5), 14, cut)).isFalse();
        assertThat(rule.isEnough(new Ability(1.2, .5), 15, OptionalDouble.empty()))
                .isFalse();
        assertThat(rule.isEnough(new Ability(.1, .6), 40, cut)).isTrue();
        assertThat(rule.bankIsLargeEnough(199)).isFalse();
    }

    @Test
    void readinessTakesAbilityEveryFamilyAndNoCriticalErrorOfLate() {
        Readiness readiness = Readiness.STARTING_VALUES;
        Ability able = new Ability(1, .3);
        var good = List.of(new Readiness.Family("Arterial", new Proportion(40, 40)));
        var thin = List.of(new Readiness.Family("Arterial", new Proportion(10, 10)));
        List<Boolean> clean = Collections.nCopies(20, false);
        List<Boolean> slip = new ArrayList<>(clean);
        slip.set(19, true);

        assertThat(Readiness.probability(able, 1, .2)).isCloseTo(.5, within(1e-12));
        // Beta(41, 1): 1 - .9^41
        assertThat(readiness.probability(new Proportion(40, 40))).isCloseTo(1 - Math.pow(.9, 41), within(1e-9));
        assertThat(word(readiness.of(able, 0, .1, good, 60, clean))).isEqualTo(Readiness.Word.LIKELY);
        assertThat(word(readiness.of(able, 0, .1, thin, 60, clean))).isEqualTo(Readiness.Word.UNCERTAIN);
        assertThat(word(readiness.of(able, 0, .1, good, 60, clean.subList(0, 19))))
                .isEqualTo(Readiness.Word.UNCERTAIN);
        assertThat(word(readiness.of(able, 0, .1, good, 60, slip))).isEqualTo(Readiness.Word.NOT_YET);
        assertThat(word(readiness.of(new Ability(-1, .3), 0, .1, good, 60, clean)))
                .isEqualTo(Readiness.Word.NOT_YET);
        assertThat(readiness.of(able, 0, .1, good, 59, clean)).isInstanceOf(Reported.Withheld.class);
    }

    @Test
    void aSessionMixesWhatIsDueNewAndConfused() {
        SessionMix mix = SessionMix.STARTING_VALUES;
        assertThat(mix.of(20, 30, true)).isEqualTo(new SessionMix.Counts(10, 6, 4));
        assertThat(mix.of(20, 3, true)).isEqualTo(new SessionMix.Counts(3, 13, 4));
        assertThat(mix.of(20, 30, false)).isEqualTo(new SessionMix.Counts(10, 10, 0));
    }

    private static Readiness.Word word(Reported<Readiness.Verdict> verdict) {
        return verdict.find().orElseThrow().word();
    }

    private static List<ItemChoice.Candidate<Integer, String>> bank(int size, Map<Integer, Double> exposure) {
        List<String> cells = List.of("CTF", "LTF", "CIL");
        return IntStream.range(0, size)
                .mapToObj(i -> new ItemChoice.Candidate<>(
                        i,
                        Item.rasch(-3 + 6.0 * i / Math.max(1, size - 1)),
                        cells.get(i % 3),
                        exposure.getOrDefault(i, 1.0)))
                .toList();
    }

    private record Sitting(double truth, List<Integer> given, Ability ability) {}

    private static Sitting sit(List<ItemChoice.Candidate<Integer, String>> bank, double truth, Random random) {
        ItemChoice<Integer, String> choice = new ItemChoice<>(bank, TARGETS, 5);
        List<Integer> given = new ArrayList<>();
        List<Ability.Answer> answers = new ArrayList<>();
        Ability ability = new Ability(0, 1);
        while (!StoppingRule.STARTING_VALUES.isEnough(ability, given.size(), OptionalDouble.empty())) {
            var next = choice.forAssessment(ability.value(), given, Set.of(), random)
                    .orElseThrow();
            given.add(next.id());
            boolean right = random.nextDouble() < next.item().probabilities(truth)[1];
            answers.add(new Ability.Answer(next.item(), right ? 1 : 0));
            ability = Ability.expectedAPosteriori(answers, Ability.Prior.STANDARD, Grid.USUAL);
        }
        return new Sitting(truth, given, ability);
    }

    /** Share of sittings of ten cases in which each item came up for choice, given or not. */
    private static Map<Integer, Double> chosen(Map<Integer, Double> exposure, Random random) {
        Map<Integer, Double> shares = new HashMap<>();
        int sittings = 120;
        for (int sitting = 0; sitting < sittings; sitting++) {
            ItemChoice<Integer, String> choice = new ItemChoice<>(bank(90, exposure), TARGETS, 5);
            double theta = random.nextGaussian() / 2;
            List<Integer> given = new ArrayList<>();
            for (int i = 0; i < 10; i++) {
                given.add(choice.forAssessment(theta, given, Set.of(), random)
                        .orElseThrow()
                        .id());
            }
            // chosen = given / k
            given.forEach(id -> shares.merge(id, 1.0 / sittings / exposure.get(id), Double::sum));
        }
        shares.replaceAll((id, share) -> Math.min(1, share));
        return shares;
    }
}
