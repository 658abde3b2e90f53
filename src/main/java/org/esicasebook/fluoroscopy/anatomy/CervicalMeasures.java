package org.esicasebook.fluoroscopy.anatomy;

/**
 * Measures of one vertebra of the neck or upper thorax, as a table gives them. Body, canal and pedicles are means of
 * adults recalled from Panjabi et al. (Spine 1991 and 1992), canal depth between these and dry-bone series (13–14 mm);
 * facet planes stand at about 45° to the horizontal in C3–5 and 63° at C6–7; spinous processes are 15 mm long, that of C7
 * about 30 mm. None has been checked against the tables themselves.
 *
 * @param bodyWidthMm uncinate processes included
 * @param bodyDepthMm of the upper endplate
 * @param bodyHeightMm in the middle
 * @param uncusMm height of the uncinate processes above the endplate
 * @param canalHalfWidthMm from the midline to the pedicle
 * @param canalDepthMm from the body to the arch in the midline
 * @param pillarXMm from the midline to the middle of the articular pillar
 * @param pillarHalfWidthMm of the pillar
 * @param facetDegrees angle of the joint with the vertebra below to the endplates [°]
 * @param laminaTopMm upper border of the lamina above the middle of the body
 * @param laminaBottomMm lower border above the middle of the body, negative
 * @param laminaThicknessMm of the lamina
 * @param spinousLengthMm of the spinous process dorsal to the laminae
 * @param spinousTiltDegrees fall of the spinous process towards caudal [°]
 * @param spinousHeightMm of the spinous process near its end
 * @param bifid how deeply its end is cleft, 0 to 1
 * @param transverseReachMm from the midline to the tip of the transverse process
 * @param transverseForamenMm radius of the foramen of the vertebral artery, 0 for none
 */
record CervicalMeasures(
        String name,
        double bodyWidthMm,
        double bodyDepthMm,
        double bodyHeightMm,
        double uncusMm,
        double canalHalfWidthMm,
        double canalDepthMm,
        double pillarXMm,
        double pillarHalfWidthMm,
        double facetDegrees,
        double laminaTopMm,
        double laminaBottomMm,
        double laminaThicknessMm,
        double spinousLengthMm,
        double spinousTiltDegrees,
        double spinousHeightMm,
        double bifid,
        double transverseReachMm,
        double transverseForamenMm) {

    /** C2 to T4, cranial first. */
    static final CervicalMeasures[] TABLE = {
        row("C2", 19, 15.2, 18, 0, 12.0, 17.0, 17.0, 6.2, 42, 6.0, -10.5, 3.6, 15, 18, 11, 1.0, 25, 2.9),
        row("C3", 19.5, 15.2, 12.4, 4.6, 11.7, 15.4, 17.0, 6.0, 42, 3.0, -7.7, 2.7, 13, 24, 7, 1.0, 25, 2.9),
        row("C4", 20.0, 15.3, 12.0, 4.8, 11.9, 15.2, 17.3, 6.1, 43, 2.8, -7.7, 2.6, 13, 24, 7, 1.0, 26, 2.9),
        row("C5", 20.8, 15.5, 11.8, 4.8, 12.2, 15.2, 17.6, 6.2, 45, 2.8, -7.7, 2.6, 14, 24, 7, 0.9, 27, 2.9),
        row("C6", 22.0, 16.0, 12.0, 4.4, 12.6, 15.4, 18.0, 6.3, 52, 2.6, -8.0, 3.0, 18, 25, 8, 0.5, 29, 3.0),
        row("C7", 24.5, 16.5, 13.2, 3.2, 12.4, 15.2, 17.6, 6.2, 63, 2.6, -9.8, 4.0, 28, 26, 9.5, 0, 34, 1.7),
        row("T1", 27.0, 17.0, 15.8, 1.4, 10.9, 14.8, 15.2, 5.6, 70, 1.8, -12.6, 4.8, 29, 32, 10, 0, 37, 0),
        row("T2", 26.5, 18.0, 17.2, 0, 9.4, 14.8, 13.6, 5.2, 74, 3.6, -14.5, 5.0, 27, 42, 9, 0, 34, 0),
        row("T3", 26.0, 19.0, 17.9, 0, 8.9, 14.8, 12.9, 5.0, 76, 3.6, -15.0, 5.0, 26, 50, 8.5, 0, 32, 0),
        row("T4", 26.0, 20.0, 18.4, 0, 8.8, 14.8, 12.6, 5.0, 76, 3.6, -15.5, 5.0, 26, 54, 8.5, 0, 31, 0),
    };

    private static CervicalMeasures row(String name, double... v) {
        return new CervicalMeasures(
                name, v[0], v[1], v[2], v[3], v[4], v[5], v[6], v[7], v[8], v[9], v[10], v[11], v[12], v[13], v[14],
                v[15], v[16], v[17]);
    }

    /** As one patient has it. */
    CervicalMeasures varied(double size, Noise noise) {
        return row(
                name,
                bodyWidthMm * size * noise.between(0, 0.97, 1.03),
                bodyDepthMm * size,
                bodyHeightMm * size * noise.between(1, 0.97, 1.03),
                uncusMm * noise.between(2, 0.85, 1.15),
                canalHalfWidthMm * size * noise.between(3, 0.97, 1.03),
                canalDepthMm * noise.between(4, 0.96, 1.05),
                pillarXMm * size,
                pillarHalfWidthMm * size * noise.between(5, 0.95, 1.05),
                facetDegrees + noise.between(6, -3, 3),
                laminaTopMm * size,
                laminaBottomMm * size + noise.between(7, -0.5, 0.5),
                laminaThicknessMm,
                spinousLengthMm * size * noise.between(8, 0.9, 1.1),
                spinousTiltDegrees + noise.between(9, -3, 3),
                spinousHeightMm * size,
                bifid * noise.between(10, 0.8, 1),
                transverseReachMm * size * noise.between(11, 0.95, 1.05),
                transverseForamenMm);
    }

    double halfDepthMm() {
        return bodyDepthMm / 2;
    }

    /** Whether the vertebra carries ribs. */
    boolean thoracic() {
        return name.startsWith("T");
    }
}
