package org.esicasebook.fluoroscopy.anatomy;

import java.util.List;
import java.util.function.UnaryOperator;
import org.esicasebook.epidurography.Side;
import org.esicasebook.geometry.PatientPoint;

/**
 * Landmarks by which a needle is judged, as points and curves in the patient.
 *
 * @param pedicles centre of each pedicle
 * @param ventralInterlaminarLineLeft ventral margins of the left laminae joined from lamina to lamina, as the left
 *     contralateral oblique shows them; cranial first
 * @param ventralInterlaminarLineRight the same on the right
 * @param spinolaminarLine ventral border of the bases of the spinous processes, where the laminae meet in the midline,
 *     joined from one to the next; cranial first
 */
public record Landmarks(
        List<Pedicle> pedicles,
        List<PatientPoint> ventralInterlaminarLineLeft,
        List<PatientPoint> ventralInterlaminarLineRight,
        List<PatientPoint> spinolaminarLine) {

    /**
     * One pedicle.
     *
     * @param vertebra L1 to S1
     * @param halfWidthMm mediolateral half-axis of its ring in AP [mm]
     * @param halfHeightMm craniocaudal half-axis [mm]
     */
    public record Pedicle(String vertebra, Side side, PatientPoint centre, double halfWidthMm, double halfHeightMm) {}

    public Landmarks {
        pedicles = List.copyOf(pedicles);
        ventralInterlaminarLineLeft = List.copyOf(ventralInterlaminarLineLeft);
        ventralInterlaminarLineRight = List.copyOf(ventralInterlaminarLineRight);
        spinolaminarLine = List.copyOf(spinolaminarLine);
    }

    /** The same elsewhere. */
    Landmarks moved(UnaryOperator<PatientPoint> to) {
        return new Landmarks(
                pedicles.stream()
                        .map(p -> new Pedicle(
                                p.vertebra(), p.side(), to.apply(p.centre()), p.halfWidthMm(), p.halfHeightMm()))
                        .toList(),
                ventralInterlaminarLineLeft.stream().map(to).toList(),
                ventralInterlaminarLineRight.stream().map(to).toList(),
                spinolaminarLine.stream().map(to).toList());
    }

    /** The ventral interlaminar line for a needle of this side; a midline needle is judged as a left one. */
    public List<PatientPoint> ventralInterlaminarLine(Side side) {
        return side == Side.RIGHT ? ventralInterlaminarLineRight : ventralInterlaminarLineLeft;
    }
}
