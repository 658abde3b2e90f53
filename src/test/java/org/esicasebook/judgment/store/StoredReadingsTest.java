package org.esicasebook.judgment.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.esicasebook.judgment.JudgmentFixture.SLUG;
import static org.esicasebook.judgment.JudgmentFixture.judgment;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import javax.sql.DataSource;
import org.esicasebook.accounts.UserId;
import org.esicasebook.cases.Slug;
import org.esicasebook.epidurography.Compartment;
import org.esicasebook.epidurography.Level;
import org.esicasebook.geometry.PixelPoint;
import org.esicasebook.judgment.Confidence;
import org.esicasebook.judgment.JudgmentCommitted;
import org.esicasebook.judgment.JudgmentDraft;
import org.esicasebook.judgment.JudgmentFixture;
import org.esicasebook.judgment.OneCase;
import org.esicasebook.judgment.PlacementJudgment;
import org.esicasebook.judgment.Reading;
import org.esicasebook.judgment.ReadingId;
import org.esicasebook.judgment.Readings.CommitOutcome;
import org.esicasebook.judgment.Readings.DraftOutcome;
import org.esicasebook.judgment.TipMark;
import org.esicasebook.support.RealPostgres;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class StoredReadingsTest {

    private final UserId reader = new UserId(UUID.randomUUID());
    private final UserId somebodyElse = new UserId(UUID.randomUUID());
    private final List<Object> published = Collections.synchronizedList(new ArrayList<>());
    private final DataSource database = RealPostgres.migratedDatabase();
    private final JdbcClient jdbc = JdbcClient.create(database);
    private final OneCase library = new OneCase();
    private final StoredExposures exposures = new StoredExposures(jdbc, Clock.systemUTC());
    private final StoredReadings readings = readings(published::add);

    private StoredReadings readings(ApplicationEventPublisher events) {
        return new StoredReadings(
                jdbc,
                new TransactionTemplate(new DataSourceTransactionManager(database)),
                library,
                library,
                exposures,
                events,
                Clock.systemUTC());
    }

    @Test
    void aReadingStaysOpenUntilItIsCommitted() {
        Reading.Open open = readings.open(reader, SLUG);

        assertThat(readings.open(reader, SLUG)).isEqualTo(open);
        assertThat(readings.open(somebodyElse, SLUG).id()).isNotEqualTo(open.id());
        assertThatThrownBy(() -> readings.open(reader, new Slug("no-such-case")))
                .isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void aReadingOpenedManyTimesAtOnceIsOne() throws Exception {
        assertThat(Set.copyOf(atOnce(32, i -> readings.open(reader, SLUG).id())))
                .hasSize(1);
    }

    @Test
    void aDraftIsKeptAsItWasAnswered() {
        ReadingId id = readings.open(reader, SLUG).id();
        JudgmentDraft draft = new JudgmentDraft(
                EnumSet.of(Compartment.VENOUS, Compartment.EPIDURAL),
                new TipMark(1, 17, new PixelPoint(12.345678901234567, -0.5)),
                null,
                null,
                null,
                new Confidence(0));

        assertThat(readings.saveDraft(id, reader, draft)).isEqualTo(new DraftOutcome.Saved());
        assertThat(readings.open(reader, SLUG).draft()).isEqualTo(draft);
        assertThat(readings.saveDraft(id, reader, JudgmentDraft.EMPTY)).isEqualTo(new DraftOutcome.Saved());
        assertThat(readings.open(reader, SLUG).draft()).isEqualTo(JudgmentDraft.EMPTY);
    }

    @Test
    void aForeignReadingIsNotFound() {
        ReadingId id = readings.open(reader, SLUG).id();

        assertThat(readings.find(id, somebodyElse)).isEmpty();
        assertThat(readings.saveDraft(id, somebodyElse, JudgmentDraft.EMPTY)).isEqualTo(new DraftOutcome.Unknown());
        assertThat(readings.commit(id, somebodyElse, judgment(Compartment.EPIDURAL)))
                .isEqualTo(new CommitOutcome.Unknown());
        assertThat(readings.list(somebodyElse)).isEmpty();
    }

    @Test
    void aCommittedJudgmentStands() {
        ReadingId id = readings.open(reader, SLUG).id();
        PlacementJudgment first = judgment(Compartment.EPIDURAL);
        PlacementJudgment other = judgment(Compartment.VENOUS);

        Reading.Committed committed = done(readings.commit(id, reader, first));

        assertThat(committed.judgment()).isEqualTo(first);
        assertThat(committed.firstExposure()).isTrue();
        assertThat(readings.find(id, reader)).hasValue(committed);
        assertThat(readings.findCommitted(reader, SLUG)).hasValue(committed);
        assertThat(readings.commit(id, reader, first)).isEqualTo(new CommitOutcome.Done(committed));
        assertThat(readings.commit(id, reader, other)).isEqualTo(new CommitOutcome.AlreadyCommitted(committed));
        assertThat(readings.saveDraft(id, reader, JudgmentDraft.EMPTY)).isEqualTo(new DraftOutcome.AlreadyCommitted());
        assertThat(published).containsExactly(new JudgmentCommitted(committed));
    }

    @Test
    void theDatabaseItselfRefusesToChangeACommittedJudgment() {
        done(readings.commit(readings.open(reader, SLUG).id(), reader, judgment(Compartment.EPIDURAL)));

        assertThatThrownBy(() ->
                        jdbc.sql("update judgment.reading set draft = '{}'").update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("A committed judgment is never changed");
        assertThatThrownBy(() -> jdbc.sql("delete from judgment.reading").update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void thirtyTwoCommitmentsAtOnceHaveOneEffect() throws Exception {
        ReadingId id = readings.open(reader, SLUG).id();

        List<CommitOutcome> outcomes = atOnce(32, i -> readings.commit(id, reader, judgment(Compartment.EPIDURAL)));

        assertThat(Set.copyOf(outcomes)).hasSize(1);
        assertThat(published).hasSize(1);
    }

    @Test
    void ofManyDifferentJudgmentsAtOnceOneStandsAndTheOthersAreShownIt() throws Exception {
        ReadingId id = readings.open(reader, SLUG).id();
        Compartment[] all = Compartment.values();

        List<CommitOutcome> outcomes = atOnce(all.length, i -> readings.commit(id, reader, judgment(all[i])));

        assertThat(outcomes).filteredOn(CommitOutcome.Done.class::isInstance).hasSize(1);
        assertThat(outcomes)
                .extracting(outcome -> switch (outcome) {
                    case CommitOutcome.Done(Reading.Committed reading) -> reading;
                    case CommitOutcome.AlreadyCommitted(Reading.Committed reading) -> reading;
                    case CommitOutcome.Refused refused -> throw new AssertionError(refused);
                    case CommitOutcome.Unknown unknown -> throw new AssertionError(unknown);
                })
                .containsOnly(readings.findCommitted(reader, SLUG).orElseThrow());
    }

    @Test
    void nothingIsCommittedWhenAListenerFails() {
        ReadingId id = readings.open(reader, SLUG).id();
        StoredReadings unlucky = readings(event -> {
            throw new IllegalStateException("No score");
        });

        assertThatThrownBy(() -> unlucky.commit(id, reader, judgment(Compartment.EPIDURAL)))
                .isInstanceOf(IllegalStateException.class);

        assertThat(readings.find(id, reader).orElseThrow()).isInstanceOf(Reading.Open.class);
    }

    @Test
    void whatCannotBeAJudgmentOfTheCaseIsRefusedAndTheReadingStaysOpen() {
        ReadingId id = readings.open(reader, SLUG).id();

        CommitOutcome outcome =
                readings.commit(id, reader, JudgmentFixture.withLevel(judgment(Compartment.EPIDURAL), Level.C6_C7));

        assertThat(outcome).isInstanceOf(CommitOutcome.Refused.class);
        assertThat(readings.find(id, reader).orElseThrow()).isInstanceOf(Reading.Open.class);
        assertThat(published).isEmpty();
    }

    @Test
    void judgingAgainOrAfterStudyingIsNoFirstExposure() {
        done(readings.commit(readings.open(reader, SLUG).id(), reader, judgment(Compartment.EPIDURAL)));
        Reading.Open again = readings.open(reader, SLUG);
        assertThat(again.draft()).isEqualTo(JudgmentDraft.EMPTY);
        assertThat(done(readings.commit(again.id(), reader, judgment(Compartment.EPIDURAL)))
                        .firstExposure())
                .isFalse();

        ReadingId other = readings.open(somebodyElse, SLUG).id();
        exposures.recordStudied(somebodyElse, SLUG);
        exposures.recordStudied(somebodyElse, SLUG);
        assertThat(done(readings.commit(other, somebodyElse, judgment(Compartment.EPIDURAL)))
                        .firstExposure())
                .isFalse();
    }

    @Test
    void aNewVersionOfTheCaseIsReadAnewWithTheAnswersButNotTheMark() {
        Reading.Open old = readings.open(reader, SLUG);
        PlacementJudgment answers = judgment(Compartment.EPIDURAL);
        readings.saveDraft(
                old.id(),
                reader,
                new JudgmentDraft(answers.compartments(), answers.tip(), answers.level(), null, null, null));
        library.publish(2);

        Reading.Open renewed = readings.open(reader, SLUG);

        assertThat(renewed.caseVersion()).isEqualTo(2);
        assertThat(renewed.draft())
                .isEqualTo(new JudgmentDraft(answers.compartments(), null, answers.level(), null, null, null));
        assertThat(done(readings.commit(old.id(), reader, answers)).caseVersion())
                .isEqualTo(1);
    }

    @Test
    void readingsAreListedNewestFirst() {
        Reading.Committed first =
                done(readings.commit(readings.open(reader, SLUG).id(), reader, judgment(Compartment.EPIDURAL)));
        Reading.Open second = readings.open(reader, SLUG);

        assertThat(readings.list(reader)).containsExactly(second, first);
    }

    private static Reading.Committed done(CommitOutcome outcome) {
        assertThat(outcome).isInstanceOf(CommitOutcome.Done.class);
        return ((CommitOutcome.Done) outcome).reading();
    }

    private static <T> List<T> atOnce(int times, Function<Integer, T> act) throws Exception {
        List<Callable<T>> acts = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            int number = i;
            acts.add(() -> act.apply(number));
        }
        List<T> results = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(times)) {
            for (Future<T> result : threads.invokeAll(acts)) {
                results.add(result.get());
            }
        }
        return results;
    }
}
