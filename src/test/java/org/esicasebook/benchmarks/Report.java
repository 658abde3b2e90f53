package org.esicasebook.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Figures of one benchmark: a table for people, {@code target/bench/<name>.json} for machines. */
final class Report {

    private final String name;
    private final List<Figure> figures = new ArrayList<>();

    Report(String name) {
        this.name = name;
    }

    /**
     * @param what measured, in words
     * @param unit of the figures: {@code ratio} for a ratio of two measurements of the same round
     * @param rounds one figure for each round; their median and range are reported
     * @param gate bound that the median has to keep, in words such as {@code >= 0.2}; empty if none
     */
    void add(String what, String unit, double[] rounds, String gate) {
        double[] sorted = rounds.clone();
        Arrays.sort(sorted);
        figures.add(new Figure(what, unit, median(sorted), sorted[0], sorted[sorted.length - 1], rounds.length, gate));
    }

    void add(String what, String unit, double figure) {
        add(what, unit, new double[] {figure}, "");
    }

    /** Prints and writes what was measured; true if every bound is kept. */
    boolean finish() throws IOException {
        System.out.printf("%n%s%n", name);
        System.out.printf("%-58s %12s %12s %12s  %-10s %s%n", "", "median", "least", "most", "unit", "gate");
        for (Figure f : figures) {
            System.out.printf(
                    Locale.ROOT,
                    "%-58s %12.4g %12.4g %12.4g  %-10s %s%n",
                    f.what(),
                    f.median(),
                    f.least(),
                    f.most(),
                    f.unit(),
                    f.gate());
        }
        Path file = Path.of("target/bench", name + ".json");
        Files.createDirectories(file.getParent());
        JsonMapper json =
                JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
        Files.writeString(file, json.writeValueAsString(figures));
        System.out.println("written to " + file);
        List<Figure> missed =
                figures.stream().filter(figure -> !figure.keepsItsBound()).toList();
        missed.forEach(figure -> System.out.printf(
                Locale.ROOT, "MISSED: %s is %.4g, not %s%n", figure.what(), figure.median(), figure.gate()));
        return missed.isEmpty();
    }

    static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    record Figure(String what, String unit, double median, double least, double most, int rounds, String gate) {

        /** A bound in other words than a comparison with a number is for people to judge. */
        boolean keepsItsBound() {
            String[] words = gate.split(" ");
            return switch (words[0]) {
                case ">=" -> median >= Double.parseDouble(words[1]);
                case "<=" -> median <= Double.parseDouble(words[1]);
                default -> true;
            };
        }
    }
}
