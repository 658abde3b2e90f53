package org.esicasebook.fluoroscopy.anatomy;

/**
 * Measures of one vertebra, as a table gives them. Values are means of adults recalled from Panjabi et al. (Spine 1991
 * and 1992) and adjusted to CT series (L5 body 30.3 mm anteriorly and 26.3 mm posteriorly; canal narrowest at L3;
 * interpedicular distance 20 mm at L1 to 26 mm at L5; pedicle convergence 16° at L1 to 24° at L5). They have not been
 * checked against the tables themselves. Laminae stand about 45° to the sagittal plane, so that the 45° contralateral
 * oblique shows them end-on.
 *
 * @param bodyWidthMm of the upper endplate
 * @param bodyDepthMm of the upper endplate
 * @param bodyHeightMm in the middle
 * @param bodyWedgeDegrees positive when taller anteriorly [°]
 * @param canalWidthMm between the pedicles
 * @param canalDepthMm from the body to the arch in the midline
 * @param pedicleWidthMm across, in AP
 * @param pedicleHeightMm craniocaudal
 * @param convergenceDegrees of the pedicles towards the midline, anteriorly [°]
 * @param transverseReachMm from the midline to the tip of the transverse process
 * @param laminaTopMm upper border of the lamina above the middle of the body
 * @param laminaBottomMm lower border above the middle of the body, negative
 * @param spinousLengthMm of the spinous process dorsal to the laminae
 * @param spinousHeightMm of the spinous process
 * @param jointHalfWidthMm from the midline to the centre of the facet joint with the vertebra above
 * @param jointAngleDegrees of that joint from the mid-sagittal plane [°]
 */
record VertebraMeasures(
        String name,
        double bodyWidthMm,
        double bodyDepthMm,
        double bodyHeightMm,
        double bodyWedgeDegrees,
        double canalWidthMm,
        double canalDepthMm,
        double pedicleWidthMm,
        double pedicleHeightMm,
        double convergenceDegrees,
        double transverseReachMm,
        double laminaTopMm,
        double laminaBottomMm,
        double spinousLengthMm,
        double spinousHeightMm,
        double jointHalfWidthMm,
        double jointAngleDegrees) {

    /** T12 to L5, cranial first. */
    static final VertebraMeasures[] TABLE = {
        new VertebraMeasures("T12", 39, 32, 25.5, -4, 22, 17.0, 7.5, 16.0, 8, 22, 2.0, -16.5, 24, 17, 12.5, 20),
        new VertebraMeasures("L1", 41, 33.5, 26.7, -3, 23, 17.5, 8.3, 15.9, 14, 36, 2.5, -16.5, 28, 19, 13.0, 26),
        new VertebraMeasures("L2", 43, 34.5, 27.2, -1, 23.5, 17.0, 8.5, 15.0, 15, 41, 2.5, -16.5, 30, 20, 13.5, 28),
        new VertebraMeasures("L3", 44.5, 35, 27.4, 1, 24, 16.5, 9.8, 14.6, 17, 46, 3.0, -16.0, 31, 21, 14.5, 32),
        new VertebraMeasures("L4", 47, 35.5, 27.3, 4, 25, 17.0, 11.5, 14.6, 19, 42, 3.0, -15.0, 29, 19, 16.0, 38),
        new VertebraMeasures("L5", 49.5, 35.5, 27.0, 9, 27.5, 17.5, 15.0, 13.6, 24, 42, 3.0, -12.5, 23, 15, 18.5, 45),
    };
}
