package org.esicasebook.scoring.measures;

import java.util.List;
import java.util.stream.IntStream;

/** The Van Dyke study: two treatments, five readers, 114 cases of which 45 are diseased, ratings from 1 to 5. */
public record VanDyke(double[][][] ratings, boolean[] diseased) {

    public static final int TREATMENTS = 2;
    public static final int READERS = 5;
    public static final int CASES = 114;

    public static VanDyke read() {
        double[][][] ratings = new double[TREATMENTS][READERS][CASES];
        boolean[] diseased = new boolean[CASES];
        List<String[]> rows = ReferenceValues.rows("VanDyke.csv");
        for (String[] row : rows) {
            int reader = Integer.parseInt(row[0]) - 1;
            int treatment = Integer.parseInt(row[1]) - 1;
            int one = Integer.parseInt(row[2]) - 1;
            ratings[treatment][reader][one] = Double.parseDouble(row[4]);
            diseased[one] = row[3].equals("1");
        }
        return new VanDyke(ratings, diseased);
    }

    public double[] ratings(int treatment, int reader, boolean ofDiseased) {
        return IntStream.range(0, CASES)
                .filter(i -> diseased[i] == ofDiseased)
                .mapToDouble(i -> ratings[treatment][reader][i])
                .toArray();
    }
}
