package org.esicasebook.fluoroscopy.anatomy;

/**
 * The sacrum: bodies and alae, the canal between floor and laminae, ventral and dorsal foramina, the superior articular
 * processes of S1 and the median crest. Its frame has its origin in the middle of the S1 endplate. Profiles are drawn by
 * eye after common proportions (canal 15 mm deep above, 3 mm at S5; bodies 30, 24, 20, 16 and 14 mm high).
 */
final class Sacrum implements Solid {

    private static final double[] HEIGHTS = {-104, -90, -74, -54, -30, -12, 0};
    private static final Table FLOOR = new Table(HEIGHTS, new double[] {-14, -7, -1, 4, 10, 14, 16});
    private static final Table VENTRAL = new Table(HEIGHTS, new double[] {-21, -16, -12, -9.5, -11, -14.5, -17});
    private static final Table CANAL_DEPTH = new Table(HEIGHTS, new double[] {3, 5, 6, 8, 12, 14.5, 16});
    private static final Table CANAL_HALF_WIDTH = new Table(HEIGHTS, new double[] {5, 6, 7.5, 9.5, 12.5, 14.5, 15.5});
    private static final Table ROOF_THICKNESS = new Table(HEIGHTS, new double[] {3, 4, 4.5, 5, 5.5, 6, 6});
    private static final Table HALF_WIDTH = new Table(HEIGHTS, new double[] {12, 24, 33, 45, 51, 52, 49});
    /** Height, distance from the midline, radius of the ventral foramina S1 to S4. */
    private static final double[][] FORAMINA = {{-27, 20.5, 5.4}, {-50, 17.5, 4.8}, {-70, 14.5, 4.0}, {-85, 12.5, 3.2}};

    private final SagittalFrame frame;
    private final FacetJoint above;
    private final Noise noise;
    private final double size;
    private final Box bounds;

    /** @param size scale, 1 for the sizes above */
    Sacrum(SagittalFrame frame, FacetJoint above, double size, Noise noise) {
        this.frame = frame;
        this.above = above;
        this.size = size;
        this.noise = noise;
        double[] ys = {-30 * size, 52 * size};
        double[] zs = {-108 * size, 20 * size};
        double minY = 1e9;
        double maxY = -1e9;
        double minZ = 1e9;
        double maxZ = -1e9;
        for (double y : ys) {
            for (double z : zs) {
                minY = Math.min(minY, frame.toY(y, z));
                maxY = Math.max(maxY, frame.toY(y, z));
                minZ = Math.min(minZ, frame.toZ(y, z));
                maxZ = Math.max(maxZ, frame.toZ(y, z));
            }
        }
        this.bounds = new Box(-60 * size, minY, minZ, 60 * size, maxY, maxZ);
    }

    SagittalFrame frame() {
        return frame;
    }

    /** Middle of the canal at a local height, local y. */
    double canalMiddleY(double localZ) {
        double z = localZ / size;
        return (FLOOR.of(z) + CANAL_DEPTH.of(z) * 0.5) * size;
    }

    /** Centre of the left S1 pedicle, local (x, y, z). */
    double[] pedicleCentre() {
        return new double[] {22 * size, 18 * size, -9 * size};
    }

    /** Middle of the left S1 ventral foramen, local (x, y, z). */
    double[] foramenS1() {
        return new double[] {19 * size, 2 * size, -28 * size};
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
        double floor = FLOOR.of(z);
        double ventral = VENTRAL.of(z);
        double depth = CANAL_DEPTH.of(z);
        double d = Shapes.union(body(x, y, z), wing(x, y, z, floor, ventral, depth), 6);
        d = Shapes.union(d, crest(x, y, z, floor + depth), 4);
        d = Shapes.union(d, process(px, py, pz, x, y, z), 3);
        double across = -above.across(px, py, pz) + above.gapMm() / 2;
        double up = above.up(px, py, pz);
        double reach = Math.max(Math.abs(above.along(px, py, pz)) - 13, Math.max(up - 15, -8.5 - up));
        d = Math.max(d, (reach > 0 ? Math.min(across, -reach) : across) / size);
        d = Shapes.difference(d, canal(x, y, z, floor, depth), 1.5);
        for (double[] foramen : FORAMINA) {
            d = Shapes.difference(d, foramen(foramen, x, y, z), 2.5);
        }
        if (d < 6 && d > -4) {
            d -= 0.35 * noise.at(px / 7, y / 7, z / 7) + 0.15 * noise.at(px / 2.6 + 9, y / 2.6, z / 2.6);
        }
        return d * size;
    }

    private static double body(double x, double y, double z) {
        double t = Shapes.clamp(-z / 30, 0, 1);
        double a = Shapes.mix(25.5, 17, t);
        double b = Shapes.mix(16.8, 10.5, t);
        double side = Shapes.superellipse(x, y + 0.3 * t, a, b);
        double cup = 1.2 * Math.max(0, 1 - (x * x) / 600 - (y * y) / 270);
        double d = Shapes.intersection(side, Math.max(z + cup, -z - 32), 2.4);
        // remnant of the S1-2 disc
        double groove = Shapes.ellipsoid(x, y - 1, z + 30.5, 11, 7, 1.6);
        return Shapes.difference(d, groove, 1.5);
    }

    private static double wing(double x, double y, double z, double floor, double ventral, double depth) {
        double lateral = Math.min(x, 55);
        double front = ventral + 3.5 + 0.0062 * lateral * lateral * Shapes.step(-80, -20, z);
        double back =
                floor + depth + ROOF_THICKNESS.of(z) - 0.0028 * lateral * lateral - 2.0 * Shapes.step(3, 12, lateral);
        double slab = Shapes.intersection(front - y, y - back, 5);
        double d = Shapes.intersection(slab, (x - HALF_WIDTH.of(z)) * 0.9, 7);
        // the ala is lower than the endplate; the laminae begin lower still
        double top = Shapes.mix(-3, -9, Shapes.step(18, 50, x));
        double dorsal = Shapes.step(floor + 2, floor + 9, y) * (1 - Shapes.step(14, 26, x));
        top = Shapes.mix(top, -9, dorsal);
        d = Shapes.intersection(d, z - top, 5);
        return Shapes.intersection(d, -104 - z, 4);
    }

    private static double crest(double x, double y, double z, double roof) {
        double wave = 1.8 * Math.cos((z + 20) * 2 * Math.PI / 22);
        double height = Shapes.mix(6.5, 10.0, Shapes.step(-70, -25, z)) + wave;
        double outline =
                Shapes.intersection(Math.abs(y - roof - height / 2) - height / 2 - 1.5, Math.abs(z + 45) - 33, 5);
        return Shapes.intersection(outline, x - 3.2, 3);
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

    private static double canal(double x, double y, double z, double floor, double depth) {
        double half = CANAL_HALF_WIDTH.of(z);
        double apex = floor + depth;
        // flat triangle: the roof falls by half the depth towards the sides
        double roof = (y - apex + x * 0.55 * depth / half) * 0.88;
        double d = Shapes.intersection(roof, floor - y, 2);
        return Shapes.intersection(d, x - half, 3);
    }

    private static double foramen(double[] foramen, double x, double y, double z) {
        double level = foramen[0];
        double lateral = foramen[1];
        double radius = foramen[2];
        double floor = FLOOR.of(level);
        double ventral = VENTRAL.of(level);
        double front = Shapes.capsule(
                x,
                y,
                z,
                lateral - 6,
                floor + 3,
                level + 5,
                lateral + 4,
                ventral - 6,
                level - 5,
                radius * 0.85,
                radius * 1.15);
        double dorsal = floor + CANAL_DEPTH.of(level) + 7;
        double back = Shapes.capsule(
                x, y, z, lateral - 5, floor + 4, level + 4, lateral - 1, dorsal, level, radius * 0.6, radius * 0.7);
        return Math.min(front, back);
    }
}
