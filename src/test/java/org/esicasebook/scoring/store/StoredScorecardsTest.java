package org.esicasebook.scoring.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.esicasebook.judgment.JudgmentFixture.SLUG;
import static org.esicasebook.judgment.JudgmentFixture.judgment;

import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.esicasebook.accounts.Actor;
import org.esicasebook.accounts.CurrentActor;
import org.esicasebook.accounts.Role;
import org.esicasebook.accounts.UserId;
import org.esicasebook.cases.ReferenceStandards;
import org.esicasebook.epidurography.Compartment;
import org.esicasebook.judgment.Confidence;
import org.esicasebook.judgment.Impression;
import org.esicasebook.judgment.Impressions;
import org.esicasebook.judgment.JudgmentCommitted;
import org.esicasebook.judgment.JudgmentFixture;
import org.esicasebook.judgment.OneCase;
import org.esicasebook.judgment.PlacementJudgment;
import org.esicasebook.judgment.Purpose;
import org.esicasebook.judgment.Reading;
import org.esicasebook.judgment.ReadingId;
import org.esicasebook.judgment.Readings;
import org.esicasebook.judgment.Releases;
import org.esicasebook.scoring.Background;
import org.esicasebook.scoring.Backgrounds;
import org.esicasebook.scoring.JudgedCase;
import org.esicasebook.scoring.JudgedCases;
import org.esicasebook.scoring.Looking;
import org.esicasebook.scoring.Marking;
import org.esicasebook.scoring.Scorecard;
import org.esicasebook.scoring.Scorecards;
import org.esicasebook.scoring.ScoringFixture;
import org.esicasebook.scoring.Specialty;
import org.esicasebook.scoring.TrainingStage;
import org.esicasebook.support.OnRealPostgres;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest(classes = StoredScorecardsTest.JudgmentAndScoring.class, webEnvironment = WebEnvironment.NONE)
@OnRealPostgres
class StoredScorecardsTest {

    private static final PlacementJudgment JUDGMENT = judgment(Compartment.EPIDURAL);

    private final UserId reader = new UserId(UUID.randomUUID());

    @Autowired
    Readings readings;

    @Autowired
    Releases releases;

    @Autowired
    Scorecards scorecards;

    @Autowired
    StoredScorecards stored;

    @Autowired
    JudgedCases judgedCases;

    @Autowired
    Impressions impressions;

    @Autowired
    JudgedCasesBackfill backfill;

    @Autowired
    Backgrounds backgrounds;

    @Autowired
    Marking marking;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aCommitmentIsScoredWithIt() {
        Reading.Committed reading = commit(readings.open(reader, SLUG).id());

        Scorecard scorecard = scorecards.find(reading.id()).orElseThrow();

        assertThat(scorecard).isEqualTo(marking.mark(reading));
        assertThat(scorecard.total()).isBetween(0.0, 100.0);
        assertThat(scorecards.find(new ReadingId(UUID.randomUUID()))).isEmpty();
    }

    @Test
    void whatWasCalledIsKeptBesideWhatItWas() {
        Reading.Committed reading = commit(readings.open(reader, SLUG).id());

        JudgedCase judged = judgedCases.of(reader).getFirst();

        assertThat(judged.reading()).isEqualTo(reading.id());
        assertThat(judged.facts().called()).containsExactly(Compartment.EPIDURAL);
        assertThat(judged.facts().truth()).containsExactly(Compartment.EPIDURAL, Compartment.VENOUS);
        assertThat(judged.unsafe()).isTrue();
        assertThat(judged.firstExposure()).isTrue();
        assertThat(judged.score())
                .isEqualTo(JudgedCase.Score.of(scorecards.find(reading.id()).orElseThrow()));
        assertThat(judgedCases.firstExposures()).contains(judged);
        assertThat(judgedCases.of(new UserId(UUID.randomUUID()))).isEmpty();
    }

    @Test
    void howAJudgmentCameAboutIsKeptAndFilledInWhereItIsNot() {
        ReadingId id = readings.open(reader, SLUG).id();
        impressions.commit(id, reader, 0, new Impression.CannotDecide(new Confidence(60)));
        Reading.Committed reading = commit(id);

        Looking looking = judgedCases.of(reader).getFirst().looking();
        assertThat(looking.views()).containsExactly(new Looking.SeenView("AP cine", 60, 10));
        assertThat(looking.took()).contains(Duration.between(reading.openedAt(), reading.committedAt()));

        jdbc.sql("update scoring.judged_case set looking = null where reading = :id")
                .param("id", id.value())
                .update();
        assertThat(judgedCases.of(reader).getFirst().looking()).isEqualTo(Looking.UNKNOWN);
        backfill.fill(id.value());
        assertThat(judgedCases.of(reader).getFirst().looking()).isEqualTo(looking);
    }

    @Test
    void whatALearnerSaysOfThemselvesIsKeptUntilTheyTakeItBack() {
        Background fellow = new Background(Optional.of(TrainingStage.FELLOW), Optional.empty());
        backgrounds.declare(reader, fellow);
        backgrounds.declare(reader, new Background(fellow.stage(), Optional.of(Specialty.NEUROLOGY)));

        assertThat(backgrounds.of(reader).specialty()).contains(Specialty.NEUROLOGY);
        assertThat(backgrounds.all()).containsEntry(reader, backgrounds.of(reader));
        backgrounds.declare(reader, Background.UNSAID);
        assertThat(backgrounds.of(reader)).isEqualTo(Background.UNSAID);
        assertThat(backgrounds.all()).doesNotContainKey(reader);
    }

    @Test
    void scoringAgainGivesTheSameBytes() {
        Reading.Committed reading = commit(readings.open(reader, SLUG).id());

        assertThat(jdbc.sql("select scorecard from scoring.scorecard where reading = :id")
                        .param("id", reading.id().value())
                        .query(String.class)
                        .single())
                .isEqualTo(JsonMapper.builder().build().writeValueAsString(marking.mark(reading)));
    }

    @Test
    void thirtyTwoCommitmentsAtOnceAreScoredOnce() throws Exception {
        ReadingId id = readings.open(reader, SLUG).id();
        Callable<Reading.Committed> commit = () -> commit(id);
        try (var threads = Executors.newFixedThreadPool(32)) {
            for (var result : threads.invokeAll(Collections.nCopies(32, commit))) {
                assertThat(result.get().id()).isEqualTo(id);
            }
        }
        assertThat(jdbc.sql("select count(*) from scoring.scorecard where reading = :id")
                        .param("id", id.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void withoutItsScoreNothingIsCommitted() {
        ReadingId id = readings.open(reader, SLUG).id();
        jdbc.sql("alter table scoring.scorecard add constraint full_disk check (reading <> '%s')".formatted(id))
                .update();

        assertThatThrownBy(() -> readings.commit(id, reader, JUDGMENT)).hasMessageContaining("full_disk");

        assertThat(readings.find(id, reader).orElseThrow()).isInstanceOf(Reading.Open.class);
        assertThat(scorecards.find(id)).isEmpty();
    }

    @Test
    void aScoreIsNeverStoredOutsideTheCommitment() {
        Reading.Committed reading = commit(readings.open(reader, SLUG).id());

        assertThatThrownBy(() -> stored.on(new JudgmentCommitted(reading)))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void anExamIsScoredWhenItIsReleased() {
        Reading.Committed reading =
                commit(readings.open(reader, SLUG, Purpose.EXAM).id());
        assertThat(scorecards.find(reading.id())).isEmpty();
        assertThat(judgedCases.of(reader)).isEmpty();

        releases.release(SLUG, new Actor(new UserId(UUID.randomUUID()), "curator", "Curator", Set.of(Role.CURATOR)));

        assertThat(scorecards.find(reading.id())).hasValue(marking.mark(reading));
        assertThat(judgedCases.of(reader)).hasSize(1);
    }

    private Reading.Committed commit(ReadingId id) {
        return ((Readings.CommitOutcome.Done) readings.commit(id, reader, JUDGMENT)).reading();
    }

    @ImportAutoConfiguration({
        DataSourceAutoConfiguration.class,
        DataSourceTransactionManagerAutoConfiguration.class,
        TransactionAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class,
        JdbcClientAutoConfiguration.class
    })
    @ComponentScan(
            basePackages = {"org.esicasebook.judgment", "org.esicasebook.scoring"},
            excludeFilters = @ComponentScan.Filter(type = FilterType.CUSTOM, classes = TypeExcludeFilter.class))
    static class JudgmentAndScoring {

        @Bean
        OneCase library() {
            return new OneCase();
        }

        @Bean
        ReferenceStandards referenceStandards() {
            return (slug, version) -> slug.equals(JudgmentFixture.SLUG)
                    ? Optional.of(ScoringFixture.truth(Compartment.EPIDURAL, Compartment.VENOUS))
                    : Optional.empty();
        }

        @Bean
        CurrentActor currentActor() {
            return Optional::empty;
        }

        @Bean
        Faculty faculty() {
            return new Faculty();
        }

        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }
    }
}
