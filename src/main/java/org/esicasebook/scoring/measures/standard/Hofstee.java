package org.esicasebook.scoring.measures.standard;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Hofstee's compromise, to check another method by: where the curve of failures by cut crosses the line from (lowest
 * cut, most failures) to (highest cut, fewest failures) that judges find bearable.
 *
 * @param lowestCut that judges accept, even if all pass
 * @param highestCut that judges accept, even if many fail
 * @param fewestFailures share, in [0, 1]
 * @param mostFailures share, in [0, 1]
 * @see "Hofstee, The case for compromise in educational selection and grading (1983)"
 */
public record Hofstee(double lowestCut, double highestCut, double fewestFailures, double mostFailures) {

    public Hofstee {
        if (!(lowestCut < highestCut) || !(0 <= fewestFailures && fewestFailures < mostFailures && mostFailures <= 1)) {
            throw new IllegalArgumentException("Cuts and shares of failures rise from lowest to highest");
        }
    }

    /** Empty if the curve does not cross the line: judges' wishes do not fit the learners. */
    public Optional<Double> cut(List<Double> scores) {
        double[] sorted =
                scores.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        if (sorted.length == 0 || above(sorted, lowestCut) > 0 || above(sorted, highestCut) < 0) {
            return Optional.empty();
        }
        double low = lowestCut;
        double high = highestCut;
        for (int i = 0; i < 100; i++) {
            double middle = (low + high) / 2;
            if (above(sorted, middle) < 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return Optional.of((low + high) / 2);
    }

    /** Failures at a cut, less those on the line; rises with the cut. */
    private double above(double[] sorted, double cut) {
        double failures =
                (double) Arrays.stream(sorted).filter(score -> score < cut).count() / sorted.length;
        double along = (cut - lowestCut) / (highestCut - lowestCut);
        return failures - (mostFailures - along * (mostFailures - fewestFailures));
    }
}
