package org.esicasebook.scoring.measures.panel;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Krippendorff's alpha: agreement beyond chance for any number of raters, with gaps, and for categories that may be
 * ordered. 1 - D_observed / D_chance, over pairs within cases against pairs among all votes.
 *
 * @see "Krippendorff, Content analysis, 4th edition (2018), chapter 12"
 */
public final class Krippendorff {

    private Krippendorff() {}

    /**
     * @param votes cases with a single vote say nothing and are left out
     * @param categories number of answers to choose from, ≥ 1
     * @return at most 1; not a number if all votes that pair are the same
     */
    public static double alpha(List<Vote> votes, int categories, Disagreement disagreement) {
        return alphaOf(coincidences(votes, categories), disagreement);
    }

    /**
     * For ordered categories: the distance between two is how many votes lie between their middles, squared, so that it
     * depends on the votes themselves.
     */
    public static double ordinalAlpha(List<Vote> votes, int categories) {
        double[][] coincidences = coincidences(votes, categories);
        double[] totals = Arrays.stream(coincidences)
                .mapToDouble(row -> Arrays.stream(row).sum())
                .toArray();
        return alphaOf(coincidences, (a, b) -> {
            double between = 0;
            for (int g = Math.min(a, b); g <= Math.max(a, b); g++) {
                between += totals[g];
            }
            between -= (totals[a] + totals[b]) / 2;
            return a == b ? 0 : between * between;
        });
    }

    private static double[][] coincidences(List<Vote> votes, int categories) {
        Map<Integer, int[]> byItem = votes.stream()
                .collect(Collectors.toMap(
                        Vote::item,
                        vote -> {
                            int[] counts = new int[categories];
                            counts[vote.category()]++;
                            return counts;
                        },
                        (a, b) -> {
                            Arrays.setAll(a, i -> a[i] + b[i]);
                            return a;
                        },
                        TreeMap::new));
        double[][] coincidences = new double[categories][categories];
        for (int[] counts : byItem.values()) {
            int m = Arrays.stream(counts).sum();
            if (m < 2) {
                continue;
            }
            for (int c = 0; c < categories; c++) {
                for (int k = 0; k < categories; k++) {
                    coincidences[c][k] += (double) counts[c] * (counts[k] - (c == k ? 1 : 0)) / (m - 1);
                }
            }
        }
        return coincidences;
    }

    private static double alphaOf(double[][] coincidences, Disagreement disagreement) {
        double[] totals = Arrays.stream(coincidences)
                .mapToDouble(row -> Arrays.stream(row).sum())
                .toArray();
        double n = Arrays.stream(totals).sum();
        if (!(n > 1)) {
            throw new IllegalArgumentException("No case has two votes");
        }
        double observed = 0;
        double chance = 0;
        for (int c = 0; c < totals.length; c++) {
            for (int k = 0; k < totals.length; k++) {
                double weight = disagreement.between(c, k);
                observed += weight * coincidences[c][k];
                chance += weight * totals[c] * totals[k] / (n - 1);
            }
        }
        return 1 - observed / chance;
    }
}
