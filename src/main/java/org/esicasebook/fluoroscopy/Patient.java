package org.esicasebook.fluoroscopy;

/**
 * Build of the simulated patient, lying prone.
 *
 * @param sex scales the skeleton
 * @param habitus thickness of the soft tissue
 * @param lordosisDegrees L1–S1 lordosis as lying prone [°], 15 to 60; 40 is usual
 * @param discHeightLossPercent loss of height of the disc at the level treated [%], 0 to 60
 * @param variants what is unusual about the spine
 */
public record Patient(
        Sex sex, Habitus habitus, double lordosisDegrees, double discHeightLossPercent, Variants variants) {

    /** Sex as far as the size of the skeleton goes. */
    public enum Sex {
        FEMALE,
        MALE
    }

    /** Thickness of soft tissue: AP diameter of the trunk about 19, 22 and 26 cm. */
    public enum Habitus {
        SLIM,
        AVERAGE,
        LARGE
    }

    public Patient {
        Bounds.check("lordosisDegrees", lordosisDegrees, 15, 60);
        Bounds.check("discHeightLossPercent", discHeightLossPercent, 0, 60);
    }

    /** A patient whose spine has no variants. */
    public Patient(Sex sex, Habitus habitus, double lordosisDegrees, double discHeightLossPercent) {
        this(sex, habitus, lordosisDegrees, discHeightLossPercent, Variants.none());
    }

    public static Patient typical() {
        return new Patient(Sex.FEMALE, Habitus.AVERAGE, 40, 0);
    }
}
