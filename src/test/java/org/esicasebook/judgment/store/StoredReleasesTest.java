package org.esicasebook.judgment.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.esicasebook.judgment.JudgmentFixture.SLUG;
import static org.esicasebook.judgment.JudgmentFixture.judgment;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.esicasebook.accounts.Actor;
import org.esicasebook.accounts.Role;
import org.esicasebook.accounts.UserId;
import org.esicasebook.epidurography.Compartment;
import org.esicasebook.judgment.Confidence;
import org.esicasebook.judgment.Impression;
import org.esicasebook.judgment.Impressions;
import org.esicasebook.judgment.JudgmentCommitted;
import org.esicasebook.judgment.JudgmentDraft;
import org.esicasebook.judgment.JudgmentReleased;
import org.esicasebook.judgment.OneCase;
import org.esicasebook.judgment.Purpose;
import org.esicasebook.judgment.Reading;
import org.esicasebook.judgment.Readings.CommitOutcome;
import org.esicasebook.judgment.Releases.HeldBack;
import org.esicasebook.support.RealPostgres;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What is read for an exam, and when its truth may be told. */
class StoredReleasesTest {

    private final UserId reader = new UserId(UUID.randomUUID());
    private final UserId another = new UserId(UUID.randomUUID());
    private final Actor curator = actor(Role.CURATOR);
    private final List<Object> published = new ArrayList<>();
    private final DataSource database = RealPostgres.migratedDatabase();
    private final JdbcClient jdbc = JdbcClient.create(database);
    private final TransactionTemplate transaction = new TransactionTemplate(new DataSourceTransactionManager(database));
    private final OneCase library = new OneCase();
    private final StoredExposures exposures = new StoredExposures(jdbc, Clock.systemUTC());
    private final StoredReadings readings =
            new StoredReadings(jdbc, transaction, library, library, exposures, published::add, Clock.systemUTC());
    private final StoredImpressions impressions =
            new StoredImpressions(jdbc, transaction, new OpenReading(jdbc, library, library), Clock.systemUTC());
    private final StoredReleases releases = new StoredReleases(jdbc, transaction, published::add, Clock.systemUTC());

    @Test
    void anExamIsHeldBackFromItsBeginningToItsRelease() {
        Reading.Open open = readings.open(reader, SLUG, Purpose.EXAM);
        assertThat(open.purpose()).isEqualTo(Purpose.EXAM);
        assertThat(exposures.isHeldBack(reader, SLUG)).isTrue();
        assertThat(exposures.isHeldBack(another, SLUG)).isFalse();

        Reading.Committed committed = commit(open);
        assertThat(committed.isTold()).isFalse();
        assertThat(exposures.hasSeen(reader, SLUG)).as("nothing has been told").isFalse();
        assertThat(published).containsExactly(new JudgmentCommitted(committed));
        assertThat(releases.list()).containsExactly(new HeldBack(SLUG, 1, 0, open.openedAt()));

        assertThat(releases.release(SLUG, curator)).isEqualTo(1);
        Reading.Committed released =
                (Reading.Committed) readings.find(open.id(), reader).orElseThrow();
        assertThat(released.isTold()).isTrue();
        assertThat(published).endsWith(new JudgmentReleased(released)).hasSize(2);
        assertThat(exposures.isHeldBack(reader, SLUG)).isFalse();
        assertThat(exposures.hasSeen(reader, SLUG)).isTrue();
        assertThat(releases.list()).isEmpty();
        assertThat(releases.release(SLUG, curator)).as("released once").isZero();
        assertThat(published).hasSize(2);
    }

    @Test
    void onlyCuratorsRelease() {
        commit(readings.open(reader, SLUG, Purpose.EXAM));
        assertThat(releases.release(SLUG, actor(Role.LEARNER))).isZero();
        assertThat(exposures.isHeldBack(reader, SLUG)).isTrue();
    }

    @Test
    void whoIsStillJudgingIsReleasedTooAndToldAtOnceAfterwards() {
        Reading.Open open = readings.open(reader, SLUG, Purpose.EXAM);
        assertThat(releases.release(SLUG, curator)).as("nothing committed").isZero();
        assertThat(commit(open).isTold()).isTrue();
    }

    @Test
    void whileAnExamWaitsWhateverIsBegunWithTheCaseIsAPartOfIt() {
        commit(readings.open(reader, SLUG, Purpose.EXAM));
        assertThat(readings.open(reader, SLUG).purpose()).isEqualTo(Purpose.EXAM);
    }

    @Test
    void onlyWhereNothingHasBeenSaidPracticeStillTurnsIntoAnExamAndNeverBack() {
        Reading.Open open = readings.open(reader, SLUG);
        assertThat(readings.open(reader, SLUG, Purpose.EXAM).purpose()).isEqualTo(Purpose.EXAM);
        assertThat(readings.open(reader, SLUG).purpose()).isEqualTo(Purpose.EXAM);
        assertThatThrownBy(() -> jdbc.sql("update judgment.reading set purpose = 'practice'")
                        .update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("never turns into practice");
        assertThat(readings.find(open.id(), reader)).isPresent();

        Reading.Open begun = readings.open(another, SLUG);
        readings.saveDraft(
                begun.id(), another, new JudgmentDraft(Set.of(Compartment.EPIDURAL), null, null, null, null, null));
        assertThat(readings.open(another, SLUG, Purpose.EXAM).purpose()).isEqualTo(Purpose.PRACTICE);
    }

    @Test
    void inAnExamNoStepIsPassed() {
        Reading.Open open = readings.open(reader, SLUG, Purpose.EXAM);
        assertThat(impressions.commit(open.id(), reader, 0, new Impression.Passed()))
                .isInstanceOf(Impressions.Outcome.Refused.class);
        assertThat(impressions.commit(open.id(), reader, 0, new Impression.CannotDecide(new Confidence(50))))
                .isInstanceOf(Impressions.Outcome.Done.class);
    }

    @Test
    void aReleaseStands() {
        commit(readings.open(reader, SLUG, Purpose.EXAM));
        releases.release(SLUG, curator);
        assertThatThrownBy(() -> jdbc.sql("delete from judgment.release").update())
                .isInstanceOf(DataAccessException.class);
    }

    private Reading.Committed commit(Reading.Open open) {
        return ((CommitOutcome.Done) readings.commit(open.id(), open.reader(), judgment(Compartment.EPIDURAL)))
                .reading();
    }

    private static Actor actor(Role role) {
        return new Actor(new UserId(UUID.randomUUID()), "somebody", "Somebody", Set.of(role));
    }
}
