package org.esicasebook.scoring.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.esicasebook.accounts.UserId;
import org.esicasebook.cases.Slug;
import org.esicasebook.epidurography.Route;
import org.esicasebook.epidurography.Term;
import org.esicasebook.judgment.ReadingId;
import org.esicasebook.scoring.JudgedCase;
import org.esicasebook.scoring.JudgedCases;
import org.esicasebook.scoring.Looking;
import org.esicasebook.scoring.Scorecard;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class StoredJudgedCases implements JudgedCases {

    private static final String WITH_THE_SCORE_THAT_STANDS = """
        select j.*, s.scorecard from scoring.judged_case j
        cross join lateral (
            select scorecard from scoring.scorecard c where c.reading = j.reading
            order by c.scored_at desc, c.rules_version desc limit 1) s
        """;

    private final JdbcClient jdbc;
    private final JsonMapper json = JsonMapper.builder().build();

    StoredJudgedCases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<JudgedCase> of(UserId reader) {
        return jdbc.sql(WITH_THE_SCORE_THAT_STANDS + "where reader = :reader order by committed_at, reading")
                .param("reader", reader.value())
                .query(this::judged)
                .list();
    }

    @Override
    public List<JudgedCase> firstExposures() {
        return jdbc.sql(WITH_THE_SCORE_THAT_STANDS + "where first_exposure order by reader, committed_at, reading")
                .query(this::judged)
                .list();
    }

    @Override
    public List<JudgedCase> laterReadings() {
        return jdbc.sql(WITH_THE_SCORE_THAT_STANDS + "where not first_exposure order by reader, committed_at, reading")
                .query(this::judged)
                .list();
    }

    /** Everybody's, newest first. */
    List<JudgedCase> latest(int most) {
        return jdbc.sql(WITH_THE_SCORE_THAT_STANDS + "order by committed_at desc, reading limit :most")
                .param("most", most)
                .query(this::judged)
                .list();
    }

    private JudgedCase judged(ResultSet row, int number) throws SQLException {
        String route = row.getString("route");
        return new JudgedCase(
                new ReadingId(row.getObject("reading", UUID.class)),
                new UserId(row.getObject("reader", UUID.class)),
                new Slug(row.getString("slug")),
                row.getInt("case_version"),
                Term.find(Route.class, route)
                        .orElseThrow(() -> new IllegalStateException("No route has the stored code " + route)),
                row.getObject("committed_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("first_exposure"),
                json.readValue(row.getString("facts"), JudgedCase.Facts.class),
                JudgedCase.Score.of(json.readValue(row.getString("scorecard"), Scorecard.class)),
                looking(row.getString("looking")));
    }

    private Looking looking(@Nullable String stored) {
        return stored == null ? Looking.UNKNOWN : json.readValue(stored, Looking.class);
    }
}
