package org.esicasebook.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.esicasebook.cases.ReadingSteps;
import org.esicasebook.cases.ReferenceStandard;
import org.esicasebook.cases.ReferenceStandard.FrameTruth;
import org.esicasebook.cases.ReferenceStandard.Reach;
import org.esicasebook.cases.ReferenceStandard.SeriesTruth;
import org.esicasebook.cases.Teaching;
import org.esicasebook.epidurography.CanalPart;
import org.esicasebook.epidurography.Compartment;
import org.esicasebook.epidurography.Level;
import org.esicasebook.epidurography.Side;
import org.esicasebook.geometry.PixelPoint;
import org.esicasebook.geometry.Polygon;
import org.esicasebook.imaging.StoredStudy;
import org.esicasebook.judgment.CommittedImpression;
import org.esicasebook.judgment.Confidence;
import org.esicasebook.judgment.Impression;
import org.esicasebook.judgment.JudgmentFixture;
import org.esicasebook.judgment.PlacementJudgment;
import org.esicasebook.judgment.Spread;
import org.esicasebook.judgment.StopTrial;
import org.esicasebook.scoring.Scorecard.Component;
import org.esicasebook.scoring.measures.judgment.SpreadMeasure;
import org.esicasebook.support.fakes.SampleCases;
import org.junit.jupiter.api.Test;

/** What is scored beside the total: stopping, spread, and how belief moved. */
class ScoredApartTest {

    private static final ScoringRules RULES = ScoringRulesFile.load("scoring/rules-2026.2.yaml");

    /** An AP, a lateral and a run of 40 frames, 133 ms each. */
    private static final StoredStudy STUDY = SampleCases.study(SampleCases.TRANSFORAMINAL);

    private static final ReferenceStandard TRUTH = SampleCases.truth(SampleCases.TRANSFORAMINAL);

    @Test
    void latencyIsCountedInFramesFromTheFirstFrameWithASign() {
        StopScore score = stop(OptionalInt.of(12), veinFrom(10));
        assertThat(score.sign()).hasValue(10);
        assertThat(score.latencyFrames()).hasValue(2);
        assertThat(score.score()).as("within the time to react").isEqualTo(1);
        assertThat(score.reason())
                .isEqualTo(
                        "Venous contrast is first seen in frame 11; you stopped at frame 13, 2 frames or 0.3 s later.");

        assertThat(stop(OptionalInt.of(10), veinFrom(10)).reason()).endsWith("and you stopped at that frame.");
        assertThat(stop(OptionalInt.of(30), veinFrom(10)).score()).isBetween(0.1, 0.5);
    }

    @Test
    void stopsBeforeOrWithoutASignAreFalseAndRunsThroughASignAreMissed() {
        assertThat(stop(OptionalInt.of(9), veinFrom(10)).latencyFrames()).isEmpty();
        assertThat(stop(OptionalInt.of(9), veinFrom(10)).reason()).contains("before there was anything to see");
        assertThat(stop(OptionalInt.of(9), veinFrom(99)).reason()).contains("but no frame shows");
        assertThat(stop(OptionalInt.empty(), veinFrom(10)).score()).isZero();
        assertThat(stop(OptionalInt.empty(), veinFrom(10)).reason()).endsWith("you let the injection run to its end.");
        assertThat(stop(OptionalInt.empty(), veinFrom(99)).score()).isEqualTo(1);
    }

    @Test
    void whatRunsInVesselsAndInTheCerebrospinalFluidIsASignAndTheRestIsNot() {
        for (Compartment compartment : Compartment.values()) {
            boolean sign = Set.of(Compartment.VENOUS, Compartment.ARTERIAL, Compartment.SUBARACHNOID)
                    .contains(compartment);
            assertThat(stop(OptionalInt.empty(), seenFrom(3, compartment))
                            .sign()
                            .isPresent())
                    .as(compartment.label())
                    .isEqualTo(sign);
        }
    }

    @Test
    void spreadIsHeldAgainstTheTruthCellByCell() {
        Reach reach = new Reach(
                List.of(Level.L4_L5, Level.L5_S1),
                List.of(Side.LEFT, Side.RIGHT),
                0.5,
                Map.of(),
                Map.of(Level.L4_L5, List.of(Side.LEFT), Level.L5_S1, List.of(Side.LEFT, Side.RIGHT)));
        Spread said = new Spread(
                Set.of(
                        new Spread.Cell(Level.L4_L5, Side.LEFT),
                        new Spread.Cell(Level.L4_L5, Side.RIGHT),
                        new Spread.Cell(Level.L5_S1, Side.LEFT)),
                Set.of(CanalPart.DORSAL));
        SpreadScore score = SpreadScore.of(
                said, Set.of(Compartment.EPIDURAL), reach, RULES.spread().orElseThrow());

        assertThat(score.reached()).hasSize(3).contains(new Spread.Cell(Level.L5_S1, Side.RIGHT));
        assertThat(score.result().dice()).isEqualTo(2.0 * 2 / 6);
        assertThat(score.result().jaccard()).isEqualTo(2.0 / 4);
        assertThat(score.parts()).containsExactlyInAnyOrder(CanalPart.VENTRAL, CanalPart.DORSAL);
        assertThat(score.result().parts()).hasValue(2.0 / 3);
        assertThat(score.reason())
                .isEqualTo("Contrast reached 3 places; you found 2 of them and painted 1 that it did not reach."
                        + " Its epidural part lies both ventral and dorsal.");
    }

    @Test
    void ventralAndDorsalAreNotScoredWhereNothingIsEpidural() {
        SpreadScore score = SpreadScore.of(
                new Spread(Set.of(new Spread.Cell(Level.L4_L5, Side.LEFT)), Set.of()),
                Set.of(Compartment.MUSCLE),
                TRUTH.reach().orElseThrow(),
                RULES.spread().orElseThrow());
        assertThat(score.result().parts()).isEmpty();
        assertThat(score.result().score()).isEqualTo(1);
        assertThat(score.reason()).contains("None of it is epidural");
    }

    @Test
    void imagesRenderedBeforeSidesWereMeasuredCountThemAtEveryLevel() {
        Reach reach = new Reach(List.of(Level.L4_L5, Level.L5_S1), List.of(Side.MIDLINE), 0, Map.of());
        assertThat(reach.sidesByLevel())
                .isEqualTo(Map.of(
                        Level.L4_L5, List.of(Side.LEFT, Side.RIGHT), Level.L5_S1, List.of(Side.LEFT, Side.RIGHT)));
    }

    @Test
    void overlapsAreOneForEqualSetsAndZeroForStrangers() {
        assertThat(SpreadMeasure.dice(Set.of(), Set.of())).isEqualTo(1);
        assertThat(SpreadMeasure.dice(Set.of(1), Set.of(2))).isZero();
        assertThat(SpreadMeasure.jaccard(Set.of(1, 2), Set.of(2, 3))).isEqualTo(1.0 / 3);
    }

    @Test
    void whatTheRulesGiveNoWeightStandsBesideTheTotalAndWhatTheyWeighCounts() {
        Scorecard apart = score(RULES);
        assertThat(apart.rows()).hasSize(5);
        assertThat(apart.apart())
                .extracting(Scorecard.Apart::component)
                .containsExactly(Component.STOP, Component.SPREAD);

        Map<Component, Double> weights = new EnumMap<>(RULES.weights());
        weights.put(Component.STOP, 25.0);
        Scorecard counted = score(new ScoringRules(
                RULES.version(),
                RULES.ratified(),
                RULES.notice(),
                weights,
                RULES.compartments(),
                RULES.tip(),
                RULES.levelAndSide(),
                RULES.stop(),
                RULES.spread(),
                RULES.criticalFromHarm()));
        assertThat(counted.rows()).hasSize(6);
        assertThat(counted.rows().getLast().possible()).isCloseTo(20, within(1e-9));
        assertThat(counted.rows().stream().mapToDouble(Scorecard.Row::possible).sum())
                .isCloseTo(100, within(1e-9));
    }

    @Test
    void beliefIsFollowedFromViewToView() {
        ReadingSteps steps = SampleCases.TRANSFORAMINAL.stepsOver(STUDY);
        BeliefMovement movement = BeliefMovement.of(
                List.of(
                        new CommittedImpression(0, new Impression.CannotDecide(new Confidence(50)), Instant.EPOCH),
                        new CommittedImpression(1, new Impression.Passed(), Instant.EPOCH)),
                judgment(90),
                steps,
                STUDY,
                TRUTH);
        assertThat(movement.moments()).hasSize(3);
        var first = movement.moments().getFirst();
        assertThat(first.worth()).hasValue(0);
        assertThat(first.undecided().orElseThrow().right()).isTrue();
        assertThat(first.undecided().orElseThrow().leftOpen())
                .containsExactly("AP: What has run off before the picture");
        assertThat(movement.moments().get(1).worth()).isEmpty();
        assertThat(movement.moments().getLast().worth().getAsDouble())
                .as("from 50 % to 90 % of what is true")
                .isCloseTo(100 * (.25 - .01), within(1e-9));
    }

    @Test
    void sayingThatViewsCannotDecideIsWrongWhereTheyShowItAllAndLeaveNothingOpen() {
        var moment = firstMoment(withNotes("Nothing more is needed."));
        assertThat(moment.undecided().orElseThrow().notSeen()).isEmpty();
        assertThat(moment.undecided().orElseThrow().right()).isFalse();
    }

    private static Scorecard score(ScoringRules rules) {
        return Scorer.score(
                judgment(90),
                Optional.of(new StopTrial(2, OptionalInt.of(3), Instant.EPOCH)),
                SampleCases.TRANSFORAMINAL.route(),
                TRUTH,
                Optional.empty(),
                STUDY,
                rules);
    }

    private static PlacementJudgment judgment(int percent) {
        PlacementJudgment judgment = JudgmentFixture.judgment(Compartment.EPIDURAL, Compartment.VENOUS);
        return new PlacementJudgment(
                judgment.compartments(),
                judgment.tip(),
                judgment.level(),
                judgment.side(),
                judgment.action(),
                new Confidence(percent),
                Optional.of(new Spread(Set.of(new Spread.Cell(Level.L4_L5, Side.LEFT)), Set.of(CanalPart.DORSAL))));
    }

    private static StopScore stop(OptionalInt at, ReferenceStandard truth) {
        return StopScore.of(
                new StopTrial(2, at, Instant.EPOCH), truth, STUDY, RULES.stop().orElseThrow());
    }

    private static ReferenceStandard veinFrom(int frame) {
        return seenFrom(frame, Compartment.VENOUS);
    }

    private static ReferenceStandard seenFrom(int first, Compartment compartment) {
        List<Polygon> seen = List.of(
                new Polygon(List.of(new PixelPoint(1, 1), new PixelPoint(3, 1), new PixelPoint(3, 3)), List.of()));
        List<SeriesTruth> series = new ArrayList<>(TRUTH.series());
        series.set(
                2,
                new SeriesTruth(IntStream.range(0, 40)
                        .mapToObj(frame -> new FrameTruth(
                                Map.of(compartment, frame < first ? List.of() : seen),
                                new PixelPoint(2, 2),
                                List.of(),
                                List.of(),
                                List.of()))
                        .toList()));
        return with(TRUTH.teaching(), series);
    }

    @Test
    void whatTheAuthorSaysTheViewsFitAlsoDecidesWhetherTheyCouldDecide() {
        Set<Compartment> muscle = Set.of(Compartment.MUSCLE);
        var open = firstMoment(withNotes("Nothing more is needed.", Optional.of(List.of(muscle))));
        assertThat(open.fitsAlso()).containsExactly(muscle);
        assertThat(open.undecided().orElseThrow().right()).isTrue();
        var decided = firstMoment(withNotes("What has run off", Optional.of(List.of())));
        assertThat(decided.fitsAlso()).isEmpty();
        assertThat(decided.undecided().orElseThrow().right()).isFalse();
    }

    private static BeliefMovement.Moment firstMoment(ReferenceStandard truth) {
        return BeliefMovement.of(
                        List.of(new CommittedImpression(
                                0, new Impression.CannotDecide(new Confidence(50)), Instant.EPOCH)),
                        judgment(90),
                        SampleCases.TRANSFORAMINAL.stepsOver(STUDY),
                        STUDY,
                        truth)
                .moments()
                .getFirst();
    }

    private static ReferenceStandard withNotes(String cannotDecide) {
        return withNotes(cannotDecide, Optional.empty());
    }

    private static ReferenceStandard withNotes(String cannotDecide, Optional<List<Set<Compartment>>> fitsAlso) {
        var teaching = TRUTH.teaching();
        return with(
                new Teaching(
                        teaching.headline(),
                        teaching.decisiveSign(),
                        teaching.views().stream()
                                .map(view -> new Teaching.ViewNotes(
                                        view.series(),
                                        view.view(),
                                        view.kind(),
                                        view.decides(),
                                        cannotDecide,
                                        fitsAlso,
                                        view.findings(),
                                        view.signs()))
                                .toList(),
                        teaching.differential(),
                        teaching.criticalErrors(),
                        teaching.teachingPoints(),
                        teaching.references()),
                TRUTH.series());
    }

    private static ReferenceStandard with(Teaching teaching, List<SeriesTruth> series) {
        return new ReferenceStandard(
                TRUTH.slug(),
                TRUTH.version(),
                TRUTH.compartments(),
                TRUTH.level(),
                TRUTH.side(),
                TRUTH.actions(),
                TRUTH.unsafeActions(),
                teaching,
                series,
                TRUTH.reach());
    }
}
