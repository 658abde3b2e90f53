package org.esicasebook.judgment;

/**
 * How sure the reader is that this is <em>not</em> a safe epidural placement.
 *
 * @param percent 0 (certainly safe) to 100 (certainly not)
 */
public record Confidence(int percent) {

    public Confidence {
        if (percent < 0 || percent > 100) {
            throw new IllegalArgumentException("Confidence is 0 to 100 %, not " + percent);
        }
    }

    public double probability() {
        return percent / 100.0;
    }
}
