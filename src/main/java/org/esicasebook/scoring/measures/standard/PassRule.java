package org.esicasebook.scoring.measures.standard;

import org.esicasebook.scoring.measures.Probability;

/**
 * Who passes: a score at or above the cut and, counted apart, no more critical errors than the panel allows. Good points
 * cannot buy off errors that would harm. Within one standard error of measurement of the cut another form decides, not
 * chance.
 *
 * @param cut with the error of its setting
 * @param standardErrorOfMeasurement of one score, ≥ 0
 * @param dangerousErrors most critical errors among recent dangerous cases
 * @param allErrors most critical errors in all
 */
public record PassRule(CutScore cut, double standardErrorOfMeasurement, int dangerousErrors, int allErrors) {

    public PassRule {
        if (!(standardErrorOfMeasurement >= 0) || dangerousErrors < 0 || allErrors < dangerousErrors) {
            throw new IllegalArgumentException("Errors are not negative, and at least as many in all as in part");
        }
    }

    public enum Outcome {
        PASS("Passed"),
        /** Errors within bounds, score too near to the cut to tell. */
        SECOND_FORM("Too near to the cut to tell: a second form decides"),
        FAIL_BY_SCORE("Score below the cut"),
        FAIL_BY_SAFETY("Too many critical errors");

        private final String label;

        Outcome(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** @param probability that the true score is at or above the cut */
    public record Decision(Outcome outcome, double probability) {}

    /**
     * @param recentDangerousErrors critical errors among the last dangerous cases
     * @param errors critical errors in all
     */
    public Decision decide(double score, int recentDangerousErrors, int errors) {
        double probability = probability(score);
        if (recentDangerousErrors > dangerousErrors || errors > allErrors) {
            return new Decision(Outcome.FAIL_BY_SAFETY, probability);
        }
        if (standardErrorOfMeasurement > 0 && Math.abs(score - cut.value()) <= standardErrorOfMeasurement) {
            return new Decision(Outcome.SECOND_FORM, probability);
        }
        return new Decision(score >= cut.value() ? Outcome.PASS : Outcome.FAIL_BY_SCORE, probability);
    }

    /** Φ((score - cut) / √(SEM² + SE_cut²)). */
    private double probability(double score) {
        double error = Math.hypot(standardErrorOfMeasurement, cut.standardError());
        if (error == 0) {
            return score >= cut.value() ? 1 : 0;
        }
        return Probability.normal((score - cut.value()) / error);
    }
}
