package org.esicasebook.search.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.esicasebook.epidurography.Compartment;
import org.esicasebook.epidurography.Difficulty;
import org.esicasebook.epidurography.Level;
import org.esicasebook.epidurography.Route;
import org.esicasebook.epidurography.Term;
import org.esicasebook.epidurography.View;
import org.esicasebook.search.Coverage;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts in {@code search.library}. Without findings no column whose name begins with {@code study_} is read. */
@Repository
class PostgresCoverage implements Coverage {

    private final JdbcClient jdbc;

    PostgresCoverage(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Cell> open() {
        return cells("cast(null as text)", "");
    }

    @Override
    public List<Cell> withFindings() {
        return cells("substr(finding, 9)", "join lateral unnest(study_facets) as finding on finding like 'finding:%'");
    }

    private List<Cell> cells(String finding, String from) {
        StringBuilder counts = new StringBuilder();
        for (Difficulty difficulty : Difficulty.values()) {
            counts.append(", count(distinct slug) filter (where difficulty_order = %d) as difficulty_%d"
                    .formatted(difficulty.ordinal(), difficulty.ordinal()));
        }
        return jdbc.sql("""
                select substr(route, 7) as route_code, level_order, substr(view, 6) as view_code,
                    %s as finding_code%s
                from search.library
                join lateral unnest(facets) as route on route like 'route:%%'
                join lateral unnest(facets) as view on view like 'view:%%'
                %s
                group by grouping sets ((1, 2, 3, 4), (1, 2, 4))
                """.formatted(finding, counts, from))
                .query((row, _) -> cell(row))
                .list();
    }

    private static Cell cell(ResultSet row) throws SQLException {
        List<Long> difficulties = new ArrayList<>();
        for (Difficulty difficulty : Difficulty.values()) {
            difficulties.add(row.getLong("difficulty_" + difficulty.ordinal()));
        }
        @Nullable String view = row.getString("view_code");
        @Nullable String finding = row.getString("finding_code");
        return new Cell(
                term(Route.class, row.getString("route_code")),
                Level.values()[row.getInt("level_order")],
                view == null ? Set.of() : Set.of(term(View.class, view)),
                finding == null ? Set.of() : Set.of(term(Compartment.class, finding)),
                difficulties);
    }

    private static <T extends Enum<T> & Term> T term(Class<T> vocabulary, String code) {
        return Term.find(vocabulary, code).orElseThrow();
    }
}
