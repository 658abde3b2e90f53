package org.esicasebook.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.esicasebook.epidurography.Compartment;
import org.esicasebook.epidurography.Route;
import org.esicasebook.scoring.measures.judgment.CompartmentMeasure;
import org.esicasebook.scoring.measures.learner.Skill;
import org.junit.jupiter.api.Test;

/** What can be earned without looking, by the rules in force. */
class BlindStrategiesTest {

    private static final CompartmentMeasure MEASURE = ScoringFixture.RULES.compartments(Route.CERVICAL_TRANSFORAMINAL);

    @Test
    void noConstantAnswerEarnsMoreThanTheReferenceAndNoneComesNearToLooking() {
        List<Set<Compartment>> answers = subsets();
        List<Set<Compartment>> bank = bank(new Random(2026));
        var reference = Skill.bestBlind(answers, bank, BlindStrategiesTest::score);

        for (Set<Compartment> answer : answers) {
            double mean = bank.stream()
                    .mapToDouble(truth -> score(answer, truth))
                    .average()
                    .orElseThrow();
            assertThat(mean).isLessThanOrEqualTo(reference.mean());
        }
        assertThat(reference.mean()).isLessThan(.6);
        assertThat(score(EnumSet.allOf(Compartment.class), bank.getFirst())).isLessThan(.1);
    }

    private static double score(Set<Compartment> answer, Set<Compartment> truth) {
        return MEASURE.score(truth, answer).score();
    }

    /** A hundred cases of which forty are purely epidural; half of the others are mixed with epidural contrast. */
    private static List<Set<Compartment>> bank(Random random) {
        Compartment[] misplaced = Arrays.stream(Compartment.values())
                .filter(compartment -> compartment != Compartment.EPIDURAL)
                .toArray(Compartment[]::new);
        return IntStream.range(0, 100)
                .mapToObj(i -> {
                    Set<Compartment> truth = EnumSet.noneOf(Compartment.class);
                    if (i < 40 || i % 2 == 0) {
                        truth.add(Compartment.EPIDURAL);
                    }
                    if (i >= 40) {
                        truth.add(misplaced[random.nextInt(misplaced.length)]);
                    }
                    return truth;
                })
                .toList();
    }

    private static List<Set<Compartment>> subsets() {
        return IntStream.range(1, 1 << Compartment.values().length)
                .mapToObj(bits -> {
                    Set<Compartment> chosen = EnumSet.noneOf(Compartment.class);
                    Arrays.stream(Compartment.values())
                            .filter(compartment -> (bits >> compartment.ordinal() & 1) == 1)
                            .forEach(chosen::add);
                    return chosen;
                })
                .toList();
    }
}
