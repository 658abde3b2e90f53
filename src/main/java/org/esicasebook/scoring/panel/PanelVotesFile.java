package org.esicasebook.scoring.panel;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.esicasebook.accounts.UserId;
import org.esicasebook.epidurography.Term;
import org.esicasebook.judgment.PlacementJudgment;

/** The votes of closed panels, one row for each (RFC 4180). Sets are codes parted by blanks. */
public final class PanelVotesFile {

    private static final String COLUMNS =
            "panel,case,case_version,closed_at,expert,voted_at,blind,called,action,percent_not_safe,level,side,"
                    + "tip_series,tip_frame,tip_column,tip_row,spread";

    private PanelVotesFile() {}

    /**
     * A vote of a closed panel.
     *
     * @param panel counted from 1 in the order of opening
     * @param expert counted from 1 in the order of first appearance, the same on every panel; who it is is not told
     */
    public record Row(
            int panel,
            String slug,
            int caseVersion,
            Instant closedAt,
            int expert,
            Instant votedAt,
            boolean blind,
            PlacementJudgment judgment) {}

    /** Oldest panel first. Numbers stay the same as panels are added. */
    public static List<Row> rows(List<Panel> panels) {
        List<Panel> ordered = panels.stream()
                .sorted(Comparator.comparing(Panel::openedAt)
                        .thenComparing(panel -> panel.id().value()))
                .toList();
        Map<UserId, Integer> numbers = new HashMap<>();
        ordered.forEach(panel ->
                panel.seats().forEach(seat -> numbers.computeIfAbsent(seat.expert(), fresh -> numbers.size() + 1)));
        return ordered.stream()
                .flatMap(panel -> panel.closedAt().stream()
                        .flatMap(closedAt -> panel.seats().stream().flatMap(seat -> seat.vote().stream()
                                .map(vote -> new Row(
                                        ordered.indexOf(panel) + 1,
                                        panel.slug().value(),
                                        panel.caseVersion(),
                                        closedAt,
                                        numbers.getOrDefault(seat.expert(), 0),
                                        vote.at(),
                                        vote.blind(),
                                        vote.judgment())))))
                .toList();
    }

    public static String of(List<Panel> panels) {
        StringBuilder file = new StringBuilder(COLUMNS).append("\r\n");
        rows(panels).forEach(row -> file.append(line(row)).append("\r\n"));
        return file.toString();
    }

    /** No field holds a comma: codes, numbers and times. */
    private static String line(Row row) {
        PlacementJudgment judgment = row.judgment();
        return String.join(
                ",",
                Integer.toString(row.panel()),
                row.slug(),
                Integer.toString(row.caseVersion()),
                row.closedAt().toString(),
                Integer.toString(row.expert()),
                row.votedAt().toString(),
                Boolean.toString(row.blind()),
                codes(judgment.compartments()),
                judgment.action().code(),
                Integer.toString(judgment.confidenceNotSafe().percent()),
                judgment.level().code(),
                judgment.side().code(),
                Integer.toString(judgment.tip().series()),
                Integer.toString(judgment.tip().frame()),
                number(judgment.tip().at().column()),
                number(judgment.tip().at().row()),
                judgment.spread()
                        .map(spread -> spread.reached().stream()
                                .map(cell ->
                                        cell.level().code() + ":" + cell.side().code())
                                .sorted()
                                .collect(Collectors.joining(" ")))
                        .orElse(""));
    }

    public static String codes(Collection<? extends Term> terms) {
        return terms.stream().map(Term::code).sorted().collect(Collectors.joining(" "));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
