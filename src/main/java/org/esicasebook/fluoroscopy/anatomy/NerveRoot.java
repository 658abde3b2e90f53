package org.esicasebook.fluoroscopy.anatomy;

import org.esicasebook.epidurography.Side;
import org.esicasebook.geometry.PatientPoint;

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
    private final Flattening flattening;

    /**
     * How a narrow foramen presses a root.
     *
     * @param part thickness left of the diameter, per millimetre of arc length, above 0 to 1
     * @param width left at right angles to it, in the same terms
     * @param across unit vector from wall to wall, per millimetre
     */
    record Flattening(double[] part, double[] width, double[][] across) {
        static final Flattening NONE = new Flattening(new double[0], new double[0], new double[0][]);

        double partAt(double arcMm) {
            return sample(part, arcMm);
        }

        double widthAt(double arcMm) {
            return sample(width, arcMm);
        }

        private static double sample(double[] values, double arcMm) {
            if (values.length == 0) {
                return 1;
            }
            double at = Shapes.clamp(arcMm, 0, values.length - 1.001);
            int i = (int) at;
            return Shapes.mix(values[i], values[i + 1], at - i);
        }

        double[] acrossAt(double arcMm) {
            return across[(int) Shapes.clamp(Math.round(arcMm), 0, across.length - 1)];
        }
    }

    NerveRoot(String nerve, Side side, Curve curve, double ganglionAtMm, double radiusMm, double ganglionRadiusMm) {
        this(nerve, side, curve, ganglionAtMm, radiusMm, ganglionRadiusMm, Flattening.NONE);
    }

    private NerveRoot(
            String nerve,
            Side side,
            Curve curve,
            double ganglionAtMm,
            double radiusMm,
            double ganglionRadiusMm,
            Flattening flattening) {
        this.nerve = nerve;
        this.side = side;
        this.curve = curve;
        this.ganglionAtMm = ganglionAtMm;
        this.radiusMm = radiusMm;
        this.ganglionRadiusMm = ganglionRadiusMm;
        this.flattening = flattening;
    }

    /** The same root on another way. */
    NerveRoot along(Curve other, double otherGanglionAtMm, Flattening pressed) {
        return new NerveRoot(nerve, side, other, otherGanglionAtMm, radiusMm, ganglionRadiusMm, pressed);
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

    /** Radius at an arc length [mm]; where the root is flattened, that of a round one of the same section. */
    public double radiusMm(double arcMm) {
        double t = (arcMm - ganglionAtMm) / 5.5;
        double start = Shapes.step(-2, 7, arcMm);
        return (radiusMm * (0.75 + 0.25 * start)) + (ganglionRadiusMm - radiusMm) * Math.exp(-t * t);
    }

    /** Thickness between the walls of a narrow foramen, part of the diameter: 1 where nothing presses. */
    public double thicknessPart(double arcMm) {
        return flattening.partAt(arcMm);
    }

    /** Signed distance to the surface of the root [mm]. */
    public double distanceMm(double x, double y, double z) {
        return distanceMm(curve.foot(x, y, z), x, y, z);
    }

    /** The same where the nearest point of the axis is known. */
    public double distanceMm(Curve.Foot foot, double x, double y, double z) {
        double radius = radiusMm(foot.arcMm());
        double part = flattening.partAt(foot.arcMm());
        if (part >= 1) {
            return foot.distanceMm() - radius;
        }
        PatientPoint on = curve.at(foot.arcMm());
        double[] n = flattening.acrossAt(foot.arcMm());
        double u = (x - on.xMm()) * n[0] + (y - on.yMm()) * n[1] + (z - on.zMm()) * n[2];
        double v = Math.sqrt(Math.max(0, foot.distanceMm() * foot.distanceMm() - u * u));
        return Shapes.ellipse(u, v, radius * part, radius * flattening.widthAt(foot.arcMm()));
    }
}
