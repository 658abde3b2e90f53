package org.esicasebook.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.esicasebook.scoring.JudgedCaseFixture.judged;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.esicasebook.epidurography.Compartment;
import org.esicasebook.epidurography.NextAction;
import org.esicasebook.scoring.measures.Reported;
import org.junit.jupiter.api.Test;

class BlindAnswerTest {

    private static final Set<Compartment> E = Set.of(Compartment.EPIDURAL);
    private static final Set<Compartment> V = Set.of(Compartment.VENOUS);

    @Test
    void whoAlwaysAnswersTheBestBlindAnswerHasNoSkill() {
        BlindAnswer.Comparison first = compare(bank(E, NextAction.REPOSITION, E, NextAction.REPOSITION, 50, 50));
        BlindAnswer best = first.answer();
        List<JudgedCase> blind = bank(
                best.called(),
                best.action(),
                best.called(),
                best.action(),
                (int) Math.round(100 * best.probability()),
                (int) Math.round(100 * best.probability()));

        assertThat(compare(blind).skill()).isCloseTo(0, within(1e-9));
        assertThat(compare(blind).answer()).isEqualTo(best);
    }

    @Test
    void whoIsAlwaysRightHasAllThereIs() {
        BlindAnswer.Comparison perfect = compare(bank(E, NextAction.INJECT, V, NextAction.ABORT, 0, 100));

        assertThat(perfect.skill()).isCloseTo(1, within(1e-12));
        assertThat(perfect.learner()).isCloseTo(1, within(1e-12));
        assertThat(perfect.blind()).isLessThan(.8);
    }

    @Test
    void whoIsAlwaysWrongIsWorseThanNotLooking() {
        assertThat(compare(bank(V, NextAction.ABORT, E, NextAction.INJECT, 100, 0))
                        .skill())
                .isNegative();
    }

    @Test
    void theBestProbabilityToStateBlindlyIsTheShareOfUnsafeCases() {
        assertThat(compare(bank(E, NextAction.INJECT, V, NextAction.ABORT, 0, 100))
                        .answer()
                        .probability())
                .isEqualTo(.5);
    }

    @Test
    void fewCasesAreNotCompared() {
        assertThat(BlindAnswer.compare(
                        bank(E, NextAction.INJECT, V, NextAction.ABORT, 0, 100).subList(0, 19),
                        ScoringFixture.RULES,
                        new Random(1)))
                .isEqualTo(Reported.withheld("Needs at least 20 judged cases; there are 19 so far"));
    }

    private static BlindAnswer.Comparison compare(List<JudgedCase> cases) {
        return BlindAnswer.compare(cases, ScoringFixture.RULES, new Random(1))
                .find()
                .orElseThrow();
    }

    /** Ten safe and ten unsafe cases, all of a kind answered alike. */
    private static List<JudgedCase> bank(
            Set<Compartment> calledIfSafe,
            NextAction doneIfSafe,
            Set<Compartment> calledIfUnsafe,
            NextAction doneIfUnsafe,
            int percentIfSafe,
            int percentIfUnsafe) {
        List<JudgedCase> cases = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            cases.add(judged(E, calledIfSafe, percentIfSafe, doneIfSafe));
            cases.add(judged(V, calledIfUnsafe, percentIfUnsafe, doneIfUnsafe));
        }
        return cases;
    }
}
