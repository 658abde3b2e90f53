package org.esicasebook.scoring;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What a judgment earned. Accuracy points and safety are two currencies: critical errors are counted apart.
 *
 * @param total 0 to 100, the sum of the points earned in the rows
 * @param rulesVersion of the rules applied
 * @param apart what the rules give no points for: scored, and shown beside the total
 * @param panel what a panel had added to the truth; null, also in scorecards stored before there were panels, if nothing
 * @param ratified false while the tables are starting values that no expert panel has ratified; said wherever shown
 */
public record Scorecard(
        double total,
        List<Row> rows,
        List<CriticalError> criticalErrors,
        String rulesVersion,
        boolean ratified,
        List<Apart> apart,
        @Nullable PanelTruth panel) {

    /** By the truth that came with the case. */
    public Scorecard(
            double total,
            List<Row> rows,
            List<CriticalError> criticalErrors,
            String rulesVersion,
            boolean ratified,
            List<Apart> apart) {
        this(total, rows, criticalErrors, rulesVersion, ratified, apart, null);
    }

    /** Nothing scored apart. */
    public Scorecard(
            double total, List<Row> rows, List<CriticalError> criticalErrors, String rulesVersion, boolean ratified) {
        this(total, rows, criticalErrors, rulesVersion, ratified, List.of(), null);
    }

    /** Scorecards stored before anything was scored apart have null for it. */
    public Scorecard(
            double total,
            List<Row> rows,
            List<CriticalError> criticalErrors,
            String rulesVersion,
            boolean ratified,
            @Nullable List<Apart> apart,
            @Nullable PanelTruth panel) {
        this.total = total;
        this.rows = List.copyOf(rows);
        this.criticalErrors = List.copyOf(criticalErrors);
        this.rulesVersion = rulesVersion;
        this.ratified = ratified;
        this.apart = apart == null ? List.of() : List.copyOf(apart);
        this.panel = panel;
        double sum = rows.stream().mapToDouble(Row::earned).sum();
        if (!(Math.abs(total - sum) < 1e-9)) {
            throw new IllegalArgumentException("The rows add up to " + sum + ", not to " + total);
        }
    }

    /** What must be said wherever the score is shown. */
    public Optional<String> notice() {
        return ratified ? Optional.empty() : Optional.of("Starting values, not yet ratified by an expert panel");
    }

    /** Version of the truth that it was made by. */
    public int truthVersion() {
        return panel == null ? PanelTruth.WITHOUT_A_PANEL : panel.version();
    }

    /**
     * Points for display, one decimal each, so that the rows shown add up to the total shown: where rounding each by
     * itself would not, the largest remainders are rounded up.
     */
    public Shown shown() {
        long total = Math.round(this.total * 10);
        long[] tenths = rows.stream()
                .mapToLong(row -> (long) Math.floor(row.earned() * 10))
                .toArray();
        List<Integer> byRemainder = IntStream.range(0, rows.size())
                .boxed()
                .sorted(Comparator.comparingDouble(
                        (Integer i) -> tenths[i] - rows.get(i).earned() * 10))
                .toList();
        long left = total - Arrays.stream(tenths).sum();
        byRemainder.stream().limit(left).forEach(i -> tenths[i]++);
        return new Shown(
                total / 10.0,
                Arrays.stream(tenths).mapToObj(points -> points / 10.0).toList());
    }

    /** @param earned of each row, in order */
    public record Shown(double total, List<Double> earned) {
        public Shown {
            earned = List.copyOf(earned);
        }
    }

    /**
     * One component.
     *
     * @param earned points earned
     * @param possible points that could be earned
     * @param reason one or two sentences that a resident understands
     */
    public record Row(Component component, double earned, double possible, String reason) {}

    /**
     * Something scored without points.
     *
     * @param score in [0, 1]
     * @param reason one or two sentences that a resident understands
     */
    public record Apart(Component component, double score, String reason) {}

    public record CriticalError(String headline, String reason) {}

    public enum Component {
        COMPARTMENTS("Contrast compartments"),
        ACTION("Next action"),
        LOCALISATION("Needle tip"),
        LEVEL_AND_SIDE("Level and side"),
        CONFIDENCE("Confidence"),
        STOP("Stopping the injection"),
        SPREAD("Spread");

        /** Those that every judgment answers, in the order of the rows. */
        static final List<Component> ALWAYS = List.of(COMPARTMENTS, ACTION, LOCALISATION, LEVEL_AND_SIDE, CONFIDENCE);

        private final String label;

        Component(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
