package org.esicasebook.fluoroscopy.anatomy;

import org.esicasebook.epidurography.Side;

/**
 * A nerve root from the dural sac through its foramen, with the ganglion as its thickest part: a tube about a smooth
 * curve. Root diameters 3.9 mm (L1) to 5.5 mm (S1), ganglion up to 6.5 mm.
 */
public final class NerveRoot {

    private final String nerve;
    private final Side side;
    private final Curve curve;
    private final double ganglionAtMm;
    private final double radiusMm;
    private final double ganglionRadiusMm;

    NerveRoot(String nerve, Side side, Curve curve, double ganglionAtMm, double radiusMm, double ganglionRadiusMm) {
        this.nerve = nerve;
        this.side = side;
        this.curve = curve;
        this.ganglionAtMm = ganglionAtMm;
        this.radiusMm = radiusMm;
        this.ganglionRadiusMm = ganglionRadiusMm;
    }

    /** L1 to S1. */
    public String nerve() {
        return nerve;
    }

    public Side side() {
        return side;
    }

    /** Axis, from the sac outwards. */
    public Curve curve() {
        return curve;
    }

    /** Centre of the ganglion, as arc length along the axis [mm]. */
    public double ganglionAtMm() {
        return ganglionAtMm;
    }

    /** Radius at an arc length [mm]. */
    public double radiusMm(double arcMm) {
        double t = (arcMm - ganglionAtMm) / 5.5;
        double start = Shapes.step(-2, 7, arcMm);
        return (radiusMm * (0.75 + 0.25 * start)) + (ganglionRadiusMm - radiusMm) * Math.exp(-t * t);
    }

    /** Signed distance to the surface of the root [mm]. */
    public double distanceMm(double x, double y, double z) {
        Curve.Foot foot = curve.foot(x, y, z);
        return foot.distanceMm() - radiusMm(foot.arcMm());
    }
}
