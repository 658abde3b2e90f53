package org.esicasebook.fluoroscopy.anatomy;

import java.util.ArrayList;
import java.util.List;
import org.esicasebook.fluoroscopy.Variants;
import org.esicasebook.geometry.PatientPoint;

/**
 * The sacrum: five fused bodies and alae along a {@link SacralCurve}, the canal between floor and laminae, open behind
 * S4 and S5 as the hiatus between the cornua, ventral and dorsal foramina S1 to S4 joined with the canal, the superior
 * articular processes of S1, median, intermediate and lateral crests. Its frame has its origin in the middle of the S1
 * endplate. Hiatus 19–29 mm long with its apex behind S4, 5.4 ± 1.8 mm deep, cornua 12.4 ± 3.2 mm apart; the other
 * profiles are drawn by eye after common proportions (canal 15 mm deep above, bodies 30, 25, 20, 17 and 14 mm high).
 */
final class Sacrum implements Solid {

    private static final double END = SacralCurve.BODY_ENDS[4];
    private static final double[] AT = {0, 12, 30, 55, 75, 92, 106};
    private static final Table BODY_DEPTH = new Table(AT, new double[] {33, 28, 21.5, 15, 11.8, 9.8, 8});
    private static final Table CANAL_HALF_WIDTH = new Table(AT, new double[] {15.5, 14.5, 12.5, 10, 8.2, 7, 6.2});
    private static final Table ROOF_THICKNESS = new Table(AT, new double[] {6, 6, 5.5, 4.8, 4.2, 3.4, 3});
    private static final Table HALF_WIDTH = new Table(
            new double[] {0, 12, 30, 46, 55, 64, 75, 90, 98, 102, 107},
            new double[] {49, 52, 51, 48, 44, 37, 31, 26, 22.5, 18, 12});
    /** Coordinate along the curve, distance from the midline, radius of the ventral and of the dorsal opening. */
    private static final double[][] FORAMINA = {
        {28, 20.5, 5.6, 3.4}, {51, 18.5, 5.0, 3.0}, {71.5, 16.8, 4.2, 2.6}, {88, 15.2, 3.4, 2.2}
    };

    /** Middle along the curve, half length, height, half width of the spinous tubercles. */
    private static final double[][] TUBERCLES = {{20, 9, 10, 3.6}, {42, 9.5, 8, 3.4}, {63, 8.5, 6, 3.0}, {79, 6, 4, 2.4}
    };

    private final SagittalFrame frame;
    private final FacetJoint above;
    private final Noise noise;
    private final double size;
    private final SacralCurve curve;
    private final Table canalDepth;
    private final double apex;
    private final boolean lumbarised;
    private final double halfIntercornual;
    private final Box bounds;

    /** @param size scale, 1 for the sizes above */
    Sacrum(SagittalFrame frame, FacetJoint above, double size, Variants variants, Noise noise) {
        this.frame = frame;
        this.above = above;
        this.size = size;
        this.noise = noise;
        this.curve = new SacralCurve(noise.between(1, 0.82, 1.22));
        this.apex = END - noise.between(2, 20, 28) / size;
        boolean narrow = variants.hiatus() == Variants.Hiatus.NARROW;
        this.lumbarised = variants.transitional() == Variants.Transitional.LUMBARISED_S1;
        double depth = (narrow ? noise.between(3, 2.4, 2.9) : noise.between(3, 4.2, 7.0)) / size;
        this.halfIntercornual = (narrow ? noise.between(4, 4.2, 5.0) : noise.between(4, 5.2, 7.2)) / size;
        this.canalDepth = new Table(
                new double[] {0, 12, 30, 55, 75, apex, END + 6},
                new double[] {16, 14.5, 12, Math.max(8.3, depth + 1.6), depth + 0.8, depth, 0.8 * depth});
        double minY = 1e9;
        double maxY = -1e9;
        double minZ = 1e9;
        double maxZ = -1e9;
        for (double s = -20; s <= END + 4; s += 2) {
            for (double r : new double[] {-38, 26}) {
                double y = frame.toY(curve.y(s, r) * size, curve.z(s, r) * size);
                double z = frame.toZ(curve.y(s, r) * size, curve.z(s, r) * size);
                minY = Math.min(minY, y);
                maxY = Math.max(maxY, y);
                minZ = Math.min(minZ, z);
                maxZ = Math.max(maxZ, z);
            }
        }
        this.bounds = new Box(-58 * size, minY, minZ, 58 * size, maxY, maxZ);
    }

    SagittalFrame frame() {
        return frame;
    }

    /** Whether S1 is a sixth lumbar vertebra. */
    boolean isLumbarised() {
        return lumbarised;
    }

    SacralCurve curve() {
        return curve;
    }

    double size() {
        return size;
    }

    /** Place given by left, along the curve and dorsal of it, unscaled [mm]. */
    PatientPoint at(double x, double s, double r) {
        double y = curve.y(s, r) * size;
        double z = curve.z(s, r) * size;
        return new PatientPoint(x * size, frame.toY(y, z), frame.toZ(y, z));
    }

    /** Depth of the canal, unscaled. */
    double canalDepth(double s) {
        return canalDepth.of(s);
    }

    /** Half the width of the canal, unscaled. */
    double canalHalfWidth(double s) {
        return CANAL_HALF_WIDTH.of(s);
    }

    /** Apex of the hiatus along the curve, unscaled. */
    double apex() {
        return apex;
    }

    /** Half the distance of the cornua, unscaled. */
    double halfIntercornual() {
        return halfIntercornual;
    }

    /** Ventral surface in the midline as r, unscaled. */
    double ventral(double s) {
        return -BODY_DEPTH.of(s);
    }

    /** Centre of the left S1 pedicle, local (x, y, z). */
    double[] pedicleCentre() {
        return new double[] {22 * size, 18 * size, -9 * size};
    }

    /** Middle of the left ventral opening of a foramen, S1 as 0. */
    PatientPoint ventralForamen(int index) {
        double[] f = FORAMINA[index];
        return at(f[1] + 1.5, f[0] + 2.5, front(f[1] + 1.5, f[0]) - 0.5);
    }

    /** Middle of the left dorsal opening of a foramen, S1 as 0. */
    PatientPoint dorsalForamen(int index) {
        double[] f = FORAMINA[index];
        return at(f[1] - 2, f[0] - 1, back(f[1] - 2, f[0]));
    }

    /** Where the root of a foramen leaves the canal, left. */
    PatientPoint lateralPassage(int index) {
        double[] f = FORAMINA[index];
        return at(f[1] - 4.5, f[0] - 4, Math.min(3.2, 0.45 * canalDepth.of(f[0])));
    }

    SacralLandmarks landmarks() {
        List<PatientPoint> dorsal = new ArrayList<>();
        List<PatientPoint> ventral = new ArrayList<>();
        List<Double> dorsalRadii = new ArrayList<>();
        List<Double> ventralRadii = new ArrayList<>();
        for (int i = 0; i < FORAMINA.length; i++) {
            dorsal.add(dorsalForamen(i));
            ventral.add(ventralForamen(i));
            ventralRadii.add(FORAMINA[i][2] * size);
            dorsalRadii.add(FORAMINA[i][3] * size);
        }
        List<PatientPoint> surface = new ArrayList<>();
        for (double s = 32; s < SacralCurve.COCCYX_END; s += 5) {
            surface.add(at(0, s, s < END ? ventral(s) - 1 : -8.5));
        }
        double cornu = canalDepth.of(100) + 4;
        return new SacralLandmarks(
                at(0, apex, 0.5 * canalDepth.of(apex)),
                at(0, END - 1, 0.5 * canalDepth.of(END)),
                List.of(at(halfIntercornual + 2.3, 101, cornu), at(-halfIntercornual - 2.3, 101, cornu)),
                dorsal,
                ventral,
                dorsalRadii,
                ventralRadii,
                List.of(at(0, 65, -6.5), at(0, 83.5, -5.4), at(0, 99, -4.5)),
                surface,
                at(0, SacralCurve.COCCYX_END, -2.5));
    }

    @Override
    public Box bounds() {
        return bounds;
    }

    @Override
    public double distanceMm(double px, double py, double pz) {
        double y = frame.localY(py, pz) / size;
        double z = frame.localZ(py, pz) / size;
        double x = Math.abs(px) / size;
        double s = curve.along(y, z);
        double r = curve.dorsal(s, y, z);
        double d = Shapes.union(body(x, y, z, s, r), wing(x, z, s, r), 6);
        d = Shapes.union(d, crests(x, s, r), 3.5);
        d = Shapes.union(d, process(px, py, pz, x, y, z), 3);
        double across = -above.across(px, py, pz) + above.gapMm() / 2;
        double up = above.up(px, py, pz);
        double reach = Math.max(Math.abs(above.along(px, py, pz)) - 13, Math.max(up - 15, -8.5 - up));
        d = Math.max(d, (reach > 0 ? Math.min(across, -reach) : across) / size);
        if (lumbarised && s < 60) {
            double roof = canalDepth.of(s) + ROOF_THICKNESS.of(s) - 1.5;
            d = Shapes.union(d, LumbarisedSegment.processes(x, s, r, roof), 2.5);
            d = Shapes.difference(d, LumbarisedSegment.openings(x, s, r, roof), 1.2);
        }
        d = Shapes.difference(d, canal(x, s, r), 1.5);
        for (double[] foramen : FORAMINA) {
            if (Math.abs(s - foramen[0]) < 22) {
                d = Shapes.difference(d, foramen(foramen, x, s, r), 2.2);
            }
        }
        if (d < 6 && d > -4) {
            d -= 0.35 * noise.at(px / 7, y / 7, z / 7) + 0.15 * noise.at(px / 2.6 + 9, y / 2.6, z / 2.6);
        }
        return d * size;
    }

    private double body(double x, double y, double z, double s, double r) {
        double t = Shapes.clamp(-z / 30, 0, 1);
        double a = Shapes.mix(25.5, 17, t);
        double b = Shapes.mix(16.8, 11, t);
        double side = Shapes.superellipse(x, y + 0.3 * t, a, b);
        double cup = 1.2 * Math.max(0, 1 - (x * x) / 600 - (y * y) / 270);
        double d = lumbarised
                ? LumbarisedSegment.body(x, y, z, s, r)
                : Shapes.intersection(side, Math.max(z + cup, -z - 32), 2.4);
        // the other bodies stand a little before the alae, with rims where the discs were
        double rims = 0;
        for (double end : SacralCurve.BODY_ENDS) {
            rims = Math.max(rims, Math.exp(-Math.pow((s - end) / 2.2, 2)));
        }
        double depth = BODY_DEPTH.of(s) + 1.1 * rims - 0.6;
        double lower = Shapes.superellipse(x, r + depth / 2 - 1, Shapes.mix(15, 8, Shapes.step(30, 106, s)), depth / 2);
        d = Math.min(d, Shapes.intersection(lower, Math.abs(s - 66) - 40.5, 2.5));
        // remnants of the discs
        d = Shapes.difference(d, Shapes.ellipsoid(x, r + 11, s - 30.5, 11, 7, 1.7), 1.5);
        d = Shapes.difference(d, Shapes.ellipsoid(x, r + 7.5, s - 55, 8, 4.6, 1.1), 1.2);
        return Shapes.difference(d, Shapes.ellipsoid(x, r + 5.8, s - 75, 6, 3.2, 0.7), 1);
    }

    /** Ventral surface of the alae as r. */
    private static double front(double x, double s) {
        double lateral = Math.min(x, 55);
        return -BODY_DEPTH.of(s) + 2.5 + 0.0062 * lateral * lateral * (1 - Shapes.step(20, 80, s));
    }

    /** Dorsal surface of laminae and alae as r. */
    private double back(double x, double s) {
        double lateral = Math.min(x, 55);
        return canalDepth.of(s)
                + ROOF_THICKNESS.of(s)
                - 0.0028 * lateral * lateral
                - 2.0 * Shapes.step(3, 12, lateral)
                - 1.6 * Shapes.step(80, 104, s) * Shapes.step(6, 16, lateral);
    }

    private double wing(double x, double z, double s, double r) {
        double slab = Shapes.intersection(front(x, s) - r, r - back(x, s), 5);
        double d = Shapes.intersection(slab, (x - HALF_WIDTH.of(s)) * 0.85, 6);
        // the ala is lower than the endplate; the laminae begin lower still
        double top = Shapes.mix(-3, -9, Shapes.step(18, 50, x));
        double dorsal = Shapes.step(2, 9, r) * (1 - Shapes.step(14, 26, x));
        top = Shapes.mix(top, -9, dorsal);
        d = Shapes.intersection(d, z - top, 5);
        return Shapes.intersection(d, s - END, 3);
    }

    private double crests(double x, double s, double r) {
        double roof = canalDepth.of(s) + ROOF_THICKNESS.of(s) - 1.5;
        double d = Shapes.intersection(
                Shapes.intersection(Math.abs(r - roof - 1) - 2.5, Math.max(13 - s, s - apex + 5), 3), x - 1.6, 2.4);
        // spinous tubercles, each a drop that hangs to caudal
        for (double[] tubercle : TUBERCLES) {
            double down = s - tubercle[0];
            double low = Math.min(apex - 4, tubercle[0] + tubercle[1]) - tubercle[0];
            if (Math.abs(down) < tubercle[1] + 8 && low > 3) {
                double t = Shapes.clamp(down / tubercle[1], -1, 1);
                double wide = tubercle[3] * (1 + 0.35 * t) + 0.6 * noise.at(s / 5, r / 5, 3);
                double tall = tubercle[2] * (1 + 0.2 * t);
                d = Shapes.union(
                        d, Shapes.ellipsoid(x, r - roof - 0.5, down, wide, tall, down > 0 ? low : tubercle[1]), 2.5);
            }
        }
        for (double[] f : FORAMINA) {
            if (Math.abs(s - f[0]) < 14) {
                double level = f[0] + 5;
                double rear = back(f[1], level);
                double lateral = Shapes.ellipsoid(x - f[1] - 6.5, r - rear, s - level, 3.6, 3.4, 7.5);
                double between = Shapes.ellipsoid(x - f[1] + 8, r - rear - 0.6, s - level, 2.4, 2.2, 6.5);
                d = Math.min(d, Math.min(lateral, between));
            }
        }
        double cornu =
                Shapes.ellipsoid(x - halfIntercornual - 2.3, r - canalDepth.of(100) - 1.2, s - 100.5, 2.5, 3.2, 7.5);
        return Math.min(d, cornu);
    }

    private double process(double px, double py, double pz, double x, double y, double z) {
        double across = above.across(px, py, pz);
        double plate = Math.abs(across - above.gapMm() / 2 - 3.4) - 3.4;
        double outline = Shapes.roundedRectangle(above.along(px, py, pz) + 0.8, above.up(px, py, pz) + 5, 7.2, 12, 6);
        double cap = Shapes.intersection(plate, outline, 3.5);
        double jy = frame.localY(above.centreY(), above.centreZ()) / size;
        double jz = frame.localZ(above.centreY(), above.centreZ()) / size;
        double stem = Shapes.capsule(
                x, y, z, 23, 20, -9, (above.centreX() + 3.6 * above.normalX()) / size, jy - 2, jz - 3, 6.5, 4.6);
        return Shapes.union(cap / size, stem, 3);
    }

    private double canal(double x, double s, double r) {
        double half = CANAL_HALF_WIDTH.of(s);
        double depth = canalDepth.of(s);
        // flat triangle: the roof falls by half the depth towards the sides
        double roof = (r - depth + x * 0.55 * depth / half) * 0.88;
        double d = Shapes.intersection(roof, -r, Math.min(2, 0.4 * depth));
        d = Shapes.intersection(d, x - half, 3);
        if (s > apex - 8) {
            double open = Shapes.clamp((s - apex) / (END - apex), 0, 1.2);
            double width = s > apex ? halfIntercornual * Math.pow(open, 0.55) : (s - apex) * 1.2;
            double hiatus = Shapes.intersection((x - width) * 0.8, -r, Math.min(2, 0.4 * depth));
            d = Math.min(d, hiatus);
        }
        return d;
    }

    private double foramen(double[] foramen, double x, double s, double r) {
        double level = foramen[0];
        double lateral = foramen[1];
        double uneven = 0.22 * noise.at(x / 3.4 + 20, r / 6, s / 3.4);
        double wide = foramen[2] * (1 + uneven);
        double narrow = foramen[3] * (1 + uneven);
        double inner = Math.min(3.2, 0.45 * canalDepth.of(level));
        double ventral = front(lateral, level);
        double out = Shapes.capsule(
                x, r, s, lateral - 3.5, inner, level - 4, lateral + 4, ventral - 7, level + 6, wide * 0.8, wide * 1.2);
        double dorsal = back(lateral - 2, level);
        double back = Shapes.capsule(
                x, r, s, lateral - 2.5, inner - 4, level - 1.5, lateral - 1.8, dorsal + 7, level - 0.5, narrow, narrow);
        double passage = Shapes.capsule(
                x,
                r,
                s,
                CANAL_HALF_WIDTH.of(level) - 3,
                inner + 0.5,
                level - 6,
                lateral - 3,
                inner - 1,
                level - 3,
                Math.min(wide * 0.75, inner + 0.6),
                wide * 0.75);
        return Math.min(out, Math.min(back, passage));
    }
}
