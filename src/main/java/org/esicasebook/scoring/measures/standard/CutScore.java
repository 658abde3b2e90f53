package org.esicasebook.scoring.measures.standard;

/**
 * A pass mark and how sure its setting is.
 *
 * @param value on the scale of the scores
 * @param standardError ≥ 0
 */
public record CutScore(double value, double standardError) {

    public CutScore {
        if (!Double.isFinite(value) || !(standardError >= 0)) {
            throw new IllegalArgumentException("A cut is a number, its error not negative");
        }
    }
}
