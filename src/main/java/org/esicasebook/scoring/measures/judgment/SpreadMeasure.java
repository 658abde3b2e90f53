package org.esicasebook.scoring.measures.judgment;

import java.util.HashSet;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * Score of painted spread against the places that contrast truly reached. Places are held cell by cell: the Dice
 * coefficient 2|T∩S| / (|T|+|S|) scores, since one cell too many or too few in a small spread costs as much as it should;
 * the Jaccard index |T∩S| / |T∪S| is told beside it. Weights are the project's own starting values.
 *
 * @param partsWeight weight of ventral and dorsal, in [0, 1]; the places have the rest
 * @param partReachedFrom share of the epidural contrast from which a part of the canal counts as reached, in (0, 0.5]
 */
public record SpreadMeasure(double partsWeight, double partReachedFrom) {

    public SpreadMeasure {
        if (!(partsWeight >= 0 && partsWeight <= 1) || !(partReachedFrom > 0 && partReachedFrom <= .5)) {
            throw new IllegalArgumentException(
                    "The weight of the parts is from 0 to 1, the share that reaches a part above 0 and up to 0.5");
        }
    }

    /**
     * @param parts agreement on ventral and dorsal in [0, 1]; empty where the truth has none
     * @param score in [0, 1]
     */
    public record Result(double dice, double jaccard, OptionalDouble parts, double score) {}

    /**
     * @param truth cells that contrast reached
     * @param said cells that were painted
     * @param parts agreement on ventral and dorsal; empty where there is none to agree with
     */
    public <T> Result score(Set<T> truth, Set<T> said, OptionalDouble parts) {
        double dice = dice(truth, said);
        double score = parts.isPresent() ? (1 - partsWeight) * dice + partsWeight * parts.getAsDouble() : dice;
        return new Result(dice, jaccard(truth, said), parts, score);
    }

    /** 1 for equal sets, two empty ones too; 0 for sets that share nothing. */
    public static <T> double dice(Set<T> one, Set<T> other) {
        int both = one.size() + other.size();
        return both == 0 ? 1 : 2.0 * shared(one, other) / both;
    }

    /** 1 for equal sets, two empty ones too; 0 for sets that share nothing. */
    public static <T> double jaccard(Set<T> one, Set<T> other) {
        int union = one.size() + other.size() - shared(one, other);
        return union == 0 ? 1 : (double) shared(one, other) / union;
    }

    private static <T> int shared(Set<T> one, Set<T> other) {
        Set<T> shared = new HashSet<>(one);
        shared.retainAll(other);
        return shared.size();
    }
}
