package org.esicasebook.fluoroscopy.anatomy;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A lumbar vertebra: body with concave endplates, pedicles, laminae shingled at about 45°, articular processes cut by
 * their joints, transverse and spinous processes. Its frame has its origin in the middle of the body.
 */
final class Vertebra implements Solid {

    private static final double LAMINA_THICKNESS_MM = 6.2;
    /** Fall of the laminar surface from dorsal below to ventral above, mm per mm. */
    private static final double LAMINA_SLOPE = 0.20;

    /** Depth of the lateral recess; less than 4 to 5 mm counts as narrow. */
    private static final double RECESS_MM = 7.2;

    private final VertebraMeasures m;
    private final SagittalFrame frame;
    private final @Nullable FacetJoint above;
    private final @Nullable FacetJoint below;
    private final boolean opened;
    private final Noise noise;
    private final double laminaSin;
    private final double laminaCos;
    private final double spinousDrift;
    private final double spinousTiltCos;
    private final double spinousTiltSin;
    private final double wedgeSlope;
    private final double halfDepth;
    private final double apexY;
    private final Box bounds;

    /** @param opened whether laminae and spinous process have been removed */
    Vertebra(
            VertebraMeasures measures,
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
        double lamina = Math.toRadians(45 + noise.between(1, -2.5, 2.5));
        this.laminaSin = Math.sin(lamina);
        this.laminaCos = Math.cos(lamina);
        this.spinousDrift = noise.between(2, -0.05, 0.05);
        double spinousTilt = Math.toRadians(noise.between(3, 9, 16));
        this.spinousTiltCos = Math.cos(spinousTilt);
        this.spinousTiltSin = Math.sin(spinousTilt);
        this.wedgeSlope = Math.tan(Math.toRadians(measures.bodyWedgeDegrees() / 2));
        this.halfDepth = measures.bodyDepthMm() / 2;
        this.apexY = halfDepth + measures.canalDepthMm();
        double reach = Math.max(measures.transverseReachMm(), measures.bodyWidthMm() / 2) + 5;
        double posterior = apexY + measures.spinousLengthMm() + 8;
        double[] ys = {-halfDepth - 5, posterior};
        double[] zs = {-36, 30};
        Box box = null;
        for (double y : ys) {
            for (double z : zs) {
                double py = frame.toY(y, z);
                double pz = frame.toZ(y, z);
                Box corner = new Box(-reach, py, pz, reach, py, pz);
                box = box == null ? corner : box.union(corner);
            }
        }
        this.bounds = Objects.requireNonNull(box);
    }

    String name() {
        return m.name();
    }

    VertebraMeasures measures() {
        return m;
    }

    SagittalFrame frame() {
        return frame;
    }

    /** Centre of the left pedicle in AP, local (x, y, z). */
    double[] pedicleCentre() {
        double y = halfDepth + 3;
        return new double[] {pedicleX(y), y, pedicleZ()};
    }

    /** Where the left ganglion usually lies in the foramen under the pedicle, local (x, y, z). */
    double[] ganglion() {
        double[] pedicle = pedicleCentre();
        return new double[] {pedicle[0] - 1.5, halfDepth + 5.6, pedicle[2] - m.pedicleHeightMm() / 2 - 4.6};
    }

    private double pedicleX(double localY) {
        double converge = Math.tan(Math.toRadians(m.convergenceDegrees()));
        return m.canalWidthMm() / 2
                + m.pedicleWidthMm() / 2
                + Shapes.clamp(localY - halfDepth - 3, -12, 8) * converge * 0.7;
    }

    private double pedicleZ() {
        return m.bodyHeightMm() / 2 - m.pedicleHeightMm() / 2 - 1.5;
    }

    /** Apex of the canal's roof in the midline at a local height, local y. */
    double roofApexY(double localZ) {
        return apexY - LAMINA_SLOPE * (localZ + 5);
    }

    double bodyHalfDepth() {
        return halfDepth;
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
        double d = body(px, x, y, z);
        if (y > halfDepth - 12) {
            double arch = arch(px, py, pz, x, y, z);
            d = Shapes.union(d, arch, 3);
            d = Shapes.difference(d, canal(x, y, z), 1.2);
        }
        if (d < 6 && d > -4) {
            d -= 0.30 * noise.at(px / 6.5, y / 6.5, z / 6.5) + 0.16 * noise.at(px / 2.6 + 40, y / 2.6, z / 2.6);
        }
        return d;
    }

    private double body(double signedX, double x, double y, double z) {
        double half = m.bodyHeightMm() / 2;
        double relative = Shapes.clamp(z / half, -1.1, 1.1);
        double waist = 1 - 0.09 * (1 - relative * relative) * (1 - 0.25 * relative * relative);
        double lower = 1 + 0.03 * (0.5 - 0.5 * relative);
        double a = m.bodyWidthMm() / 2 * waist * lower;
        double b = halfDepth * (1 - 0.058 * (1 - relative * relative));
        // the waist is anterior and lateral; the posterior wall stays nearly straight
        double side = Shapes.superellipse(x, y - (halfDepth - b) * 0.8, a, b);
        double rho = Shapes.clamp((x * x) / (a * a) + (y * y) / (b * b), 0, 1.2);
        double cup = 1 - rho;
        double wedge = -wedgeSlope * y;
        double upper = 1.5 * Math.max(cup, 0);
        double under = 2.2 * Math.max(cup, 0) * (1 + 0.25 * y / halfDepth);
        double top = z - (half + wedge - upper);
        double bottom = -z - (half + wedge - under);
        double lid = Math.max(top, bottom);
        double d = Shapes.intersection(side, lid, 2.6);
        // ring apophyses stand out a little
        double rim = 0.7 * Math.exp(-lid * lid / 9.0);
        d -= side > -6 ? rim : 0;
        // foramen of the basivertebral vein
        double hole = Shapes.ellipsoid(signedX, y - halfDepth - 0.5, z, 4.5, 4.0, 2.6);
        return Shapes.difference(d, hole, 2);
    }

    private double arch(double px, double py, double pz, double x, double y, double z) {
        double d = pedicle(x, y, z);
        if (!opened) {
            d = Shapes.union(d, lamina(x, y, z), 3);
        }
        d = Shapes.union(d, transverse(x, y, z), 4);
        d = Shapes.union(d, pars(x, y, z), 3.5);
        if (above != null) {
            d = Shapes.union(d, superiorProcess(above, px, py, pz, x), 2.5);
        }
        if (below != null) {
            d = Shapes.union(d, inferiorProcess(below, px, py, pz, x, y, z), 3);
        }
        if (!opened) {
            d = Shapes.union(d, spinous(px, y, z), 3.5);
        }
        // the joints stay open whatever was blended
        if (above != null) {
            d = Math.max(d, jointCut(above, px, py, pz, -1));
        }
        if (below != null) {
            d = Math.max(d, jointCut(below, px, py, pz, 1));
        }
        return d;
    }

    private double pedicle(double x, double y, double z) {
        double ring = Shapes.ellipse(x - pedicleX(y), z - pedicleZ(), m.pedicleWidthMm() / 2, m.pedicleHeightMm() / 2);
        double along = Math.abs(y - (halfDepth + 1)) - 10;
        return Shapes.intersection(ring, along, 3);
    }

    /** Signed distance dorsal of the inner laminar plane. */
    private double dorsalOfRoof(double x, double y, double z) {
        return x * laminaCos + (y - roofApexY(z)) * laminaSin;
    }

    private double lamina(double x, double y, double z) {
        double q = dorsalOfRoof(x, y, z);
        double p = x * laminaSin - (y - roofApexY(z)) * laminaCos;
        double t = Shapes.clamp(p / 15, 0, 1);
        double top = m.laminaTopMm() + 1.5 * t;
        double bottom = m.laminaBottomMm() - 1.5 * t;
        double middle = (top + bottom) / 2;
        double half = (top - bottom) / 2;
        double profile =
                Shapes.roundedRectangle(q - LAMINA_THICKNESS_MM / 2, z - middle, LAMINA_THICKNESS_MM / 2, half, 2.6);
        return Shapes.intersection(profile, p - 17.5, 3);
    }

    private double transverse(double x, double y, double z) {
        double root = pedicleX(halfDepth + 6) - 1;
        double length = m.transverseReachMm() - root;
        if (length < 6) {
            return 1e3;
        }
        double t = Shapes.clamp((x - root) / length, 0, 1);
        boolean lowest = m.name().equals("L5");
        double rise = m.name().equals("L4") ? 5 : lowest ? 4 : 1.5;
        double cy = halfDepth + 5.5 + 4.5 * t;
        double cz = pedicleZ() - 0.5 + rise * t;
        double ry = lowest ? Shapes.mix(6.5, 3.0, t) : Shapes.mix(3.6, 2.2, t);
        double rz = lowest ? Shapes.mix(7.5, 4.5, t) : 5.2 + 0.9 * Math.sin(Math.PI * t) - 1.2 * t;
        double section = Shapes.ellipse(y - cy, z - cz, ry, rz);
        return Shapes.intersection(section, Math.abs(x - root - length / 2) - length / 2, 3);
    }

    private double pars(double x, double y, double z) {
        double px = pedicleX(halfDepth + 8);
        return Shapes.capsule(
                x,
                y,
                z,
                px - 1.0,
                halfDepth + 9,
                pedicleZ() - 1,
                px - 4.5,
                halfDepth + 13,
                m.laminaBottomMm() + 5,
                4.6,
                4.4);
    }

    private double superiorProcess(FacetJoint joint, double px, double py, double pz, double x) {
        double across = joint.across(px, py, pz);
        double along = joint.along(px, py, pz);
        double up = joint.up(px, py, pz);
        double plate = Math.abs(across - joint.gapMm() / 2 - 3.2) - 3.2;
        double outline = Shapes.roundedRectangle(along + 0.8, up + 5, 6.6, 12, 6);
        double cap = Shapes.intersection(plate, outline, 3.5);
        double y = frame.localY(py, pz);
        double z = frame.localZ(py, pz);
        double jy = frame.localY(joint.centreY(), joint.centreZ());
        double jz = frame.localZ(joint.centreY(), joint.centreZ());
        double stem = Shapes.capsule(
                x,
                y,
                z,
                pedicleX(halfDepth + 8),
                halfDepth + 8,
                pedicleZ() + 1,
                joint.centreX() + 3.6 * joint.normalX(),
                jy - 2.0,
                jz - 3,
                5.4,
                4.4);
        return Shapes.union(cap, stem, 3);
    }

    private double inferiorProcess(FacetJoint joint, double px, double py, double pz, double x, double y, double z) {
        double across = joint.across(px, py, pz);
        double along = joint.along(px, py, pz);
        double up = joint.up(px, py, pz);
        double plate = Math.abs(-across - joint.gapMm() / 2 - 3.2) - 3.2;
        double outline = Shapes.roundedRectangle(along - 0.6, up - 3.0, 6.0, 12.0, 6);
        double cap = Shapes.intersection(plate, outline, 3.5);
        double jy = frame.localY(joint.centreY(), joint.centreZ());
        double jz = frame.localZ(joint.centreY(), joint.centreZ());
        double stem = Shapes.capsule(
                x,
                y,
                z,
                joint.centreX() - 5.0,
                jy - 0.5,
                m.laminaBottomMm() + 8,
                joint.centreX() - 3.4 * joint.normalX(),
                jy + 2.2,
                jz - 1.5,
                4.8,
                4.2);
        return Shapes.union(cap, stem, 3);
    }

    /** Keeps bone on its side of the joint space, near the joint. */
    private double jointCut(FacetJoint joint, double px, double py, double pz, double sign) {
        double across = sign * joint.across(px, py, pz) + joint.gapMm() / 2;
        double along = joint.along(px, py, pz);
        double up = joint.up(px, py, pz);
        // not into the vertebra's own pars: a superior process is cut above its root, an inferior one below it
        // nor, where a disc has been lost, into its pedicle
        double underPedicle = frame.localZ(py, pz) - (pedicleZ() - m.pedicleHeightMm() / 2 - 1);
        double vertical =
                sign < 0 ? Math.max(up - 15, -8.5 - up) : Math.max(Math.max(up - 10.5, underPedicle), -16 - up);
        double reach = Math.max(Math.abs(along) - 13, vertical);
        return reach > 0 ? Math.min(across, -reach) : across;
    }

    private double spinous(double px, double y, double z) {
        double dy = y - (apexY + 3);
        double dz = z - (m.laminaBottomMm() + m.laminaTopMm()) / 2 + 2.5;
        // u along the process, v across it in the sagittal plane
        double u = dy * spinousTiltCos - dz * spinousTiltSin;
        double v = dy * spinousTiltSin + dz * spinousTiltCos;
        double length = m.spinousLengthMm();
        double t = Shapes.clamp(u / length, 0, 1);
        // a hatchet: narrow at the root, deep and blunt at the back, its lower edge hanging
        double halfHeight = m.spinousHeightMm() / 2 * Shapes.mix(0.72, 1.02, Shapes.step(0, 0.7, t));
        double hang = 3.2 * t * t + 0.8 * noise.at(u / 9, 5, 5);
        double outline = Shapes.roundedRectangle(u - length / 2 + 2, v + hang, length / 2 + 2, halfHeight, 6.5);
        double low = Shapes.clamp(0.5 - (v + hang) / (2 * halfHeight), 0, 1);
        // its sides are nowhere parallel to the beam for long: a soft outline in AP
        double thickness = Shapes.mix(4.6, 2.0, Shapes.step(0, 0.5, t))
                + 2.4 * Shapes.step(0.5, 1, t)
                + 2.0 * low * low
                + 0.9 * noise.at(u / 7, v / 7, 3);
        double centre = spinousDrift * Math.max(u, 0) + 0.8 * noise.at(u / 10, v / 12, 8);
        return Shapes.intersection(outline, (Math.abs(px - centre) - thickness) * 0.93, 4.5);
    }

    /** The bony canal, to be cut from what the smooth unions have filled. */
    private double canal(double x, double y, double z) {
        double d = dorsalOfRoof(x, y, z);
        // round the apex: the roof of a triangle becomes an arc of about 4 mm
        double rounding = (y - roofApexY(z)) + 1.6;
        d = Shapes.intersection(d, rounding, 3);
        // beside the triangle the lateral recess, in which the root lies, keeps its depth, and under the pedicle it
        // goes on as the upper part of the foramen
        d = Math.min(d, y - halfDepth - RECESS_MM);
        double medial = m.canalWidthMm() / 2 - x;
        double under = pedicleZ() - m.pedicleHeightMm() / 2 - 0.4 - z;
        double beside = medial < 0 && under < 0
                ? Math.min(-medial, -under)
                : -Math.hypot(Math.max(medial, 0), Math.max(under, 0));
        d = Shapes.intersection(d, beside, 3);
        double wall = halfDepth - 1.0 * Math.max(0, 1 - x * x / 120);
        return Shapes.intersection(d, wall - y, 1.5);
    }
}
