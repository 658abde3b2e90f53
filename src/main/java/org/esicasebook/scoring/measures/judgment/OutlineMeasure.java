package org.esicasebook.scoring.measures.judgment;

/**
 * Score of a drawn outline on the scale of the panel's own agreement: 0 at a floor that a careless drawing reaches, 1
 * where experts agree among each other. clip01((x - floor) / (panel - floor)).
 *
 * @param floor overlap that earns nothing, in [0, 1)
 * @param panelAgreement median overlap between experts, in (floor, 1]
 * @param by which overlap is meant
 */
public record OutlineMeasure(double floor, double panelAgreement, Overlap by) {

    public OutlineMeasure {
        if (!(floor >= 0 && floor < panelAgreement && panelAgreement <= 1)) {
            throw new IllegalArgumentException("The floor lies below the panel's own agreement, both from 0 to 1");
        }
    }

    /** What overlap is measured by: areas by the Dice coefficient, thin vessels and root sleeves by their surfaces. */
    public sealed interface Overlap {
        record Areas() implements Overlap {}

        /** @param toleranceMm what counts as the same boundary [mm], ≥ 0: the panel's own radius */
        record Surfaces(double toleranceMm) implements Overlap {}
    }

    public double score(Outline truth, Outline drawn) {
        return score(
                switch (by) {
                    case Overlap.Areas _ -> truth.dice(drawn);
                    case Overlap.Surfaces surfaces -> truth.surfaceDice(drawn, surfaces.toleranceMm());
                });
    }

    /** @param overlap in [0, 1] */
    public double score(double overlap) {
        return Math.clamp((overlap - floor) / (panelAgreement - floor), 0, 1);
    }
}
