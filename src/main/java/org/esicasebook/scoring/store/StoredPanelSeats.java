package org.esicasebook.scoring.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.esicasebook.accounts.UserId;
import org.esicasebook.cases.CaseImages;
import org.esicasebook.cases.Cases;
import org.esicasebook.cases.Slug;
import org.esicasebook.judgment.Admissibility;
import org.esicasebook.judgment.Exposures;
import org.esicasebook.judgment.JudgmentDraft;
import org.esicasebook.judgment.JudgmentJson;
import org.esicasebook.judgment.PlacementJudgment;
import org.esicasebook.judgment.ReadingId;
import org.esicasebook.scoring.panel.OwnSeat;
import org.esicasebook.scoring.panel.PanelSeats;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionOperations;

@Repository
class StoredPanelSeats implements PanelSeats {

    private static final String SEATS = """
            select s.*, p.slug, p.case_version, p.closed_at from scoring.panel_seat s
            join scoring.panel p on p.id = s.panel
            """;
    private static final String CLOSED = "The panel was closed meanwhile, so it takes no more votes.";

    private final JdbcClient jdbc;
    private final TransactionOperations transaction;
    private final Cases cases;
    private final CaseImages images;
    private final Exposures exposures;
    private final Clock clock;

    StoredPanelSeats(
            JdbcClient jdbc,
            TransactionOperations transaction,
            Cases cases,
            CaseImages images,
            Exposures exposures,
            Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.cases = cases;
        this.images = images;
        this.exposures = exposures;
        this.clock = clock;
    }

    @Override
    public List<OwnSeat> of(UserId expert) {
        return jdbc.sql(SEATS + "where expert = :expert order by invited_at desc, reading")
                .param("expert", expert.value())
                .query(StoredPanelSeats::seat)
                .list();
    }

    @Override
    public Optional<OwnSeat> find(ReadingId seat, UserId expert) {
        return find(seat, expert, "");
    }

    private Optional<OwnSeat> find(ReadingId seat, UserId expert, String locking) {
        return jdbc.sql(SEATS + "where reading = :reading and expert = :expert " + locking)
                .param("reading", seat.value())
                .param("expert", expert.value())
                .query(StoredPanelSeats::seat)
                .optional();
    }

    @Override
    public Outcome saveDraft(ReadingId seat, UserId expert, JudgmentDraft draft) {
        return changing(seat, expert, own -> {
            if (own.vote().isPresent()) {
                return new Outcome.AlreadyVoted(own);
            }
            if (!own.mayVote()) {
                return new Outcome.Refused(CLOSED);
            }
            jdbc.sql("update scoring.panel_seat set draft = cast(:draft as jsonb) where reading = :reading")
                    .param("draft", JudgmentJson.write(draft))
                    .param("reading", seat.value())
                    .update();
            return done(seat, expert);
        });
    }

    @Override
    public Outcome vote(ReadingId seat, UserId expert, PlacementJudgment judgment) {
        return changing(seat, expert, own -> {
            if (own.vote().isPresent()) {
                return own.vote().get().judgment().equals(judgment)
                        ? new Outcome.Done(own)
                        : new Outcome.AlreadyVoted(own);
            }
            if (!own.mayVote()) {
                return new Outcome.Refused(CLOSED);
            }
            Optional<String> objection = cases.find(own.slug(), own.caseVersion())
                    .map(read ->
                            Admissibility.objection(judgment, read, images.readiness(own.slug(), own.caseVersion())))
                    .orElse(Optional.of("This case is no longer there, so it cannot be judged."));
            return objection.<Outcome>map(Outcome.Refused::new).orElseGet(() -> keep(own, expert, judgment));
        });
    }

    private Outcome keep(OwnSeat own, UserId expert, PlacementJudgment judgment) {
        jdbc.sql("""
                        update scoring.panel_seat
                        set judgment = cast(:judgment as jsonb), committed_at = :now, blind = :blind
                        where reading = :reading""")
                .param("judgment", JudgmentJson.write(judgment))
                .param("now", now())
                .param("blind", !exposures.hasSeen(expert, own.slug()))
                .param("reading", own.reading().value())
                .update();
        return done(own.reading(), expert);
    }

    @Override
    public Outcome decline(ReadingId seat, UserId expert) {
        return changing(seat, expert, own -> {
            if (own.vote().isPresent()) {
                return new Outcome.AlreadyVoted(own);
            }
            if (own.mayVote()) {
                jdbc.sql("update scoring.panel_seat set declined_at = :now where reading = :reading")
                        .param("now", now())
                        .param("reading", seat.value())
                        .update();
            }
            return done(seat, expert);
        });
    }

    private interface Change {
        Outcome on(OwnSeat own);
    }

    /** Seat and panel are locked: of vote and closing at once one comes first. */
    private Outcome changing(ReadingId seat, UserId expert, Change change) {
        return Objects.requireNonNull(transaction.execute(
                status -> find(seat, expert, "for update").map(change::on).orElseGet(Outcome.Unknown::new)));
    }

    private Outcome done(ReadingId seat, UserId expert) {
        return new Outcome.Done(find(seat, expert).orElseThrow());
    }

    private static OwnSeat seat(ResultSet row, int number) throws SQLException {
        return new OwnSeat(
                new ReadingId(row.getObject("reading", UUID.class)),
                new Slug(row.getString("slug")),
                row.getInt("case_version"),
                row.getObject("closed_at") == null,
                row.getObject("invited_at", OffsetDateTime.class).toInstant(),
                row.getObject("declined_at") != null,
                JudgmentJson.readDraft(row.getString("draft")),
                StoredPanels.vote(row));
    }

    /** To the microsecond, as PostgreSQL keeps it. */
    private OffsetDateTime now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }
}
