package org.esicasebook.scoring.measures.practice;

/**
 * What a session of practice is made of: what is due, new cases of fitting difficulty, and pairs from the learner's most
 * frequent confusion. Shares that cannot be filled go to new cases.
 *
 * @param due share of patterns that memory is losing, in [0, 1]
 * @param contrast share of cases from confused pairs, in [0, 1]; the rest is new
 */
public record SessionMix(double due, double contrast) {

    public static final SessionMix STARTING_VALUES = new SessionMix(.5, .2);

    public SessionMix {
        if (!(due >= 0 && contrast >= 0 && due + contrast <= 1)) {
            throw new IllegalArgumentException("Shares are not negative and add up to at most 1");
        }
    }

    /** Numbers of cases of each kind; contrast comes in twos. */
    public record Counts(int due, int fresh, int contrast) {}

    /**
     * @param cases of the session, ≥ 0
     * @param dueNow patterns that are due
     * @param confused whether there is a confusion to practise
     */
    public Counts of(int cases, int dueNow, boolean confused) {
        if (cases < 0 || dueNow < 0) {
            throw new IllegalArgumentException("Numbers of cases are not negative");
        }
        int pairs = confused ? 2 * (int) Math.rint(contrast * cases / 2) : 0;
        int wanted = Math.min((int) Math.rint(due * cases), cases - pairs);
        int repeated = Math.min(wanted, dueNow);
        return new Counts(repeated, cases - pairs - repeated, pairs);
    }
}
