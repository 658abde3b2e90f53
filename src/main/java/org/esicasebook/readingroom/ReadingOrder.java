package org.esicasebook.readingroom;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** In which order readings are listed, and how that stands in the address. Drafts have no score and come last by it. */
record ReadingOrder(By by, boolean descending) {

    static final ReadingOrder NEWEST_FIRST = new ReadingOrder(By.DATE, true);

    enum By {
        CASE("Case"),
        DATE("Date"),
        SCORE("Score"),
        CRITICAL_ERRORS("Critical errors");

        private final String label;

        By(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }

        private String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Whatever cannot be read means the usual order. */
    static ReadingOrder parse(Map<String, List<String>> parameters) {
        String wanted =
                parameters.getOrDefault("by", List.of()).stream().findFirst().orElse("");
        boolean ascending = parameters.getOrDefault("order", List.of()).contains("up");
        for (By by : By.values()) {
            if (by.code().equals(wanted)) {
                return new ReadingOrder(by, !ascending);
            }
        }
        return NEWEST_FIRST;
    }

    Map<String, List<String>> print() {
        if (equals(NEWEST_FIRST)) {
            return Map.of();
        }
        return descending ? Map.of("by", List.of(by.code())) : Map.of("by", List.of(by.code()), "order", List.of("up"));
    }

    /** The order after a press on a column: turned round if it is the present one. */
    ReadingOrder pressed(By column) {
        return column == by ? new ReadingOrder(by, !descending) : new ReadingOrder(column, column != By.CASE);
    }

    Comparator<ReadingLine> comparator() {
        Comparator<ReadingLine> order =
                switch (by) {
                    case CASE -> Comparator.comparing(ReadingLine::title, String.CASE_INSENSITIVE_ORDER);
                    case DATE -> Comparator.comparing(ReadingLine::at);
                    case SCORE ->
                        Comparator.comparingDouble(line -> line.score().orElse(-1));
                    case CRITICAL_ERRORS ->
                        Comparator.comparingInt(line -> line.criticalErrors().orElse(-1));
                };
        return descending ? order.reversed() : order;
    }
}
