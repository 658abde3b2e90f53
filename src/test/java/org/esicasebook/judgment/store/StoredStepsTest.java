package org.esicasebook.judgment.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.esicasebook.judgment.JudgmentFixture.SLUG;
import static org.esicasebook.judgment.JudgmentFixture.judgment;

import java.time.Clock;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.esicasebook.accounts.UserId;
import org.esicasebook.epidurography.CanalPart;
import org.esicasebook.epidurography.Compartment;
import org.esicasebook.epidurography.Level;
import org.esicasebook.epidurography.Side;
import org.esicasebook.judgment.Confidence;
import org.esicasebook.judgment.Impression;
import org.esicasebook.judgment.Impressions;
import org.esicasebook.judgment.JudgmentDraft;
import org.esicasebook.judgment.JudgmentJson;
import org.esicasebook.judgment.OneCase;
import org.esicasebook.judgment.Reading;
import org.esicasebook.judgment.ReadingId;
import org.esicasebook.judgment.Spread;
import org.esicasebook.judgment.StopTrials;
import org.esicasebook.support.RealPostgres;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A case of two steps: a still, then a run of 40 frames. */
class StoredStepsTest {

    private static final Impression EPIDURAL = new Impression.SoFar(Set.of(Compartment.EPIDURAL), new Confidence(20));
    private static final Impression CANNOT_DECIDE = new Impression.CannotDecide(new Confidence(50));

    private final UserId reader = new UserId(UUID.randomUUID());
    private final UserId somebodyElse = new UserId(UUID.randomUUID());
    private final DataSource database = RealPostgres.migratedDatabase();
    private final JdbcClient jdbc = JdbcClient.create(database);
    private final TransactionTemplate transaction = new TransactionTemplate(new DataSourceTransactionManager(database));
    private final OneCase library = new OneCase();
    private final OpenReading openReading = new OpenReading(jdbc, library, library);
    private final StoredReadings readings = new StoredReadings(
            jdbc,
            transaction,
            library,
            library,
            new StoredExposures(jdbc, Clock.systemUTC()),
            event -> {},
            Clock.systemUTC());
    private final StoredImpressions impressions =
            new StoredImpressions(jdbc, transaction, openReading, Clock.systemUTC());
    private final StoredStopTrials stops = new StoredStopTrials(jdbc, transaction, openReading, Clock.systemUTC());
    private final ReadingId reading = readings.open(reader, SLUG).id();

    @Test
    void anImpressionStandsOnceItIsCommitted() {
        Impressions.Outcome first = impressions.commit(reading, reader, 0, EPIDURAL);
        assertThat(first).isInstanceOf(Impressions.Outcome.Done.class);
        assertThat(impressions.list(reading)).singleElement().satisfies(stands -> {
            assertThat(stands.step()).isZero();
            assertThat(stands.impression()).isEqualTo(EPIDURAL);
            assertThat(first).isEqualTo(new Impressions.Outcome.Done(stands));
        });

        assertThat(impressions.commit(reading, reader, 0, EPIDURAL)).isEqualTo(first);
        assertThat(impressions.commit(reading, reader, 0, CANNOT_DECIDE))
                .isInstanceOf(Impressions.Outcome.AlreadyCommitted.class);
        assertThat(impressions.list(reading)).hasSize(1);
    }

    @Test
    void everyKindOfImpressionIsKeptAsItIs() {
        for (Impression impression : new Impression[] {EPIDURAL, CANNOT_DECIDE, new Impression.Passed()}) {
            assertThat(JudgmentJson.readImpression(JudgmentJson.write(impression)))
                    .isEqualTo(impression);
        }
    }

    @Test
    void stepsComeInTheirOrderAndTheLastAsksForTheWholeJudgment() {
        assertThat(impressions.commit(reading, reader, 1, EPIDURAL)).isInstanceOf(Impressions.Outcome.Refused.class);
        impressions.commit(reading, reader, 0, EPIDURAL);
        assertThat(impressions.commit(reading, reader, 1, EPIDURAL)).isInstanceOf(Impressions.Outcome.Refused.class);
        assertThat(impressions.list(reading)).hasSize(1);
    }

    @Test
    void theReadingOfSomebodyElseIsNotFound() {
        assertThat(impressions.commit(reading, somebodyElse, 0, EPIDURAL))
                .isInstanceOf(Impressions.Outcome.Unknown.class);
        assertThat(stops.begin(reading, somebodyElse, 1)).isInstanceOf(StopTrials.Beginning.Unknown.class);
        assertThat(stops.record(reading, somebodyElse, 1, OptionalInt.empty()))
                .isInstanceOf(StopTrials.Outcome.Unknown.class);
    }

    @Test
    void nothingComesBeforeAJudgmentThatIsCommitted() {
        readings.commit(reading, reader, judgment(Compartment.EPIDURAL));
        assertThat(impressions.commit(reading, reader, 0, EPIDURAL)).isInstanceOf(Impressions.Outcome.Refused.class);
        assertThat(stops.begin(reading, reader, 1)).isInstanceOf(StopTrials.Beginning.Refused.class);
        assertThat(stops.record(reading, reader, 1, OptionalInt.empty()))
                .isInstanceOf(StopTrials.Outcome.Refused.class);
        assertThatThrownBy(() -> jdbc.sql("insert into judgment.impression values (?, 0, '{}', now())")
                        .param(reading.value())
                        .update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("nothing comes before it");
    }

    @Test
    void theDatabaseRefusesToRewriteWhatWasCommittedOnTheWay() {
        impressions.commit(reading, reader, 0, EPIDURAL);
        stops.begin(reading, reader, 1);
        stops.record(reading, reader, 1, OptionalInt.of(12));
        for (String statement : new String[] {
            "update judgment.impression set step = 3",
            "delete from judgment.impression",
            "update judgment.stop set stopped_at = 3",
            "delete from judgment.stop",
            "update judgment.run_begun set begun_at = now()",
            "delete from judgment.run_begun"
        }) {
            assertThatThrownBy(() -> jdbc.sql(statement).update())
                    .isInstanceOf(DataAccessException.class)
                    .hasMessageContaining("never changed");
        }
    }

    @Test
    void theRunIsWatchedOnce() {
        assertThat(stops.begin(reading, reader, 1))
                .as("before it is shown")
                .isInstanceOf(StopTrials.Beginning.Refused.class);
        impressions.commit(reading, reader, 0, EPIDURAL);
        assertThat(stops.record(reading, reader, 1, OptionalInt.of(12)))
                .as("before it is begun")
                .isInstanceOf(StopTrials.Outcome.Refused.class);
        assertThat(stops.begin(reading, reader, 1)).isInstanceOf(StopTrials.Beginning.Begun.class);
        assertThat(stops.begin(reading, reader, 1)).isInstanceOf(StopTrials.Beginning.BegunBefore.class);
        StopTrials.Outcome first = stops.record(reading, reader, 1, OptionalInt.of(12));
        assertThat(stops.record(reading, reader, 1, OptionalInt.empty())).isEqualTo(first);
        assertThat(stops.interrupt(reading, reader)).as("what stands, stands").isEqualTo(first);
        assertThat(stops.find(reading).orElseThrow().stoppedAt()).hasValue(12);
    }

    @Test
    void aRunThatWasLeftIsKeptAsLeftAndCannotBeWatchedAnew() {
        impressions.commit(reading, reader, 0, EPIDURAL);
        assertThat(stops.interrupt(reading, reader)).isInstanceOf(StopTrials.Outcome.Refused.class);
        stops.begin(reading, reader, 1);
        StopTrials.Outcome left = stops.interrupt(reading, reader);
        assertThat(stops.find(reading).orElseThrow().interrupted()).isTrue();
        assertThat(stops.record(reading, reader, 1, OptionalInt.of(12))).isEqualTo(left);
        assertThat(stops.begin(reading, reader, 1)).isInstanceOf(StopTrials.Beginning.BegunBefore.class);
    }

    @Test
    void onlyARunAndItsFramesCanBeStopped() {
        impressions.commit(reading, reader, 0, EPIDURAL);
        assertThat(stops.begin(reading, reader, 0)).isInstanceOf(StopTrials.Beginning.Refused.class);
        stops.begin(reading, reader, 1);
        assertThat(stops.record(reading, reader, 0, OptionalInt.of(0))).isInstanceOf(StopTrials.Outcome.Refused.class);
        assertThat(stops.record(reading, reader, 1, OptionalInt.of(40))).isInstanceOf(StopTrials.Outcome.Refused.class);
        assertThat(stops.record(reading, reader, 1, OptionalInt.empty())).isInstanceOf(StopTrials.Outcome.Done.class);
        assertThat(stops.find(reading).orElseThrow().stoppedAt()).isEmpty();
    }

    @Test
    void aSpreadAndAnUndecidedViewAreKeptInTheDraft() {
        Spread spread = new Spread(
                Set.of(new Spread.Cell(Level.L4_L5, Side.LEFT), new Spread.Cell(Level.L5_S1, Side.RIGHT)),
                Set.of(CanalPart.DORSAL));
        JudgmentDraft draft = new JudgmentDraft(Set.of(), null, null, null, null, new Confidence(50), spread, true);
        readings.saveDraft(reading, reader, draft);
        assertThat(readings.find(reading, reader))
                .containsInstanceOf(Reading.Open.class)
                .get()
                .extracting(found -> ((Reading.Open) found).draft())
                .isEqualTo(draft);
        assertThat(draft.impression()).contains(CANNOT_DECIDE);
    }
}
