package org.esicasebook.fluoroscopy;

import org.esicasebook.epidurography.Compartment;

/**
 * Contrast that goes into one compartment, over the whole time of the injection.
 *
 * @param compartment where it goes
 * @param volumeMl how much of it [mL], 0.05 to 12
 * @param cranialTendency which way it runs: −1 caudad, 0 both ways, 1 cephalad
 * @param midlineCrossing how freely it passes to the other side: 0 not at all, 1 as freely as on its own side; in the
 *     facet compartment: how freely it passes through the retrodural space to the opposite joint
 * @param ventralTendency how freely it reaches the ventral part of the canal: 0 not at all, 1 as freely as the dorsal
 */
public record Spread(
        Compartment compartment,
        double volumeMl,
        double cranialTendency,
        double midlineCrossing,
        double ventralTendency) {

    public Spread {
        Bounds.check("volumeMl", volumeMl, 0.05, 12);
        Bounds.check("cranialTendency", cranialTendency, -1, 1);
        Bounds.check("midlineCrossing", midlineCrossing, 0, 1);
        Bounds.check("ventralTendency", ventralTendency, 0, 1);
        if (compartment == Compartment.ARTERIAL) {
            throw new IllegalArgumentException("compartment: arterial uptake is not simulated yet");
        }
    }

    /** With the usual tendencies: both ways, mostly one-sided, mostly dorsal. */
    public static Spread of(Compartment compartment, double volumeMl) {
        return new Spread(compartment, volumeMl, 0, 0.25, 0.25);
    }
}
