package org.esicasebook.fluoroscopy.anatomy;

/**
 * What narrows the canal at a disc besides bone: thick ligament and joint capsules from behind, more so at the sides, and
 * the bulging disc from before. Not bone and unseen, yet neither sac nor contrast can lie there.
 *
 * @param disc of the level
 * @param canalDepthMm of the canal without it
 * @param part of that depth lost, 0 to 0.7
 * @param scale of the spine, 1 lumbar
 */
record Stenosis(Disc disc, double canalDepthMm, double part, double scale) {

    private static final double BEHIND = 0.62;
    private static final double HALF_HEIGHT_MM = 8;
    /** Size of a cervical level beside a lumbar one. */
    static final double CERVICAL_SCALE = 0.65;

    /** Signed distance, to first order [mm]. */
    double distanceMm(double x, double y, double z) {
        double above = disc.above(y, z);
        double half = HALF_HEIGHT_MM * scale;
        double away = Math.abs(above) - half;
        if (part <= 0 || away > 12) {
            return 12;
        }
        double fall = Math.max(0, 1 - above * above / (half * half));
        double dorsal = disc.dorsal(y, z) - disc.halfDepthMm();
        double lost = part * canalDepthMm * fall;
        double ligament = canalDepthMm - 1 - BEHIND * lost - 0.35 * part * fall * Math.abs(x) - dorsal;
        double bulge = dorsal - (1 - BEHIND) * lost * Math.max(0, 1 - x * x / (260 * scale * scale));
        return Math.max(Math.min(ligament, bulge), away);
    }
}
