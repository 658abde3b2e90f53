package org.esicasebook.scoring.measures.panel;

/**
 * Whether a case may count towards a grade. Otherwise it serves practice only.
 *
 * @param certainty posterior of the panel's answer from which it may, in (.5, 1]
 * @param raters how many independent blinded experts that takes
 */
public record GradeEligibility(double certainty, int raters) {

    public GradeEligibility {
        if (!(certainty > .5 && certainty <= 1) || raters < 1) {
            throw new IllegalArgumentException("Certainty above one half, and at least one expert");
        }
    }

    public sealed interface Verdict {
        /** @param because a phrase for the curator */
        record Eligible(String because) implements Verdict {}

        /** @param because a sentence for the curator */
        record FormativeOnly(String because) implements Verdict {}
    }

    /**
     * @param verified whether the truth was verified outside the panel: CT, subtraction run, operation, or a simulation
     * @param posterior largest posterior of the panel, in [0, 1]
     * @param votes of independent experts who were blinded
     */
    public Verdict of(boolean verified, double posterior, int votes) {
        if (verified) {
            return new Verdict.Eligible("verified independently of the panel");
        }
        if (votes < raters) {
            return new Verdict.FormativeOnly("Needs " + raters + " independent votes; there are " + votes);
        }
        if (!(posterior >= certainty)) {
            return new Verdict.FormativeOnly(
                    "The panel is sure to %.2f; grades need %.2f".formatted(posterior, certainty));
        }
        return new Verdict.Eligible("agreed by " + votes + " experts");
    }
}
