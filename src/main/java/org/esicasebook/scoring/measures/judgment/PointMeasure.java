package org.esicasebook.scoring.measures.judgment;

/**
 * Score of a marked point by its distance from the true one: full within a tolerance, then falling like a Gaussian,
 * nothing beyond a limit.
 *
 * @param toleranceMm full marks up to here, r0 [mm], ≥ 0
 * @param sigmaMm width of the fall, σ [mm], > 0
 * @param limitMm no marks beyond, r_max [mm], ≥ tolerance
 */
public record PointMeasure(double toleranceMm, double sigmaMm, double limitMm) {

    /** Standard deviations along one axis in the radius that holds 95 % of marks that scatter alike along both. */
    public static final double PANEL_RADIUS = 2.45;

    public PointMeasure {
        if (!(toleranceMm >= 0) || !(sigmaMm > 0) || !(limitMm >= toleranceMm)) {
            throw new IllegalArgumentException("Tolerance, width and limit must be positive and in this order");
        }
    }

    /**
     * Tolerance from how experts themselves scatter: the radius that holds 95 % of marks that scatter alike along both
     * axes, 2.45 standard deviations (the square root of the 95 % point of χ² with 2 degrees of freedom).
     *
     * @param perAxisSdMm of the panel's marks along one axis [mm], ≥ 0
     * @param floorMm tolerance granted to every hand [mm], ≥ 0; wider for touch than for a mouse
     */
    public PointMeasure withPanelScatter(double perAxisSdMm, double floorMm) {
        if (!(perAxisSdMm >= 0) || !(floorMm >= 0)) {
            throw new IllegalArgumentException("Scatter and floor are not negative");
        }
        double radius = Math.max(floorMm, PANEL_RADIUS * perAxisSdMm);
        return new PointMeasure(radius, sigmaMm, Math.max(limitMm, radius));
    }

    /**
     * @param distanceMm from the true point, or outside the accepted area [mm], ≥ 0
     * @return exp(-(d - r0)² / (2 σ²)) between r0 and r_max, in [0, 1]
     */
    public double score(double distanceMm) {
        if (!(distanceMm >= 0)) {
            throw new IllegalArgumentException("A distance is not negative: " + distanceMm);
        }
        if (distanceMm <= toleranceMm) {
            return 1;
        }
        if (distanceMm > limitMm) {
            return 0;
        }
        double beyond = distanceMm - toleranceMm;
        return Math.exp(-beyond * beyond / (2 * sigmaMm * sigmaMm));
    }

    /** The same fall for a mark that must lie inside an area: tolerance is the area itself. */
    public PointMeasure outsideAnArea() {
        return new PointMeasure(0, sigmaMm, limitMm);
    }
}
