package org.esicasebook.judgment.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.esicasebook.accounts.UserId;
import org.esicasebook.cases.CaseImages;
import org.esicasebook.cases.Cases;
import org.esicasebook.cases.Slug;
import org.esicasebook.cases.TeachingCase;
import org.esicasebook.judgment.Admissibility;
import org.esicasebook.judgment.Exposures;
import org.esicasebook.judgment.JudgmentCommitted;
import org.esicasebook.judgment.JudgmentDraft;
import org.esicasebook.judgment.JudgmentJson;
import org.esicasebook.judgment.PlacementJudgment;
import org.esicasebook.judgment.Purpose;
import org.esicasebook.judgment.Reading;
import org.esicasebook.judgment.ReadingId;
import org.esicasebook.judgment.Readings;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionOperations;

@Repository
class StoredReadings implements Readings {

    static final String COLUMNS = """
            id, reader, slug, case_version, opened_at, draft, committed_at, judgment, first_exposure, purpose,
            (select released_at from judgment.release where reading = id) as released_at
            """;

    private final JdbcClient jdbc;
    private final TransactionOperations transaction;
    private final Cases cases;
    private final CaseImages images;
    private final Exposures exposures;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    StoredReadings(
            JdbcClient jdbc,
            TransactionOperations transaction,
            Cases cases,
            CaseImages images,
            Exposures exposures,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.cases = cases;
        this.images = images;
        this.exposures = exposures;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public Reading.Open open(UserId reader, Slug slug, Purpose wanted) {
        Purpose purpose = exposures.isHeldBack(reader, slug) ? Purpose.EXAM : wanted;
        TeachingCase newest =
                cases.find(slug).orElseThrow(() -> new NoSuchElementException("There is no published case " + slug));
        // of two that open at once one inserts; whoever does not, waits for it and finds its row
        for (int attempt = 0; attempt < 3; attempt++) {
            Optional<Reading.Open> open = findOpen(reader, newest);
            if (open.isPresent()) {
                return purpose == Purpose.EXAM ? asExam(open.get()) : open.get();
            }
            jdbc.sql("""
                            insert into judgment.reading (id, reader, slug, case_version, opened_at, draft, purpose)
                            values (:id, :reader, :slug, :version, :now, cast(:draft as jsonb), :purpose)
                            on conflict (reader, slug, case_version) where committed_at is null do nothing""")
                    .param("id", UUID.randomUUID())
                    .param("reader", reader.value())
                    .param("slug", slug.value())
                    .param("version", newest.version())
                    .param("now", now())
                    .param("draft", JudgmentJson.write(draftOfAnEarlierVersion(reader, slug)))
                    .param("purpose", purpose.code())
                    .update();
        }
        throw new IllegalStateException("A reading of " + slug + " is committed as often as it is opened");
    }

    private Reading.Open asExam(Reading.Open open) {
        return jdbc.sql("""
                        update judgment.reading set purpose = 'exam'
                        where id = :id and committed_at is null and draft = '{}'
                          and id not in (select reading from judgment.impression)
                          and id not in (select reading from judgment.run_begun)
                        returning """ + " " + COLUMNS)
                .param("id", open.id().value())
                .query(StoredReadings::open)
                .optional()
                .orElse(open);
    }

    private Optional<Reading.Open> findOpen(UserId reader, TeachingCase version) {
        return jdbc.sql("select " + COLUMNS + """
                         from judgment.reading
                        where reader = :reader and slug = :slug and case_version = :version and committed_at is null""")
                .param("reader", reader.value())
                .param("slug", version.slug().value())
                .param("version", version.version())
                .query(StoredReadings::open)
                .optional();
    }

    /** What was answered carries over to a new version of the case, except the mark: its images may differ. */
    private JudgmentDraft draftOfAnEarlierVersion(UserId reader, Slug slug) {
        return jdbc.sql("select " + COLUMNS + """
                         from judgment.reading
                        where reader = :reader and slug = :slug and committed_at is null
                        order by case_version desc limit 1""")
                .param("reader", reader.value())
                .param("slug", slug.value())
                .query(StoredReadings::open)
                .optional()
                .map(Reading.Open::draft)
                .map(draft -> draft.withoutMark().undecidedNoMore())
                .orElse(JudgmentDraft.EMPTY);
    }

    @Override
    public Optional<Reading> find(ReadingId id, UserId reader) {
        return find(id, reader, "");
    }

    private Optional<Reading> find(ReadingId id, UserId reader, String lock) {
        return jdbc.sql("select " + COLUMNS + " from judgment.reading where id = :id and reader = :reader " + lock)
                .param("id", id.value())
                .param("reader", reader.value())
                .query(StoredReadings::reading)
                .optional();
    }

    @Override
    public Optional<Reading.Committed> findCommitted(UserId reader, Slug slug) {
        return jdbc.sql("select " + COLUMNS + """
                         from judgment.reading
                        where reader = :reader and slug = :slug and committed_at is not null
                        order by committed_at desc, id limit 1""")
                .param("reader", reader.value())
                .param("slug", slug.value())
                .query(StoredReadings::committed)
                .optional();
    }

    @Override
    public Optional<Reading.Committed> findCommitted(ReadingId id) {
        return jdbc.sql("select " + COLUMNS + " from judgment.reading where id = :id and committed_at is not null")
                .param("id", id.value())
                .query(StoredReadings::committed)
                .optional();
    }

    @Override
    public DraftOutcome changeDraft(ReadingId id, UserId reader, UnaryOperator<JudgmentDraft> change) {
        return Objects.requireNonNull(transaction.execute(
                status -> switch (find(id, reader, "for update").orElse(null)) {
                    case null -> new DraftOutcome.Unknown();
                    case Reading.Committed committed -> new DraftOutcome.AlreadyCommitted();
                    case Reading.Open open -> {
                        jdbc.sql("update judgment.reading set draft = cast(:draft as jsonb) where id = :id")
                                .param("draft", JudgmentJson.write(change.apply(open.draft())))
                                .param("id", id.value())
                                .update();
                        yield new DraftOutcome.Saved();
                    }
                }));
    }

    @Override
    public CommitOutcome commit(ReadingId id, UserId reader, PlacementJudgment judgment) {
        return Objects.requireNonNull(transaction.execute(status -> commitLocked(id, reader, judgment)));
    }

    /** The row is locked first, so that of many commitments at once all but one find it committed. */
    private CommitOutcome commitLocked(ReadingId id, UserId reader, PlacementJudgment judgment) {
        Optional<Reading> found = find(id, reader, "for update");
        if (found.isEmpty()) {
            return new CommitOutcome.Unknown();
        }
        return switch (found.get()) {
            case Reading.Committed committed ->
                committed.judgment().equals(judgment)
                        ? new CommitOutcome.Done(committed)
                        : new CommitOutcome.AlreadyCommitted(committed);
            case Reading.Open open -> commit(open, judgment);
        };
    }

    private CommitOutcome commit(Reading.Open open, PlacementJudgment judgment) {
        Optional<TeachingCase> teachingCase = cases.find(open.slug(), open.caseVersion());
        if (teachingCase.isEmpty()) {
            return new CommitOutcome.Refused("This case is no longer there, so it cannot be judged.");
        }
        Optional<String> objection = Admissibility.objection(
                judgment, teachingCase.get(), images.readiness(open.slug(), open.caseVersion()));
        if (objection.isPresent()) {
            return new CommitOutcome.Refused(objection.get());
        }
        Reading.Committed committed = jdbc.sql("""
                        update judgment.reading
                        set committed_at = greatest(:now, opened_at), judgment = cast(:judgment as jsonb),
                            first_exposure = :firstExposure
                        where id = :id returning """ + " " + COLUMNS)
                .param("now", now())
                .param("judgment", JudgmentJson.write(judgment))
                .param("firstExposure", !exposures.hasSeen(open.reader(), open.slug()))
                .param("id", open.id().value())
                .query(StoredReadings::committed)
                .single();
        events.publishEvent(new JudgmentCommitted(committed));
        return new CommitOutcome.Done(committed);
    }

    @Override
    public List<Reading> list(UserId reader) {
        return jdbc.sql("select " + COLUMNS + """
                         from judgment.reading where reader = :reader
                        order by coalesce(committed_at, opened_at) desc, id""")
                .param("reader", reader.value())
                .query(StoredReadings::reading)
                .list();
    }

    /** To the microsecond, as PostgreSQL keeps it. */
    private OffsetDateTime now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }

    private static Reading reading(ResultSet row, int number) throws SQLException {
        return row.getObject("committed_at") == null ? open(row, number) : committed(row, number);
    }

    private static Reading.Open open(ResultSet row, int number) throws SQLException {
        return new Reading.Open(
                new ReadingId(row.getObject("id", UUID.class)),
                new UserId(row.getObject("reader", UUID.class)),
                new Slug(row.getString("slug")),
                row.getInt("case_version"),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                JudgmentJson.readDraft(row.getString("draft")),
                Purpose.of(row.getString("purpose")));
    }

    static Reading.Committed committed(ResultSet row, int number) throws SQLException {
        return new Reading.Committed(
                new ReadingId(row.getObject("id", UUID.class)),
                new UserId(row.getObject("reader", UUID.class)),
                new Slug(row.getString("slug")),
                row.getInt("case_version"),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                row.getObject("committed_at", OffsetDateTime.class).toInstant(),
                JudgmentJson.readJudgment(row.getString("judgment")),
                row.getBoolean("first_exposure"),
                Purpose.of(row.getString("purpose")),
                Optional.ofNullable(row.getObject("released_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }
}
