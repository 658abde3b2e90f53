package org.esicasebook.scoring.measures.judgment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.esicasebook.epidurography.Compartment.ARTERIAL;
import static org.esicasebook.epidurography.Compartment.EPIDURAL;
import static org.esicasebook.epidurography.Compartment.FACET;
import static org.esicasebook.epidurography.Compartment.MUSCLE;
import static org.esicasebook.epidurography.Compartment.SUBARACHNOID;
import static org.esicasebook.epidurography.Compartment.SUBDURAL;
import static org.esicasebook.epidurography.Compartment.VENOUS;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.assertj.core.data.Offset;
import org.esicasebook.epidurography.Compartment;
import org.junit.jupiter.api.Test;

/** Worked numbers of the scoring design, and what must hold whatever the tables say. */
class CompartmentMeasureTest {

    private static final Offset<Double> EXACT = within(1e-12);
    private static final String ORDER = "EMVAFTSND";

    private static final LookAlikes LOOK_ALIKES = new LookAlikes(Map.of(
            pair("VA"),
            .5,
            pair("TS"),
            .5,
            pair("MF"),
            .35,
            pair("EN"),
            .3,
            pair("ES"),
            .25,
            pair("ET"),
            .2,
            pair("EF"),
            .2,
            pair("NT"),
            .2,
            pair("DM"),
            .15));
    private static final CompartmentMeasure CERVICAL =
            measure(harms(0, .15, .3, 1, .15, .9, .7, .9, .4), LOOK_ALIKES, .5);
    private static final CompartmentMeasure LUMBAR =
            measure(harms(0, .15, .25, .8, .15, .7, .6, .6, .4), LOOK_ALIKES, .5);

    @Test
    void underCallingADangerousCompartmentLosesCreditAndOverCallingKeepsIt() {
        assertThat(CERVICAL.credit(ARTERIAL, VENOUS)).isCloseTo(0, EXACT);
        assertThat(CERVICAL.credit(VENOUS, ARTERIAL)).isCloseTo(.5, EXACT);
        assertThat(LUMBAR.credit(ARTERIAL, VENOUS)).isCloseTo(.1, EXACT);
        assertThat(LUMBAR.credit(SUBARACHNOID, SUBDURAL)).isCloseTo(.15, EXACT);
        assertThat(LUMBAR.credit(SUBDURAL, SUBARACHNOID)).isCloseTo(.5, EXACT);
    }

    @Test
    void aMixtureReadInPartEarnsTheWeightOfThePart() {
        Set<Compartment> mixture = EnumSet.of(EPIDURAL, VENOUS);

        assertThat(score(CERVICAL, mixture, EnumSet.of(EPIDURAL)))
                .isCloseTo(.25 / .8, EXACT)
                .isCloseTo(.31, within(.005));
        assertThat(score(CERVICAL, mixture, EnumSet.of(VENOUS)))
                .isCloseTo(.55 / .8, EXACT)
                .isCloseTo(.69, within(.005));
    }

    @Test
    void aNearMissBesideTheRightNameIsChargedOnce() {
        assertThat(score(CERVICAL, EnumSet.of(ARTERIAL), EnumSet.of(ARTERIAL, VENOUS)))
                .isCloseTo(.75, EXACT);
    }

    @Test
    void namingEverythingEarnsNothing() {
        for (Compartment truth : Compartment.values()) {
            assertThat(score(CERVICAL, EnumSet.of(truth), EnumSet.allOf(Compartment.class)))
                    .isZero();
        }
        assertThat(score(CERVICAL, EnumSet.of(EPIDURAL, VENOUS), EnumSet.allOf(Compartment.class)))
                .isZero();
    }

    @Test
    void theDearestWrongNameIsTheSubstitution() {
        // one miss: of muscle (looks like facet, cheap) and venous (looks like nothing true, dear) the dear one is free
        CompartmentMeasure.Result result =
                LUMBAR.score(EnumSet.of(EPIDURAL, FACET), EnumSet.of(EPIDURAL, MUSCLE, VENOUS));

        assertThat(result.extras()).containsExactly(new CompartmentMeasure.Extra(MUSCLE, .5 * (1 - .35)));
        assertThat(result.score()).isCloseTo((.25 + .4 * .35) / .65 - .325, EXACT);
    }

    @Test
    void theTruthScoresOneAndNoOtherAnswerMore() {
        for (Set<Compartment> truth : subsets()) {
            assertThat(score(CERVICAL, truth, truth)).isCloseTo(1, EXACT);
        }
        for (Set<Compartment> truth : someSubsets(40)) {
            for (Set<Compartment> response : subsets()) {
                assertThat(score(LUMBAR, truth, response)).isBetween(0.0, 1 + 1e-12);
                if (!response.equals(truth)) {
                    assertThat(score(LUMBAR, truth, response)).isLessThan(1);
                }
            }
        }
    }

    @Test
    void theScoreDoesNotDependOnTheOrderOfNaming() {
        Random random = new Random(20260101);
        for (int i = 0; i < 200; i++) {
            List<Compartment> truth = shuffled(random);
            List<Compartment> response = shuffled(random);
            var inOrder = LUMBAR.score(EnumSet.copyOf(truth), EnumSet.copyOf(response));
            var asListed = LUMBAR.score(new LinkedHashSet<>(truth), new LinkedHashSet<>(response));
            assertThat(asListed).isEqualTo(inOrder);
        }
    }

    @Test
    void namingAnotherTrueCompartmentNeverCosts() {
        for (Set<Compartment> truth : someSubsets(60)) {
            for (Set<Compartment> response : someSubsets(60)) {
                for (Compartment more : truth) {
                    Set<Compartment> fuller = EnumSet.copyOf(response);
                    fuller.add(more);
                    assertThat(score(CERVICAL, truth, fuller))
                            .as("%s read as %s and %s", truth, response, more)
                            .isGreaterThanOrEqualTo(
                                    score(CERVICAL, truth, response) - extraOf(truth, response, more) - 1e-12);
                }
            }
        }
    }

    /** A substitution that is no longer one may cost what an extra costs, no more. */
    private static double extraOf(Set<Compartment> truth, Set<Compartment> response, Compartment more) {
        return response.contains(more) || truth.containsAll(response) ? 0 : .5;
    }

    @Test
    void aStricterPenaltyNeverHelps() {
        CompartmentMeasure lenient = measure(LUMBAR.harms(), LOOK_ALIKES, .2);
        for (Set<Compartment> truth : someSubsets(60)) {
            for (Set<Compartment> response : someSubsets(60)) {
                assertThat(score(LUMBAR, truth, response)).isLessThanOrEqualTo(score(lenient, truth, response) + 1e-12);
            }
        }
    }

    @Test
    void moreCreditForANearMissNeverHurts() {
        Map<Set<Compartment>, Double> likelier = new HashMap<>(LOOK_ALIKES.likeness());
        likelier.replaceAll((pair, likeness) -> likeness + .1);
        CompartmentMeasure kinder = measure(LUMBAR.harms(), new LookAlikes(likelier), .5);
        for (Set<Compartment> truth : someSubsets(60)) {
            for (Set<Compartment> response : someSubsets(60)) {
                assertThat(score(kinder, truth, response))
                        .isGreaterThanOrEqualTo(score(LUMBAR, truth, response) - 1e-12);
            }
        }
    }

    private static double score(CompartmentMeasure measure, Set<Compartment> truth, Set<Compartment> response) {
        return measure.score(truth, response).score();
    }

    private static List<Set<Compartment>> subsets() {
        List<Set<Compartment>> subsets = new ArrayList<>();
        for (int bits = 1; bits < 1 << Compartment.values().length; bits++) {
            int chosen = bits;
            subsets.add(Arrays.stream(Compartment.values())
                    .filter(compartment -> (chosen >> compartment.ordinal() & 1) == 1)
                    .collect(Collectors.toCollection(() -> EnumSet.noneOf(Compartment.class))));
        }
        return subsets;
    }

    private static List<Set<Compartment>> someSubsets(int howMany) {
        List<Set<Compartment>> subsets = subsets();
        Collections.shuffle(subsets, new Random(7));
        return subsets.subList(0, howMany);
    }

    private static List<Compartment> shuffled(Random random) {
        List<Compartment> all = new ArrayList<>(List.of(Compartment.values()));
        Collections.shuffle(all, random);
        return all.subList(0, 1 + random.nextInt(all.size()));
    }

    private static CompartmentMeasure measure(HarmTable harms, LookAlikes lookAlikes, double extraPenalty) {
        return new CompartmentMeasure(harms, lookAlikes, .25, extraPenalty);
    }

    private static HarmTable harms(double... inOrder) {
        Map<Compartment, Double> harms = new EnumMap<>(Compartment.class);
        for (int i = 0; i < inOrder.length; i++) {
            harms.put(compartment(ORDER.charAt(i)), inOrder[i]);
        }
        return new HarmTable(harms);
    }

    private static Set<Compartment> pair(String letters) {
        return Set.of(compartment(letters.charAt(0)), compartment(letters.charAt(1)));
    }

    private static Compartment compartment(char letter) {
        return Arrays.stream(Compartment.values())
                .filter(compartment -> compartment.letter() == letter)
                .findFirst()
                .orElseThrow();
    }
}
