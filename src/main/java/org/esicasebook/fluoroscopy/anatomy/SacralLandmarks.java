package org.esicasebook.fluoroscopy.anatomy;

import java.util.List;
import org.esicasebook.epidurography.Side;
import org.esicasebook.geometry.PatientPoint;

/**
 * Landmarks of the sacrum by which needles through its openings are judged.
 *
 * @param hiatusApex middle of the canal at the apex of the hiatus
 * @param hiatusBase middle of the lower end of the hiatus, between the cornua
 * @param cornua tips of the left and right cornu
 * @param dorsalForaminaLeft middle of the dorsal openings S1 to S4 on the left
 * @param ventralForaminaLeft middle of the ventral openings S1 to S4 on the left
 * @param dorsalRadiiMm radii of the dorsal openings
 * @param ventralRadiiMm radii of the ventral openings
 * @param bodies middle of the bodies S3 to S5, cranial first
 * @param ventralSurface the pelvic surface in the midline from S2 to the tip of the coccyx
 * @param coccyxTip lowest point of the coccyx
 */
public record SacralLandmarks(
        PatientPoint hiatusApex,
        PatientPoint hiatusBase,
        List<PatientPoint> cornua,
        List<PatientPoint> dorsalForaminaLeft,
        List<PatientPoint> ventralForaminaLeft,
        List<Double> dorsalRadiiMm,
        List<Double> ventralRadiiMm,
        List<PatientPoint> bodies,
        List<PatientPoint> ventralSurface,
        PatientPoint coccyxTip) {

    public SacralLandmarks {
        cornua = List.copyOf(cornua);
        dorsalForaminaLeft = List.copyOf(dorsalForaminaLeft);
        ventralForaminaLeft = List.copyOf(ventralForaminaLeft);
        dorsalRadiiMm = List.copyOf(dorsalRadiiMm);
        ventralRadiiMm = List.copyOf(ventralRadiiMm);
        bodies = List.copyOf(bodies);
        ventralSurface = List.copyOf(ventralSurface);
    }

    /** Middle of the dorsal opening of the S1 foramen. */
    public PatientPoint dorsalForamenS1(Side side) {
        return sided(dorsalForaminaLeft.getFirst(), side);
    }

    /** Middle of the ventral opening of the S1 foramen. */
    public PatientPoint ventralForamenS1(Side side) {
        return sided(ventralForaminaLeft.getFirst(), side);
    }

    static PatientPoint sided(PatientPoint left, Side side) {
        return side == Side.RIGHT ? new PatientPoint(-left.xMm(), left.yMm(), left.zMm()) : left;
    }
}
