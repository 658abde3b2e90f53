package org.esicasebook.scoring.measures.cohort;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A fully crossed study: every reader has rated every case under every treatment.
 *
 * @param treatments names, at least one
 * @param readers names, at least two
 * @param cases names, at least three
 * @param positive by case: whether it is so, with both kinds among them
 * @param ratings by treatment, reader and case
 */
public record ReaderStudy(
        List<String> treatments,
        List<String> readers,
        List<String> cases,
        List<Boolean> positive,
        List<List<List<Double>>> ratings) {

    public ReaderStudy {
        treatments = names("treatments", treatments, 1);
        readers = names("readers", readers, 2);
        cases = names("cases", cases, 3);
        positive = List.copyOf(positive);
        ratings = ratings.stream()
                .map(treatment -> treatment.stream().map(List::copyOf).toList())
                .toList();
        if (positive.size() != cases.size() || !positive.contains(true) || !positive.contains(false)) {
            throw new IllegalArgumentException("Every case has a truth, and both kinds occur");
        }
        boolean crossed = ratings.size() == treatments.size();
        for (List<List<Double>> treatment : ratings) {
            crossed &= treatment.size() == readers.size();
            for (List<Double> reader : treatment) {
                crossed &= reader.size() == cases.size() && reader.stream().noneMatch(r -> r.isNaN());
            }
        }
        if (!crossed) {
            throw new IllegalArgumentException("Every reader rates every case under every treatment");
        }
    }

    private static List<String> names(String what, List<String> names, int least) {
        if (names.size() < least || names.stream().distinct().count() < names.size()) {
            throw new IllegalArgumentException("At least " + least + " " + what + ", each with a name of its own");
        }
        if (names.stream().anyMatch(name -> name.isBlank() || name.matches("(?s).*[,\"\\r\\n].*"))) {
            throw new IllegalArgumentException("Names of " + what + " have no commas, quotes or line breaks");
        }
        return List.copyOf(names);
    }

    /** With numbers from 1 for names. */
    public static ReaderStudy numbered(double[][][] ratings, boolean[] positive) {
        return new ReaderStudy(
                numbers(ratings.length),
                numbers(ratings[0].length),
                numbers(positive.length),
                Arrays.asList(boxed(positive)),
                Arrays.stream(ratings)
                        .map(treatment -> Arrays.stream(treatment)
                                .map(reader -> Arrays.stream(reader).boxed().toList())
                                .toList())
                        .toList());
    }

    private static List<String> numbers(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(Integer::toString).toList();
    }

    private static Boolean[] boxed(boolean[] values) {
        Boolean[] boxed = new Boolean[values.length];
        Arrays.setAll(boxed, i -> values[i]);
        return boxed;
    }

    public int positives() {
        return Collections.frequency(positive, true);
    }

    public int negatives() {
        return positive.size() - positives();
    }
}
