package org.esicasebook.scoring.measures.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.esicasebook.scoring.measures.Reported;
import org.esicasebook.scoring.measures.item.GroupsOnItems.Compared;
import org.esicasebook.scoring.measures.item.GroupsOnItems.Group;
import org.esicasebook.scoring.measures.item.MarginalLikelihood.Discriminations;
import org.junit.jupiter.api.Test;

class GroupsOnItemsTest {

    private static final int ITEMS = 40;
    /** Harder for the focal group by one and a half logits. */
    private static final int UNFAIR = 7;

    private static final FittedItems BANK = bank();

    @Test
    void anItemHarderForAGroupOfTheSameAbilityStandsOutAndTheOthersDoNot() {
        List<Compared> compared = compared(150, 1);

        assertThat(compared).hasSize(ITEMS);
        Compared unfair = compared.get(UNFAIR);
        assertThat(unfair.category()).isEqualTo(Reported.shown(MantelHaenszel.Category.LARGE));
        assertThat(unfair.test().label()).isEqualTo("C-");
        // D = -2.35 times the difference of the difficulties, when strata are fine enough
        assertThat(unfair.test().delta()).isCloseTo(-2.35 * 1.5, within(1.0));
        assertThat(compared)
                .filteredOn(one -> one.item() != UNFAIR)
                .filteredOn(one -> one.category().equals(Reported.shown(MantelHaenszel.Category.LARGE)))
                .isEmpty();
    }

    @Test
    void smallGroupsHaveNoCategoryAndTheirDifferencesArePulledTogether() {
        List<Compared> compared = compared(40, 1);

        assertThat(compared).isNotEmpty().allSatisfy(one -> {
            assertThat(one.category()).isInstanceOf(Reported.Withheld.class);
            assertThat(Math.min(one.reference(), one.focal())).isGreaterThanOrEqualTo(GroupsOnItems.LEAST_ANSWERS);
        });
        double raw = compared.stream()
                .mapToDouble(one -> Math.abs(one.test().delta()))
                .sum();
        double shrunk = compared.stream()
                .mapToDouble(one -> Math.abs(one.shrunkDelta()))
                .sum();
        assertThat(shrunk).isLessThan(.7 * raw);
        assertThat(compared(12, .5)).isEmpty();
    }

    @Test
    void theAbilityThatTheOtherAnswersTellIsTheOneWithoutThisAnswer() {
        Responses.Person person = Responses.over(ITEMS)
                .add(answers(new Random(3), 0, .3, false))
                .build()
                .persons()
                .getFirst();
        double[] rest = GroupsOnItems.restAbilities(BANK, person);
        for (int left = 0; left < person.size(); left++) {
            List<Ability.Answer> others = new ArrayList<>();
            for (int i = 0; i < person.size(); i++) {
                if (i != left) {
                    others.add(new Ability.Answer(BANK.items().get(person.item(i)), person.category(i)));
                }
            }
            assertThat(rest[left])
                    .isCloseTo(
                            Ability.expectedAPosteriori(others, Ability.Prior.STANDARD, Grid.USUAL)
                                    .value(),
                            within(1e-9));
        }
    }

    /** The focal group is weaker by half a logit: that alone must not show. */
    private static List<Compared> compared(int perGroup, double density) {
        Random random = new Random(5);
        Responses.Builder builder = Responses.over(ITEMS);
        List<Group> groups = new ArrayList<>();
        for (int p = 0; p < 2 * perGroup + 20; p++) {
            boolean focal = p % 2 == 1;
            groups.add(p >= 2 * perGroup ? Group.NEITHER : focal ? Group.FOCAL : Group.REFERENCE);
            builder.add(answers(random, random.nextGaussian() - (focal ? .5 : 0), density, focal));
        }
        Responses responses = builder.build();
        FittedItems fitted = new MarginalLikelihood(
                        Discriminations.ONE, Grid.USUAL, 1e-4, 500, Double.POSITIVE_INFINITY)
                .fit(responses, Collections.nCopies(ITEMS, Optional.of(new ItemPrior(0, 1))));
        return GroupsOnItems.compare(fitted, responses, responses, groups);
    }

    private static int[] answers(Random random, double ability, double density, boolean focal) {
        int[] answers = new int[ITEMS];
        Arrays.setAll(answers, i -> {
            double harder = focal && i == UNFAIR ? 1.5 : 0;
            double p = BANK.items().get(i).probabilities(ability - harder)[1];
            boolean given = random.nextDouble() < density;
            return given ? random.nextDouble() < p ? 1 : 0 : -1;
        });
        return answers;
    }

    private static FittedItems bank() {
        Random random = new Random(1);
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < ITEMS; i++) {
            items.add(Item.rasch(random.nextGaussian()));
        }
        return new FittedItems(items, Collections.nCopies(ITEMS, .1), 0, List.of(), true);
    }
}
