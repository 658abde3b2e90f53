package org.esicasebook.scoring.measures.item;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Item by classical test theory, from first exposures. The score of an answer is its category over the highest one.
 *
 * @param answers how many, weighted
 * @param difficulty mean score, in [0, 1]: high is easy
 * @param itemTotal correlation with the mean score on all items answered, this one among them
 * @param itemRest correlation with the mean score on the other items answered; not a number where one does not vary
 * @param upperLower mean score of the best 27 % by the rest of the items, less that of the worst 27 %
 */
public record ClassicalItem(double answers, double difficulty, double itemTotal, double itemRest, double upperLower) {

    /** Share of persons in the upper and the lower group (Kelley 1939). */
    private static final double GROUP = .27;

    public enum Flag {
        TOO_HARD("Fewer than one in five get it right"),
        TOO_EASY("More than 95 in a hundred get it right"),
        TELLS_LITTLE("Hardly goes with the rest of the cases"),
        WRONG_WAY("The better a learner is elsewhere, the worse here: look at the key");

        private final String label;

        Flag(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    public Set<Flag> flags() {
        Set<Flag> flags = EnumSet.noneOf(Flag.class);
        if (difficulty < .2) {
            flags.add(Flag.TOO_HARD);
        }
        if (difficulty > .95) {
            flags.add(Flag.TOO_EASY);
        }
        if (itemRest < 0) {
            flags.add(Flag.WRONG_WAY);
        } else if (itemRest < .1) {
            flags.add(Flag.TELLS_LITTLE);
        }
        return flags;
    }

    /** All items of one set of answers. */
    public static List<ClassicalItem> of(Responses responses) {
        int[] highest = new int[responses.items()];
        for (Responses.Person person : responses.persons()) {
            for (int j = 0; j < person.size(); j++) {
                highest[person.item(j)] = Math.max(highest[person.item(j)], person.category(j));
            }
        }
        List<ClassicalItem> items = new ArrayList<>();
        for (int i = 0; i < responses.items(); i++) {
            items.add(of(responses, i, highest));
        }
        return items;
    }

    private static ClassicalItem of(Responses responses, int item, int[] highest) {
        List<double[]> rows = new ArrayList<>();
        for (Responses.Person person : responses.persons()) {
            int at = person.indexOf(item);
            if (at >= 0) {
                double total = 0;
                for (int j = 0; j < person.size(); j++) {
                    total += score(person, j, highest);
                }
                double own = score(person, at, highest);
                double rest = person.size() > 1 ? (total - own) / (person.size() - 1) : Double.NaN;
                rows.add(new double[] {own, total / person.size(), rest, person.weight()});
            }
        }
        double weight = rows.stream().mapToDouble(row -> row[3]).sum();
        double mean = rows.stream().mapToDouble(row -> row[0] * row[3]).sum() / weight;
        List<double[]> withRest =
                rows.stream().filter(row -> !Double.isNaN(row[2])).toList();
        return new ClassicalItem(
                weight, mean, correlation(rows, 0, 1), correlation(withRest, 0, 2), upperLower(withRest));
    }

    private static double score(Responses.Person person, int index, int[] highest) {
        return (double) person.category(index) / Math.max(1, highest[person.item(index)]);
    }

    private static double upperLower(List<double[]> rows) {
        double[][] sorted =
                rows.stream().sorted((a, b) -> Double.compare(a[2], b[2])).toArray(double[][]::new);
        double weight = Arrays.stream(sorted).mapToDouble(row -> row[3]).sum();
        double size = GROUP * weight;
        double lower = 0;
        double upper = 0;
        double passed = 0;
        for (double[] row : sorted) {
            double end = passed + row[3];
            lower += row[0] * Math.max(0, Math.min(end, size) - passed);
            upper += row[0] * Math.max(0, end - Math.max(passed, weight - size));
            passed = end;
        }
        return (upper - lower) / size;
    }

    /** Weighted product-moment correlation of two columns; the last column is the weight. */
    static double correlation(List<double[]> rows, int x, int y) {
        double n = 0;
        double meanX = 0;
        double meanY = 0;
        for (double[] row : rows) {
            double w = row[row.length - 1];
            n += w;
            meanX += w * row[x];
            meanY += w * row[y];
        }
        meanX /= n;
        meanY /= n;
        double xx = 0;
        double yy = 0;
        double xy = 0;
        for (double[] row : rows) {
            double w = row[row.length - 1];
            xx += w * (row[x] - meanX) * (row[x] - meanX);
            yy += w * (row[y] - meanY) * (row[y] - meanY);
            xy += w * (row[x] - meanX) * (row[y] - meanY);
        }
        return xy / Math.sqrt(xx * yy);
    }
}
