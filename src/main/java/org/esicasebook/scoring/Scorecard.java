package org.esicasebook.scoring;

import java.util.List;

/**
 * What a judgment earned. Accuracy points and safety are two currencies: critical errors are counted apart.
 *
 * @param total 0 to 100
 * @param rulesVersion of the rules applied
 * @param ratified false while the tables are starting values that no expert panel has ratified; said wherever shown
 */
public record Scorecard(
        double total, List<Row> rows, List<CriticalError> criticalErrors, String rulesVersion, boolean ratified) {

    public Scorecard {
        rows = List.copyOf(rows);
        criticalErrors = List.copyOf(criticalErrors);
    }

    /**
     * One component.
     *
     * @param earned points earned
     * @param possible points that could be earned
     * @param reason one or two sentences that a resident understands
     */
    public record Row(Component component, double earned, double possible, String reason) {}

    public record CriticalError(String headline, String reason) {}

    public enum Component {
        COMPARTMENTS("Contrast compartments"),
        ACTION("Next action"),
        LOCALISATION("Needle tip"),
        LEVEL_AND_SIDE("Level and side"),
        CONFIDENCE("Confidence");

        private final String label;

        Component(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
