package org.esicasebook.scoring.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.esicasebook.judgment.JudgmentFixture.SLUG;
import static org.esicasebook.judgment.JudgmentFixture.judgment;

import java.util.UUID;
import org.esicasebook.accounts.UserId;
import org.esicasebook.epidurography.Compartment;
import org.esicasebook.judgment.Reading;
import org.esicasebook.judgment.Readings;
import org.esicasebook.scoring.JudgedCases;
import org.esicasebook.scoring.Rescoring;
import org.esicasebook.scoring.RulesBook;
import org.esicasebook.scoring.RulesVersions;
import org.esicasebook.scoring.RulesVersions.Outcome;
import org.esicasebook.scoring.Scorecard;
import org.esicasebook.scoring.Scorecards;
import org.esicasebook.support.OnRealPostgres;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest(classes = StoredScorecardsTest.JudgmentAndScoring.class, webEnvironment = WebEnvironment.NONE)
@OnRealPostgres
class RulesAndRescoringTest {

    private final UserId reader = new UserId(UUID.randomUUID());

    @Autowired
    RulesBook book;

    @Autowired
    RulesVersions versions;

    @Autowired
    Rescoring rescoring;

    @Autowired
    Readings readings;

    @Autowired
    Scorecards scorecards;

    @Autowired
    JudgedCases judgedCases;

    @Autowired
    JudgedCasesBackfill backfill;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aCopyIsChangedPublishedAndThenScoresNewJudgmentsOnly() {
        Reading.Committed before = commit();
        Scorecard stood = scorecards.find(before.id()).orElseThrow();
        String original = book.inForce().version();
        String version = freshName();

        assertThat(versions.copy(original, version, "admin")).isInstanceOf(Outcome.Done.class);
        assertThat(versions.change(version, "weights.action", 50)).isInstanceOf(Outcome.Done.class);
        assertThat(book.inForce().version()).isEqualTo(original);
        assertThat(book.find(version)).isEmpty();
        assertThat(versions.publish(version, "admin")).isInstanceOf(Outcome.Done.class);

        assertThat(book.inForce().version()).isEqualTo(version);
        assertThat(scorecards.find(before.id())).contains(stood);
        Reading.Committed after = commit();
        assertThat(scorecards.find(after.id()).orElseThrow().rulesVersion()).isEqualTo(version);
    }

    @Test
    void whatWasPublishedNeverChanges() {
        String version = published(freshName());

        assertThat(versions.change(version, "weights.action", 1)).isInstanceOf(Outcome.Refused.class);
        assertThat(versions.publish(version, "admin")).isInstanceOf(Outcome.Refused.class);
        assertThat(versions.discard(version)).isInstanceOf(Outcome.Refused.class);
        assertThatThrownBy(() -> jdbc.sql("update scoring.rules set document = 'x' where version = :v")
                        .param("v", version)
                        .update())
                .hasMessageContaining("Published rules are never changed");
    }

    @Test
    void aDraftWithANameThatIsTakenOrANumberThatCannotBeIsRefusedWithTheReason() {
        String version = freshName();
        versions.copy(book.inForce().version(), version, "admin");

        assertThat(versions.copy(book.inForce().version(), version, "admin"))
                .isEqualTo(new Outcome.Refused("There is a version " + version + " already. Choose another name."));
        assertThat(versions.copy("nowhere", freshName(), "admin")).isInstanceOf(Outcome.Refused.class);
        assertThat(versions.change(version, "critical-error.harm-from", 2)).isInstanceOf(Outcome.Refused.class);
        assertThat(versions.discard(version)).isInstanceOf(Outcome.Done.class);
        assertThat(versions.findVersion(version)).isEmpty();
    }

    @Test
    void scoringAgainKeepsTheOldScoreAndTellsWhatChanged() {
        Reading.Committed reading = commit();
        Scorecard before = scorecards.find(reading.id()).orElseThrow();
        String version = freshName();
        versions.copy(before.rulesVersion(), version, "admin");
        versions.change(version, "weights.confidence", 60);
        versions.publish(version, "admin");
        Rescoring.WhatIf whatIf =
                rescoring.whatIf(reading.id(), book.find(version).orElseThrow()).orElseThrow();
        assertThat(scorecards.find(reading.id())).contains(before);

        Rescoring.Report report = rescoring.scoreAgain(book.find(version).orElseThrow(), "admin");

        Scorecard after = scorecards.find(reading.id()).orElseThrow();
        assertThat(after).isEqualTo(whatIf.after());
        assertThat(after.rulesVersion()).isEqualTo(version);
        assertThat(jdbc.sql("select count(*) from scoring.scorecard where reading = :id")
                        .param("id", reading.id().value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
        assertThat(report.changes()).anySatisfy(change -> {
            assertThat(change.reading()).isEqualTo(reading.id().value());
            assertThat(change.before()).isEqualTo(before.total());
            assertThat(change.after()).isEqualTo(after.total());
            assertThat(change.rulesBefore()).isEqualTo(before.rulesVersion());
        });
        assertThat(rescoring.reports().getFirst()).isEqualTo(report);
        assertThat(judgedCases.of(reader).getFirst().score().total()).isEqualTo(after.total());

        rescoring.scoreAgain(book.find(before.rulesVersion()).orElseThrow(), "admin");
        assertThat(scorecards.find(reading.id())).contains(before);
    }

    @Test
    void judgmentsScoredBeforeFactsWereKeptAreFilledIn() {
        Reading.Committed reading = commit();
        var judged = judgedCases.of(reader);
        jdbc.sql("delete from scoring.judged_case where reading = :id")
                .param("id", reading.id().value())
                .update();
        assertThat(judgedCases.of(reader)).isEmpty();

        backfill.fill(reading.id().value());

        assertThat(judgedCases.of(reader)).isEqualTo(judged);
    }

    private String published(String version) {
        versions.copy(book.inForce().version(), version, "admin");
        versions.publish(version, "admin");
        return version;
    }

    private static String freshName() {
        return "t-" + UUID.randomUUID().toString().substring(0, 8);
    }

    private Reading.Committed commit() {
        return ((Readings.CommitOutcome.Done)
                        readings.commit(readings.open(reader, SLUG).id(), reader, judgment(Compartment.EPIDURAL)))
                .reading();
    }
}
