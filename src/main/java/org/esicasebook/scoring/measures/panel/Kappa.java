package org.esicasebook.scoring.measures.panel;

import java.util.Arrays;
import java.util.List;

/**
 * Agreement beyond chance. Chance makes kappa low where one category prevails, however well raters agree, so raw
 * agreement and prevalence always come with it.
 *
 * @param value at most 1; 0 as chance would have it; not a number if chance alone must agree
 * @param observed share of agreement, in [0, 1]
 * @param byChance share of agreement to expect by chance, in [0, 1]
 * @param prevalence of each category over all raters
 */
public record Kappa(double value, double observed, double byChance, List<Double> prevalence) {

    public Kappa {
        prevalence = List.copyOf(prevalence);
    }

    /**
     * Two raters, or a learner and the truth.
     *
     * @param counts how often the first said the row and the second the column; or shares; square
     * @see "Cohen, A coefficient of agreement for nominal scales, Educ Psychol Meas 20 (1960)"
     */
    public static Kappa cohen(double[][] counts) {
        return weighted(counts, Disagreement.NOMINAL);
    }

    /**
     * Two raters, with disagreements weighted: 1 - Σ w p_observed / Σ w p_chance. Agreement is reported on the scale of
     * the largest weight.
     *
     * @see "Cohen, Weighted kappa, Psychological Bulletin 70 (1968)"
     */
    public static Kappa weighted(double[][] counts, Disagreement disagreement) {
        int k = counts.length;
        double total = 0;
        double[] rows = new double[k];
        double[] columns = new double[k];
        for (int i = 0; i < k; i++) {
            if (counts[i].length != k) {
                throw new IllegalArgumentException("Both raters choose among the same categories");
            }
            for (int j = 0; j < k; j++) {
                if (!(counts[i][j] >= 0)) {
                    throw new IllegalArgumentException("Counts are not negative");
                }
                total += counts[i][j];
                rows[i] += counts[i][j];
                columns[j] += counts[i][j];
            }
        }
        if (!(total > 0)) {
            throw new IllegalArgumentException("Nobody was rated");
        }
        double observed = 0;
        double chance = 0;
        double most = 0;
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < k; j++) {
                double weight = disagreement.between(i, j);
                most = Math.max(most, weight);
                observed += weight * counts[i][j] / total;
                chance += weight * rows[i] / total * columns[j] / total;
            }
        }
        double[] prevalence = new double[k];
        for (int i = 0; i < k; i++) {
            prevalence[i] = (rows[i] + columns[i]) / (2 * total);
        }
        return new Kappa(1 - observed / chance, 1 - observed / most, 1 - chance / most, list(prevalence));
    }

    /**
     * Several raters, the same number for every case, who need not be the same.
     *
     * @param counts by case and category: how many raters chose it
     * @see "Fleiss, Measuring nominal scale agreement among many raters, Psychological Bulletin 76 (1971)"
     */
    public static Fleiss fleiss(int[][] counts) {
        int n = counts.length;
        int raters = n == 0 ? 0 : Arrays.stream(counts[0]).sum();
        if (raters < 2) {
            throw new IllegalArgumentException("At least one case with two raters");
        }
        int k = counts[0].length;
        double[] p = new double[k];
        double[] mixed = new double[k];
        double agreement = 0;
        for (int[] row : counts) {
            if (row.length != k || Arrays.stream(row).sum() != raters) {
                throw new IllegalArgumentException("Every case has the same number of raters");
            }
            for (int j = 0; j < k; j++) {
                p[j] += row[j] / ((double) n * raters);
                mixed[j] += (double) row[j] * (raters - row[j]);
                agreement += (double) row[j] * (row[j] - 1);
            }
        }
        double pairs = (double) n * raters * (raters - 1);
        double observed = agreement / pairs;
        double chance = Arrays.stream(p).map(share -> share * share).sum();
        double kappa = (observed - chance) / (1 - chance);
        double sumPq = 0;
        double sumSkew = 0;
        double[] byCategory = new double[k];
        for (int j = 0; j < k; j++) {
            double pq = p[j] * (1 - p[j]);
            sumPq += pq;
            sumSkew += pq * (1 - 2 * p[j]);
            byCategory[j] = 1 - mixed[j] / (pairs * pq);
        }
        double standardError = Math.sqrt(2 / pairs) * Math.sqrt(sumPq * sumPq - sumSkew) / sumPq;
        return new Fleiss(
                new Kappa(kappa, observed, chance, list(p)), list(byCategory), standardError, kappa / standardError);
    }

    /**
     * @param byCategory kappa of each category against the rest
     * @param nullStandardError of kappa if raters agreed by chance alone (Fleiss, Nee, Landis 1979)
     * @param z kappa over that
     */
    public record Fleiss(Kappa kappa, List<Double> byCategory, double nullStandardError, double z) {
        public Fleiss {
            byCategory = List.copyOf(byCategory);
        }
    }

    /**
     * Several raters who are the same for all cases, each with their own habits: chance is the mean over pairs of raters.
     *
     * @param ratings by case and rater: the category, from 0; no gaps
     * @see "Conger, Integration and generalization of kappas for multiple raters, Psychological Bulletin 88 (1980)"
     */
    public static Kappa conger(int[][] ratings, int categories) {
        int n = ratings.length;
        int raters = n == 0 ? 0 : ratings[0].length;
        if (raters < 2) {
            throw new IllegalArgumentException("At least one case with two raters");
        }
        double[][] shares = new double[raters][categories];
        double observed = 0;
        for (int[] row : ratings) {
            for (int a = 0; a < raters; a++) {
                shares[a][row[a]] += 1.0 / n;
                for (int b = 0; b < raters; b++) {
                    observed += a != b && row[a] == row[b] ? 1 : 0;
                }
            }
        }
        double pairs = (double) raters * (raters - 1);
        observed /= pairs * n;
        double chance = 0;
        double[] prevalence = new double[categories];
        for (int j = 0; j < categories; j++) {
            double sum = 0;
            double squares = 0;
            for (double[] share : shares) {
                sum += share[j];
                squares += share[j] * share[j];
            }
            chance += (sum * sum - squares) / pairs;
            prevalence[j] = sum / raters;
        }
        return new Kappa((observed - chance) / (1 - chance), observed, chance, list(prevalence));
    }

    private static List<Double> list(double[] values) {
        return Arrays.stream(values).boxed().toList();
    }
}
