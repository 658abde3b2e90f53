package org.esicasebook.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.esicasebook.accounts.UserId;
import org.esicasebook.scoring.measures.Reported;
import org.esicasebook.scoring.simulated.SimulatedCase;
import org.esicasebook.scoring.simulated.SimulatedLearner;
import org.junit.jupiter.api.Test;

class CohortComparisonTest {

    private static final List<SimulatedCase> SHARED = SimulatedCase.library().subList(0, 40);
    private static final Map<UserId, Background> SAID = new HashMap<>();
    private static final List<JudgedCase> FIRST = new ArrayList<>();
    private static final List<JudgedCase> LATER = new ArrayList<>();

    static {
        List<SimulatedLearner> learners = SimulatedLearner.cohort(12, 6);
        for (int i = 0; i < learners.size(); i++) {
            boolean fellow = i < 5;
            SimulatedLearner learner = new SimulatedLearner(
                    learners.get(i).id(),
                    (fellow ? 2 : -1) + .2 * learners.get(i).ability());
            SAID.put(
                    learner.id(),
                    new Background(
                            Optional.of(fellow ? TrainingStage.FELLOW : TrainingStage.JUNIOR_RESIDENT),
                            Optional.empty()));
            // one reader has judged a quarter only: the block goes on without them
            List<SimulatedCase> own = i == 11 ? SHARED.subList(0, 10) : SHARED;
            learner.judges(own, RulesFixture.rules(), i).forEach(one -> FIRST.add(one.judgedCase()));
            learner.judgesAgain(own, RulesFixture.rules(), 100 + i).forEach(one -> LATER.add(one.judgedCase()));
        }
    }

    @Test
    void readersWhoTellUnsafeFromSafeBetterAreFoundBetterOnTheSameCases() {
        CohortComparison compared = between(TrainingStage.FELLOW, TrainingStage.JUNIOR_RESIDENT)
                .find()
                .orElseThrow();

        assertThat(compared.first().areas()).hasSize(5);
        assertThat(compared.second().areas()).hasSize(6);
        assertThat(compared.cases()).isEqualTo(40);
        assertThat(compared.difference().interval().low()).isPositive();
        assertThat(compared.difference().value())
                .isEqualTo(compared.first().mean().mean()
                        - compared.second().mean().mean());
    }

    @Test
    void theFilesHoldEveryReadingUnderTheGroupOfItsReaderAndNameNobody() {
        CohortComparison.Files files = between(TrainingStage.FELLOW, TrainingStage.JUNIOR_RESIDENT)
                .find()
                .orElseThrow()
                .files();

        assertThat(files.imrmc()).contains("NR:11", "NM:2", "BEGIN DATA:");
        assertThat(files.imrmc().lines().filter(line -> line.contains(",fellow,")))
                .hasSize(5 * 40);
        assertThat(files.imrmc().lines().filter(line -> line.contains(",pgy-1-2,")))
                .hasSize(6 * 40);
        assertThat(files.csv().lines()).hasSize(1 + 11 * 40);
        SAID.keySet().forEach(reader -> assertThat(files.imrmc() + files.csv())
                .doesNotContain(reader.value().toString()));
    }

    @Test
    void aSideThatIsTooSmallIsWithheldWithTheNumbers() {
        assertThat(between(TrainingStage.FELLOW, TrainingStage.INDEPENDENT))
                .isInstanceOfSatisfying(Reported.Withheld.class, withheld -> assertThat(withheld.reason())
                        .startsWith("Needs at least 3 readers on each side who judged the same 10 safe and 10 unsafe")
                        .contains("there are 5 and 0 readers"));
        assertThat(CohortComparison.firstAndLater(FIRST, List.of())).isInstanceOf(Reported.Withheld.class);
    }

    @Test
    void theSameReadersAreComparedWithThemselvesOnCasesJudgedTwice() {
        CohortComparison compared =
                CohortComparison.firstAndLater(FIRST, LATER).find().orElseThrow();

        assertThat(compared.first().name()).isEqualTo("Read again");
        assertThat(compared.first().areas()).hasSameSizeAs(compared.second().areas());
        assertThat(compared.difference().value()).isPositive();
        assertThat(compared.files().imrmc()).contains("NM:2", ",again,", ",first-exposure,");
    }

    private static Reported<CohortComparison> between(TrainingStage one, TrainingStage other) {
        return CohortComparison.ofGroups(FIRST, SAID, Background::stage, one, other);
    }
}
