package org.esicasebook.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.esicasebook.epidurography.Compartment.ARTERIAL;
import static org.esicasebook.epidurography.Compartment.EPIDURAL;
import static org.esicasebook.epidurography.Compartment.MUSCLE;
import static org.esicasebook.epidurography.Compartment.SUBARACHNOID;
import static org.esicasebook.epidurography.Compartment.SUBDURAL;
import static org.esicasebook.epidurography.Compartment.VENOUS;
import static org.esicasebook.scoring.ScoringFixture.RULES;
import static org.esicasebook.scoring.ScoringFixture.answer;
import static org.esicasebook.scoring.ScoringFixture.truth;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.esicasebook.cases.ReferenceStandard;
import org.esicasebook.epidurography.Compartment;
import org.esicasebook.epidurography.Level;
import org.esicasebook.epidurography.NextAction;
import org.esicasebook.epidurography.Route;
import org.esicasebook.epidurography.Side;
import org.esicasebook.judgment.JudgmentFixture;
import org.esicasebook.judgment.PlacementJudgment;
import org.esicasebook.scoring.Scorecard.Component;
import org.junit.jupiter.api.Test;

class ScorerTest {

    @Test
    void aFlawlessReadingEarnsAHundred() {
        Scorecard card =
                score(answer(Set.of(EPIDURAL), 1.9, Level.L4_L5, Side.LEFT, NextAction.INJECT, 0), truth(EPIDURAL));

        assertThat(card.total()).isEqualTo(100);
        assertThat(card.rows()).extracting(Scorecard.Row::earned).containsExactly(40.0, 25.0, 15.0, 10.0, 10.0);
        assertThat(card.criticalErrors()).isEmpty();
        assertThat(reasons(card)).isEqualTo("""
                        The contrast is epidural, and you said so.
                        “Inject the steroid” is the best you can do here.
                        Your mark lies 1.9 mm from the needle tip in the AP view, measured at the isocentre. Within 2 mm it counts as exact.
                        The needle is at L4–5, left: level and side are right.
                        You were 0% sure that this is not a safe epidural placement; it is one. Nobody can be more right.
                        """);
    }

    /** The worked example of the scoring design without its decisive sign, which is not asked here. */
    @Test
    void anArterialMixtureCalledVenousIsScoredAsWorkedOut() {
        Scorecard card = score(
                answer(Set.of(EPIDURAL, VENOUS), 3.1, Level.L4_L5, Side.LEFT, NextAction.REPOSITION, 70),
                truth(EPIDURAL, ARTERIAL),
                Route.CERVICAL_TRANSFORAMINAL);

        assertThat(row(card, Component.COMPARTMENTS).earned()).isCloseTo(40 * .25 / 1.5, within(1e-9));
        assertThat(row(card, Component.ACTION).earned()).isCloseTo(7.5, within(1e-9));
        assertThat(row(card, Component.LOCALISATION).earned()).isCloseTo(15 * .9077375354868296, within(1e-9));
        assertThat(row(card, Component.LEVEL_AND_SIDE).earned()).isCloseTo(10, within(1e-9));
        assertThat(row(card, Component.CONFIDENCE).earned()).isCloseTo(9.1, within(1e-9));
        assertThat(card.criticalErrors()).isEmpty();
        assertThat(reasons(card)).isEqualTo("""
                        The contrast is epidural and arterial. You saw that it is epidural but missed that it is also arterial. \
                        Missing arterial costs 33.3 of 40 points: venous looks like it, but acting on that would let the greater danger through.
                        “Withdraw or redirect the needle and test again” does no harm but does not help much here. \
                        Best here: “Abort the procedure and observe the patient”.
                        Your mark lies 3.1 mm from the needle tip in the AP view, measured at the isocentre. Points fall beyond 2 mm and end at 8 mm.
                        The needle is at L4–5, left: level and side are right.
                        You were 70% sure that this is not a safe epidural placement; it is not one. \
                        You leant the right way and were 30 points off; the cost grows with the square of that.
                        """);
    }

    @Test
    void injectingIntoAMissedDangerIsACriticalErrorAndZeroesCompartmentsAndAction() {
        Scorecard card = score(
                answer(Set.of(EPIDURAL), 12, Level.L3_L4, Side.LEFT, NextAction.INJECT, 20),
                truth(EPIDURAL, SUBARACHNOID));

        assertThat(card.criticalErrors())
                .containsExactly(new Scorecard.CriticalError(
                        "Unsafe action with subarachnoid contrast missed",
                        "Contrast is subarachnoid and you did not name it. Going on with “Inject the steroid” could injure the"
                                + " patient. Compartments and next action earn nothing; critical errors are counted apart from"
                                + " points."));
        assertThat(row(card, Component.COMPARTMENTS).earned()).isZero();
        assertThat(row(card, Component.ACTION).earned()).isZero();
        assertThat(row(card, Component.CONFIDENCE).earned()).isCloseTo(3.6, within(1e-9));
        assertThat(reasons(card)).isEqualTo("""
                        The contrast is epidural and subarachnoid. You saw that it is epidural but missed that it is also subarachnoid. \
                        Missing subarachnoid costs 29.8 of 40 points; epidural looks a little like it and keeps 6% of the credit. \
                        The critical error sets this row to 0.
                        “Inject the steroid” is unsafe here. Best here: “Abort the procedure and observe the patient”. \
                        The critical error sets this row to 0.
                        Your mark lies 12 mm from the needle tip in the AP view, measured at the isocentre. Beyond 8 mm it earns nothing.
                        The needle is at L4–5, left. You said L3–4, one level off, which keeps 33% of the points for the level. The side is right.
                        You were 20% sure that this is not a safe epidural placement; it is not one. \
                        You leant the wrong way and were 80 points off; the cost grows with the square of that.
                        """);
    }

    @Test
    void beforeAnyContrastReasonsSpeakOfTheTip() {
        ReferenceStandard shown = truth(SUBARACHNOID);
        ReferenceStandard before = new ReferenceStandard(
                shown.slug(),
                shown.version(),
                shown.compartments(),
                shown.level(),
                shown.side(),
                shown.actions(),
                shown.unsafeActions(),
                shown.teaching(),
                shown.series(),
                Optional.of(new ReferenceStandard.Reach(List.of(), List.of(), 0, Map.of())));

        Scorecard card = score(answer(Set.of(EPIDURAL), 0, Level.L4_L5, Side.LEFT, NextAction.INJECT, 50), before);

        assertThat(row(card, Component.COMPARTMENTS).reason())
                .startsWith("The tip lies too deep; you said in the epidural space, which keeps");
        assertThat(card.criticalErrors())
                .extracting(Scorecard.CriticalError::headline)
                .containsExactly("Unsafe action with the tip too deep");
    }

    @Test
    void missingAMildCompartmentWhileInjectingIsUnsafeButNotCritical() {
        Scorecard card = score(
                answer(Set.of(EPIDURAL), 0, Level.L4_L5, Side.LEFT, NextAction.INJECT, 50), truth(EPIDURAL, VENOUS));

        assertThat(card.criticalErrors()).isEmpty();
        assertThat(row(card, Component.ACTION).earned()).isZero();
    }

    @Test
    void namingTheDangerAndStillInjectingIsUnsafeButNothingWasMissed() {
        Scorecard card =
                score(answer(Set.of(ARTERIAL), 0, Level.L4_L5, Side.LEFT, NextAction.INJECT, 100), truth(ARTERIAL));

        assertThat(card.criticalErrors()).isEmpty();
        assertThat(row(card, Component.COMPARTMENTS).earned()).isEqualTo(40);
    }

    @Test
    void injectingOnTheWrongSideIsCriticalButMidlineForASideIsNot() {
        Scorecard wrong =
                score(answer(Set.of(EPIDURAL), 0, Level.L4_L5, Side.RIGHT, NextAction.INJECT, 0), truth(EPIDURAL));
        Scorecard midline =
                score(answer(Set.of(EPIDURAL), 0, Level.L4_L5, Side.MIDLINE, NextAction.INJECT, 0), truth(EPIDURAL));

        assertThat(wrong.criticalErrors())
                .containsExactly(new Scorecard.CriticalError(
                        "Injection believed to be on the wrong side",
                        "The needle is on the left, you said right and would inject. Compartments and next action earn nothing;"
                                + " critical errors are counted apart from points."));
        assertThat(wrong.total()).isCloseTo(15 + 6 + 10, within(1e-9));
        assertThat(midline.criticalErrors()).isEmpty();
        assertThat(midline.total()).isCloseTo(96, within(1e-9));
    }

    @Test
    void aDangerOverCalledIsTold() {
        Scorecard card = score(
                answer(Set.of(SUBARACHNOID, MUSCLE, EPIDURAL), 0, Level.L2_L3, Side.RIGHT, NextAction.ABORT, 50),
                truth(SUBDURAL));

        assertThat(card.rows().getFirst().reason())
                .isEqualTo(
                        "The contrast is subdural; you did not say so. Missing subdural costs 20 of 40 points: you"
                                + " called it subarachnoid, which looks like it and keeps 50% of the credit. You also named"
                                + " epidural and subarachnoid, which are not there; that costs 25 points. No row goes below 0.");
        assertThat(row(card, Component.COMPARTMENTS).earned()).isZero();
        assertThat(row(card, Component.LEVEL_AND_SIDE).reason())
                .isEqualTo(
                        "The needle is at L4–5, left. You said L2–3, which earns nothing for the level. You said right,"
                                + " which earns nothing for the side.");
    }

    @Test
    void theRowsShownAddUpToTheTotalShown() {
        for (int percent = 0; percent <= 100; percent++) {
            for (double mm = 0; mm < 9; mm += .37) {
                Scorecard.Shown shown = score(
                                answer(Set.of(EPIDURAL), mm, Level.L5_S1, Side.LEFT, NextAction.REPOSITION, percent),
                                truth(EPIDURAL, VENOUS))
                        .shown();
                long tenths = shown.earned().stream()
                        .mapToLong(points -> Math.round(points * 10))
                        .sum();
                assertThat(tenths).isEqualTo(Math.round(shown.total() * 10));
            }
        }
    }

    @Test
    void startingValuesSaySo() {
        Scorecard card =
                score(answer(Set.of(EPIDURAL), 0, Level.L4_L5, Side.LEFT, NextAction.INJECT, 0), truth(EPIDURAL));

        assertThat(card.rulesVersion()).isEqualTo("2026.1");
        assertThat(card.notice()).hasValue("Starting values, not yet ratified by an expert panel");
        assertThat(RULES.notice()).isEqualTo(card.notice().orElseThrow());
    }

    @Test
    void everyRouteAndSingleTruthCanBeScored() {
        for (Route route : Route.values()) {
            for (Compartment compartment : Compartment.values()) {
                Scorecard right = score(
                        answer(Set.of(compartment), 0, Level.L4_L5, Side.LEFT, NextAction.ABORT, 100),
                        truth(compartment),
                        route);
                assertThat(row(right, Component.COMPARTMENTS).earned()).isEqualTo(40);
            }
        }
    }

    private static String reasons(Scorecard card) {
        StringBuilder text = new StringBuilder();
        card.rows().forEach(row -> text.append(row.reason()).append('\n'));
        return text.toString();
    }

    private static Scorecard.Row row(Scorecard card, Component component) {
        return card.rows().stream()
                .filter(row -> row.component() == component)
                .findFirst()
                .orElseThrow();
    }

    private static Scorecard score(PlacementJudgment judgment, ReferenceStandard reference) {
        return score(judgment, reference, Route.LUMBAR_TRANSFORAMINAL_SUBPEDICULAR);
    }

    private static Scorecard score(PlacementJudgment judgment, ReferenceStandard reference, Route route) {
        return Scorer.score(judgment, route, reference, JudgmentFixture.study(), RULES);
    }

    @Test
    void confidenceIsHeldAgainstTheSplitOfAPanelAndThatExpertsDifferCostsNothing() {
        Scorecard card = withPanel(95, 0, new PanelTruth.Safety(7, 9), Optional.empty());

        assertThat(row(card, Component.CONFIDENCE).earned()).isCloseTo(10 * (1 - .0297), within(5e-4));
        assertThat(row(card, Component.CONFIDENCE).reason())
                .isEqualTo(
                        "7 of 9 experts call it unsafe, so the best answer to how sure you are that it is not safe is 78%; you said 95%. You were 17 points off; the cost grows with the square of that. That experts differ costs you nothing.");
        assertThat(card.truthVersion()).isEqualTo(2);
        double best = 0;
        for (int percent = 0; percent <= 100; percent++) {
            best = Math.max(
                    best,
                    row(withPanel(percent, 0, new PanelTruth.Safety(3, 4), Optional.empty()), Component.CONFIDENCE)
                            .earned());
        }
        assertThat(best)
                .as("the best report is exactly q")
                .isEqualTo(row(withPanel(75, 0, new PanelTruth.Safety(3, 4), Optional.empty()), Component.CONFIDENCE)
                        .earned())
                .isEqualTo(10);
    }

    @Test
    void theExpertsOwnScatterWidensTheToleranceAndNeverNarrowsIt() {
        PanelTruth.Safety all = new PanelTruth.Safety(5, 5);

        assertThat(row(withPanel(95, 2.9, all, Optional.of(1.2)), Component.LOCALISATION))
                .satisfies(row -> {
                    assertThat(row.earned()).isEqualTo(row.possible());
                    assertThat(row.reason()).contains("Within 2.9 mm", "the experts’ own marks scatter so far");
                });
        assertThat(row(withPanel(95, 2.9, all, Optional.of(.1)), Component.LOCALISATION)
                        .earned())
                .isEqualTo(row(withPanel(95, 2.9, all, Optional.empty()), Component.LOCALISATION)
                        .earned())
                .isLessThan(15);
    }

    private static Scorecard withPanel(
            int percentNotSafe, double mm, PanelTruth.Safety safety, Optional<Double> tipPerAxisSdMm) {
        return Scorer.score(
                ScoringFixture.answer(
                        Set.of(Compartment.EPIDURAL, Compartment.VENOUS),
                        mm,
                        Level.L4_L5,
                        Side.LEFT,
                        NextAction.ABORT,
                        percentNotSafe),
                Optional.empty(),
                Route.LUMBAR_TRANSFORAMINAL_SUBPEDICULAR,
                ScoringFixture.truth(Compartment.EPIDURAL, Compartment.VENOUS),
                Optional.of(new PanelTruth(
                        2,
                        new java.util.UUID(0, 1),
                        safety.experts(),
                        java.util.Map.of(),
                        Optional.of(safety),
                        tipPerAxisSdMm,
                        "curator",
                        java.time.Instant.EPOCH)),
                JudgmentFixture.study(),
                RULES);
    }
}
