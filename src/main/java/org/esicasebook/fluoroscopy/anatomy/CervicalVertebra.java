package org.esicasebook.fluoroscopy.anatomy;

import org.jspecify.annotations.Nullable;

/**
 * A vertebra of the neck or upper thorax: body with uncinate processes and a saddle of endplates, oblique pedicles,
 * articular pillars between slanting joints, laminae that stand about 50° to the sagittal plane so that the 50°
 * contralateral oblique shows them end-on, spinous process bifid from C2 to C6, transverse processes with the foramen of
 * the vertebral artery. Its frame has its origin in the middle of the body.
 */
final class CervicalVertebra implements Solid {

    /** Fall of the laminar surface from dorsal below to ventral above, mm per mm. */
    private static final double LAMINA_SLOPE = 0.26;
    /** Direction of pedicles and foramina in the axial plane: about 50° from sagittal, outwards to ventral. */
    static final double FORAMEN_SIN = Math.sin(Math.toRadians(50));

    /** How far articular processes reach beyond their joint. */
    private static final double TIP_MM = 1.2;

    static final double FORAMEN_COS = Math.cos(Math.toRadians(50));

    private final CervicalMeasures m;
    private final SagittalFrame frame;
    private final @Nullable FacetJoint above;
    private final @Nullable FacetJoint below;
    private final boolean opened;
    private final Noise noise;
    private final double laminaSin;
    private final double laminaCos;
    private final double spinousSin;
    private final double spinousCos;
    private final double spinousDrift;
    private final double halfDepth;
    private final double halfWidth;
    private final double half;
    private final double apexY;
    private final Box bounds;

    /** @param opened whether laminae and spinous process have been removed */
    CervicalVertebra(
            CervicalMeasures measures,
            SagittalFrame frame,
            @Nullable FacetJoint above,
            @Nullable FacetJoint below,
            boolean opened,
            Noise noise) {
        this.m = measures;
        this.frame = frame;
        this.above = above;
        this.below = below;
        this.opened = opened;
        this.noise = noise;
        double lamina = Math.toRadians(50 + noise.between(1, -2, 2));
        this.laminaSin = Math.sin(lamina);
        this.laminaCos = Math.cos(lamina);
        double tilt = Math.toRadians(measures.spinousTiltDegrees());
        this.spinousSin = Math.sin(tilt);
        this.spinousCos = Math.cos(tilt);
        this.spinousDrift = noise.between(2, -0.06, 0.06);
        this.halfDepth = measures.halfDepthMm();
        this.halfWidth = measures.bodyWidthMm() / 2;
        this.half = measures.bodyHeightMm() / 2;
        this.apexY = halfDepth + measures.canalDepthMm();
        double reach = measures.transverseReachMm() + 5;
        double back = apexY + measures.spinousLengthMm() + 6;
        double low = -(half + 12 + measures.spinousLengthMm() * spinousSin);
        double high = half + (measures.name().equals("C2") ? 34 : 13);
        this.bounds = box(reach, -halfDepth - 5, back, low, high);
    }

    private Box box(double reach, double front, double back, double low, double high) {
        double[] ys = {front, back};
        double[] zs = {low, high};
        Box box = new Box(
                -reach,
                frame.toY(front, low),
                frame.toZ(front, low),
                reach,
                frame.toY(front, low),
                frame.toZ(front, low));
        for (double y : ys) {
            for (double z : zs) {
                box = box.union(
                        new Box(-reach, frame.toY(y, z), frame.toZ(y, z), reach, frame.toY(y, z), frame.toZ(y, z)));
            }
        }
        return box;
    }

    CervicalMeasures measures() {
        return m;
    }

    SagittalFrame frame() {
        return frame;
    }

    /** Centre of the left pedicle in AP, its medial border that of the canal, local (x, y, z). */
    double[] pedicleCentre() {
        return m.thoracic()
                ? new double[] {m.canalHalfWidthMm() + 3, halfDepth + 3, pedicleZ()}
                : new double[] {m.canalHalfWidthMm() + 2.3, halfDepth + 1.0, pedicleZ()};
    }

    /** Where the left ganglion above this vertebra usually lies, local (x, y, z). */
    double[] ganglion() {
        return new double[] {m.canalHalfWidthMm() + 3.6, halfDepth + 0.2, rootZ()};
    }

    /** Height at which the root above runs over the pedicle. */
    double rootZ() {
        return pedicleZ() + pedicleHalfHeight() + (m.thoracic() ? 5.4 : 3.4);
    }

    private double pedicleZ() {
        return m.thoracic() ? half - 6 : 0.6;
    }

    double pedicleHalfHeight() {
        return m.thoracic() ? 5.2 : 3.6;
    }

    double pedicleHalfWidth() {
        return m.thoracic() ? 3.6 : 2.9;
    }

    /** Apex of the canal's roof in the midline at a local height, local y. */
    double roofApexY(double localZ) {
        return apexY - LAMINA_SLOPE * (localZ + 3);
    }

    @Override
    public Box bounds() {
        return bounds;
    }

    @Override
    public double distanceMm(double px, double py, double pz) {
        double y = frame.localY(py, pz);
        double z = frame.localZ(py, pz);
        double x = Math.abs(px);
        double d = body(x, y, z);
        d = Shapes.union(d, pedicle(x, y, z), 2.2);
        d = Shapes.union(d, pillar(px, py, pz, x, y, z), 2);
        d = Shapes.union(d, transverse(x, y, z), 2.5);
        if (!opened) {
            d = Shapes.union(d, lamina(x, y, z), 2.2);
            d = Shapes.union(d, spinous(px, y, z), 2.8);
        }
        if (m.transverseForamenMm() > 0) {
            double hole = Math.hypot(x - arteryX(), y - arteryY()) - m.transverseForamenMm();
            d = Shapes.difference(d, hole, 0.8);
        }
        d = Shapes.difference(d, canal(x, y, z), 1.0);
        // the joints stay open whatever was blended
        if (above != null) {
            d = Math.max(d, jointCut(above, px, py, pz, -1));
        }
        if (below != null) {
            d = Math.max(d, jointCut(below, px, py, pz, 1));
        }
        if (d < 5 && d > -3) {
            d -= 0.22 * noise.at(px / 5, y / 5, z / 5) + 0.10 * noise.at(px / 2 + 40, y / 2, z / 2);
        }
        return d;
    }

    /** Middle of the foramen of the vertebral artery, local x. */
    double arteryX() {
        return halfWidth + 4.3;
    }

    /** Middle of the foramen of the vertebral artery, local y. */
    double arteryY() {
        return halfDepth - 7;
    }

    private double body(double x, double y, double z) {
        double relative = Shapes.clamp(z / half, -1.2, 1.2);
        double waist = 1 - 0.11 * (1 - Math.min(1, relative * relative));
        // the upper end is as wide as the uncinate processes, the lower one deeper in front
        double a = halfWidth * waist * (1 - 0.05 * Math.max(0, -relative));
        double b = halfDepth * (1 - 0.05 * (1 - Math.min(1, relative * relative)));
        double lip = 1.1 * Shapes.step(0.2, 1.05, -relative);
        double side = Shapes.superellipse(x, y - (halfDepth - b) * 0.7 + lip * 0.5, a, b + lip * 0.5);
        double lateral = x / halfWidth;
        double depth = y / halfDepth;
        double uncus = m.uncusMm() * Shapes.step(0.56, 0.93, lateral) * (1 - 0.55 * Shapes.step(0.1, 0.9, -depth));
        double cup = 1.1 * Math.max(0, 1 - lateral * lateral * 1.6) * Math.max(0, 1 - 0.6 * depth * depth);
        double top = z - (half + uncus - cup - 0.9 * Math.max(0, -depth));
        double arch = 1.9 * Math.max(0, 1 - depth * depth);
        double bevel = 0.75 * m.uncusMm() * Shapes.step(0.62, 1.02, lateral);
        double bottom = -z - (half - arch - bevel + 1.8 * Shapes.step(0.35, 1, -depth));
        double steep = slope(m.uncusMm(), 0.56, 0.93, lateral);
        double oblique = slope(0.75 * m.uncusMm(), 0.62, 1.02, lateral);
        double lid = Math.max(top / Math.sqrt(1 + steep * steep), bottom / Math.sqrt(1 + oblique * oblique));
        double d = Shapes.intersection(side, lid, 1.8);
        d -= 0.35 * Math.exp(-lid * lid / 5.0) * (side > -5 ? 1 : 0);
        if (m.name().equals("C2")) {
            double dens = Shapes.capsule(x, y, z, 0, -0.5, half - 2, 0, -2.5, half + 13, 5.4, 4.6);
            double shoulder = Shapes.ellipsoid(x - 13, y - 1, z - half + 1, 9.5, 8.5, 4.5);
            d = Shapes.union(Shapes.union(d, dens, 3), shoulder, 3);
        }
        return d;
    }

    /** Slope of a smooth step of a height between two fractions of the half width. */
    private double slope(double height, double from, double to, double at) {
        double t = Shapes.clamp((at - from) / (to - from), 0, 1);
        return height * 6 * t * (1 - t) / ((to - from) * halfWidth);
    }

    private double pedicle(double x, double y, double z) {
        if (m.thoracic()) {
            double ring = Shapes.ellipse(x - m.canalHalfWidthMm() - 3, z - pedicleZ(), 3.6, 5.2);
            return Shapes.intersection(ring, Math.abs(y - halfDepth - 3) - 9, 2.5);
        }
        // from the side of the body backwards and outwards to the pillar
        return Shapes.capsule(
                x,
                y,
                z * 0.82,
                halfWidth - 2.5,
                halfDepth - 4.5,
                pedicleZ() * 0.82,
                m.pillarXMm() - 1.5,
                halfDepth + 4.5,
                pedicleZ() * 0.82,
                3.0,
                3.0);
    }

    private double pillar(double px, double py, double pz, double x, double y, double z) {
        double column;
        if (m.thoracic()) {
            column = Shapes.roundedRectangle(x - m.pillarXMm(), y - halfDepth - 10, m.pillarHalfWidthMm(), 5.5, 3.5);
        } else {
            // waisted between the joints, so that the column of pillars has a wavy border in AP
            double swell = 1.5 * Shapes.clamp((z + 0.5) * (z + 0.5) / 36, 0, 1) - 1.1;
            double w = x - m.pillarXMm() - 0.35 * swell;
            double v = y - (halfDepth + 8);
            // ventral face along the foramen, dorsal face turned outwards
            double ventral = -(FORAMEN_COS * (w + 2.4) + FORAMEN_SIN * (v + 2.4));
            double dorsal = 0.42 * w + 0.9 * v - 5.6;
            double block = Shapes.roundedRectangle(w, v, m.pillarHalfWidthMm() + 0.65 * swell, 7.6, 2.5);
            column = Shapes.intersection(Shapes.intersection(block, ventral, 2), dorsal, 3);
        }
        double upper = above == null ? z - half - 6 : Math.abs(above.gapMm()) / 2 - above.across(px, py, pz);
        double lower = below == null ? -z - half - 4 : below.across(px, py, pz) + below.gapMm() / 2;
        // steep joints would run on for ever: processes end a little beyond them
        if (above != null) {
            upper = Shapes.intersection(upper, above.up(px, py, pz) - above.halfHeightMm() - TIP_MM, 2.5);
        }
        if (below != null) {
            lower = Shapes.intersection(lower, -below.up(px, py, pz) - below.halfHeightMm() - TIP_MM, 2.5);
        }
        return Shapes.intersection(Shapes.intersection(column, upper, 1.6), lower, 1.6);
    }

    private double transverse(double x, double y, double z) {
        double reach = m.transverseReachMm();
        if (m.thoracic()) {
            return Shapes.capsule(
                    x, y, z, m.pillarXMm(), halfDepth + 9, half - 7, reach - 4, halfDepth + 17, half - 5, 4.4, 4.8);
        }
        double out = reach - 2.5;
        if (m.name().equals("C7")) {
            double bar =
                    Shapes.capsule(x, y, z, m.pillarXMm(), halfDepth + 2, -0.5, out - 1, halfDepth + 2, -1.5, 3.8, 3.6);
            double rib = Shapes.capsule(
                    x, y, z, halfWidth - 2, halfDepth - 7, -2, arteryX() + 3, halfDepth - 5, -2.5, 2.4, 2.2);
            return Shapes.union(bar, rib, 2);
        }
        // posterior bar from the pillar, anterior one from the body; their tubercles, a gutter between
        double posterior =
                Shapes.capsule(x, y, z, m.pillarXMm() + 2, halfDepth + 2, -2, out, halfDepth - 4.5, -5, 2.6, 2.4);
        double anterior = Shapes.capsule(
                x, y, z, halfWidth - 3, halfDepth - 10.5, -2.5, out - 4.5, halfDepth - 11.5, -4.2, 2.3, 2.6);
        double floor =
                Shapes.capsule(x, y, z, out - 5, halfDepth - 11, -4.6, out - 0.5, halfDepth - 5.5, -5.4, 1.9, 1.9);
        return Math.min(Math.min(posterior, anterior), floor);
    }

    /** Signed distance dorsal of the inner laminar plane. */
    private double dorsalOfRoof(double x, double y, double z) {
        return x * laminaCos + (y - roofApexY(z)) * laminaSin;
    }

    private double lamina(double x, double y, double z) {
        double q = dorsalOfRoof(x, y, z);
        double p = x * laminaSin - (y - roofApexY(z)) * laminaCos;
        double t = Shapes.clamp(p / 13, 0, 1);
        double top = m.laminaTopMm() + 1.5 * t;
        double bottom = m.laminaBottomMm() + 0.5 * t;
        double middle = (top + bottom) / 2;
        double tall = (top - bottom) / 2;
        // thickest near the lower border
        double thick = m.laminaThicknessMm() / 2 * (1 - 0.16 * Shapes.clamp((z - middle) / tall, -1, 1));
        double profile = Shapes.roundedRectangle(q - thick, z - middle, thick, tall, Math.min(thick, 1.5));
        return Shapes.intersection(profile, p - (m.canalHalfWidthMm() / laminaSin + 2), 2);
    }

    private double spinous(double px, double y, double z) {
        double dy = y - (apexY + 1.5);
        double dz = z - (m.laminaTopMm() * 0.35 + m.laminaBottomMm() * 0.65) - 0.5;
        double u = dy * spinousCos - dz * spinousSin;
        double v = dy * spinousSin + dz * spinousCos;
        double length = m.spinousLengthMm();
        double t = Shapes.clamp(u / length, 0, 1);
        double cleft = m.bifid() * Shapes.step(0.45, 1, t);
        double tall = m.spinousHeightMm() / 2 * Shapes.mix(0.85, 1, t) * (1 - 0.25 * cleft);
        double hang = 1.3 * t * t;
        double outline =
                Shapes.roundedRectangle(u - length / 2 + 2, v + hang, length / 2 + 2, tall, Math.min(tall, 3.2));
        double knob = m.bifid() > 0 ? 0 : 1.5 * Shapes.step(0.7, 1, t);
        double thick = Shapes.mix(3.0, 2.1, t) + knob + 0.5 * noise.at(u / 6, v / 6, 3);
        double x = px - spinousDrift * Math.max(u, 0) * 2;
        double spread = 4.2 * cleft;
        double blade = Shapes.intersection(outline, Math.abs(Math.abs(x) - spread) - thick, 2.4);
        return blade;
    }

    /** The bony canal, to be cut from what the smooth unions have filled. */
    private double canal(double x, double y, double z) {
        double d = dorsalOfRoof(x, y, z);
        d = Shapes.intersection(d, (y - roofApexY(z)) + 1.2, 2.5);
        d = Shapes.intersection(d, x - m.canalHalfWidthMm(), 3);
        double wall = halfDepth - 0.8 * Math.max(0, 1 - x * x / 60);
        return Shapes.intersection(d, wall - y, 1.5);
    }

    /** Keeps bone on its side of the joint space, near the joint. */
    private static double jointCut(FacetJoint joint, double px, double py, double pz, double sign) {
        double across = sign * joint.across(px, py, pz) + joint.gapMm() / 2;
        double along = joint.along(px, py, pz);
        double up = joint.up(px, py, pz);
        double reach = Math.max(Math.abs(along) - joint.halfWidthMm() - 1.5, Math.abs(up) - joint.halfHeightMm() - 1.5);
        return Math.min(across, -reach);
    }
}
