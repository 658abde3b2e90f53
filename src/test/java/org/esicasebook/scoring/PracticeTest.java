package org.esicasebook.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.esicasebook.cases.Slug;
import org.esicasebook.epidurography.Compartment;
import org.esicasebook.scoring.measures.Reported;
import org.esicasebook.scoring.measures.practice.Readiness;
import org.esicasebook.scoring.measures.practice.SessionMix;
import org.esicasebook.scoring.measures.standard.CutScore;
import org.esicasebook.scoring.simulated.SimulatedCase;
import org.esicasebook.scoring.simulated.SimulatedLearner;
import org.junit.jupiter.api.Test;

class PracticeTest {

    private static final List<SimulatedCase> LIBRARY = SimulatedCase.library();
    private static final List<JudgedCase> GOOD = judged(3, 1);
    private static final List<JudgedCase> WEAK = judged(-2, 2);
    private static final Instant NOW = Instant.parse("2026-11-01T08:00:00Z");

    @Test
    void everyPatternMetIsRememberedOnceTheMostNearlyForgottenFirst() {
        List<Practice.Remembered> memory = practice(GOOD).memory();

        assertThat(memory).extracting(Practice.Remembered::schema).doesNotHaveDuplicates();
        assertThat(memory)
                .isSortedAccordingTo((a, b) -> Double.compare(a.recall(), b.recall()))
                .allSatisfy(one -> assertThat(one.recall()).isBetween(0.0, 1.0));
        assertThat(practice(List.of()).memory()).isEmpty();
    }

    @Test
    void theLongerItIsTheLessIsRememberedAndTheMoreIsDue() {
        Practice soon = Practice.of(GOOD, RulesFixture.rules(), Optional.empty(), last(GOOD));
        Practice late = Practice.of(
                GOOD, RulesFixture.rules(), Optional.empty(), last(GOOD).plus(Duration.ofDays(400)));
        Map<Practice.Schema, Double> before = soon.memory().stream()
                .collect(Collectors.toMap(Practice.Remembered::schema, Practice.Remembered::recall));

        assertThat(late.memory()).allSatisfy(one -> assertThat(one.recall()).isLessThan(before.get(one.schema())));
        assertThat(late.due().size()).isGreaterThan(soon.due().size());
    }

    @Test
    void theOrderInWhichJudgmentsAreHandedInIsOfNoAccount() {
        List<JudgedCase> shuffled = new ArrayList<>(GOOD);
        Collections.shuffle(shuffled, new Random(1));

        assertThat(practice(shuffled).memory()).isEqualTo(practice(GOOD).memory());
    }

    @Test
    void whoRecognisesMoreHasTheGreaterAbilityAndRemembersLonger() {
        assertThat(practice(GOOD).ability().value())
                .isGreaterThan(practice(WEAK).ability().value() + 1);
        assertThat(meanStability(practice(GOOD))).isGreaterThan(2 * meanStability(practice(WEAK)));
        assertThat(practice(List.of()).ability().standardError()).isCloseTo(1, within(1e-3));
    }

    @Test
    void theCaseChosenFitsTheAbilityAndIsNoneOfTheLastSixtyDays() {
        Set<Slug> all = LIBRARY.stream().map(SimulatedCase::slug).collect(Collectors.toSet());
        Practice fresh = Practice.of(List.of(), RulesFixture.rules(), Optional.of(calibration()), NOW);
        double difficulty = calibration().cases().stream()
                .filter(one -> one.slug().equals(fresh.choose(all).orElseThrow().value()))
                .findFirst()
                .orElseThrow()
                .difficulty();

        // success in three of four cases: logit .75 below the ability, which is 0 of somebody unknown
        assertThat(difficulty).isCloseTo(-Math.log(3), within(.3));
        Practice justNow = Practice.of(GOOD, RulesFixture.rules(), Optional.of(calibration()), last(GOOD));
        assertThat(justNow.choose(recent(GOOD))).isEmpty();
        assertThat(practice(GOOD).choose(Set.of())).isEmpty();
    }

    @Test
    void aSessionIsFilledWhateverIsDue() {
        for (int cases : new int[] {0, 1, 5, 10, 20}) {
            for (List<JudgedCase> judged : List.of(GOOD, WEAK, List.<JudgedCase>of())) {
                SessionMix.Counts counts = practice(judged).session(cases);
                assertThat(counts.due() + counts.fresh() + counts.contrast()).isEqualTo(cases);
            }
        }
    }

    @Test
    void readinessIsWithheldEarlyAndNeverLikelyForTheWeak() {
        CutScore cut = new CutScore(0, .1);

        assertThat(practice(GOOD.subList(0, 20)).readiness(cut)).isInstanceOf(Reported.Withheld.class);
        assertThat(practice(WEAK).readiness(cut).find().orElseThrow().word()).isEqualTo(Readiness.Word.NOT_YET);
        Readiness.Verdict good = practice(GOOD).readiness(cut).find().orElseThrow();
        assertThat(good.families()).isNotEmpty();
        assertThat(good.probability())
                .isGreaterThan(
                        practice(WEAK).readiness(cut).find().orElseThrow().probability());
    }

    @Test
    void aMixedPatternIsRememberedByItsDanger() {
        JudgedCase mixed = JudgedCaseFixture.judged(
                Set.of(Compartment.EPIDURAL, Compartment.ARTERIAL), Set.of(Compartment.EPIDURAL), 20);

        assertThat(practice(List.of(mixed)).memory())
                .singleElement()
                .satisfies(one -> assertThat(one.schema().finding()).isEqualTo(Compartment.ARTERIAL));
    }

    private static Practice practice(List<JudgedCase> judged) {
        return Practice.of(judged, RulesFixture.rules(), Optional.of(calibration()), NOW);
    }

    private static double meanStability(Practice practice) {
        return practice.memory().stream()
                .mapToDouble(one -> one.memory().stability())
                .average()
                .orElseThrow();
    }

    private static Instant last(List<JudgedCase> judged) {
        return judged.getLast().committedAt();
    }

    private static Set<Slug> recent(List<JudgedCase> judged) {
        return judged.stream().map(JudgedCase::slug).collect(Collectors.toSet());
    }

    private static CaseCalibration calibration() {
        return Measured.CALIBRATION;
    }

    private static final class Measured {
        private static final CaseCalibration CALIBRATION = CaseCalibration.of(
                SimulatedLearner.cohort(40, 9).stream()
                        .flatMap(learner -> learner.judges(LIBRARY, RulesFixture.rules(), 3).stream())
                        .map(SimulatedLearner.Judged::judgedCase)
                        .toList(),
                Map.of(),
                NOW);
    }

    private static List<JudgedCase> judged(double ability, long seed) {
        return new SimulatedLearner(JudgedCaseFixture.READER, ability)
                .judges(LIBRARY, RulesFixture.rules(), seed).stream()
                        .map(SimulatedLearner.Judged::judgedCase)
                        .toList();
    }
}
