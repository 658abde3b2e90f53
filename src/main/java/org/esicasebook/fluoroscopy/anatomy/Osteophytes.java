package org.esicasebook.fluoroscopy.anatomy;

/**
 * Bony spurs about one disc: lips of both endplates before and beside it, uneven round the rim, and where the foramina are
 * narrowed, ridges behind the disc's corners and caps on the tips of the superior articular processes.
 */
final class Osteophytes implements Solid {

    private final Disc disc;
    private final FacetJoint joint;
    private final double lips;
    private final double foraminal;
    private final double foramenX;
    private final Noise noise;
    private final Box bounds;

    /**
     * @param lips size of the lips, 0 to 1
     * @param foraminal part of the foramen's room that the spurs take, 0 to 0.7
     * @param foramenX of the left foramen's middle [mm]
     */
    Osteophytes(Disc disc, FacetJoint joint, double lips, double foraminal, double foramenX, Noise noise) {
        this.disc = disc;
        this.joint = joint;
        this.lips = lips;
        this.foraminal = foraminal;
        this.foramenX = foramenX;
        this.noise = noise;
        double reach = disc.halfWidthMm() + 9;
        double deep = disc.halfDepthMm() + 24;
        double tall = disc.heightMm() / 2 + 16;
        Box box = new Box(
                -reach,
                disc.middle().yMm(),
                disc.middle().zMm(),
                reach,
                disc.middle().yMm(),
                disc.middle().zMm());
        for (double dorsal : new double[] {-deep, deep}) {
            for (double above : new double[] {-tall, tall}) {
                var p = disc.at(0, dorsal, above);
                box = box.union(new Box(-reach, p.yMm(), p.zMm(), reach, p.yMm(), p.zMm()));
            }
        }
        this.bounds = box;
    }

    @Override
    public Box bounds() {
        return bounds;
    }

    @Override
    public double distanceMm(double x, double y, double z) {
        double dorsal = disc.dorsal(y, z);
        double above = disc.above(y, z);
        double d = 20;
        if (lips > 0) {
            double behind = Shapes.step(0.45, 0.8, dorsal / disc.halfDepthMm());
            double angle = Math.atan2(x, -dorsal);
            double out = disc.annulusMm(x, dorsal);
            for (int side = -1; side <= 1; side += 2) {
                double uneven = 0.55 + 0.75 * Math.abs(noise.at(2.2 * angle + 5, side * 3, 1));
                double size = lips * uneven * (1 - behind);
                double rim = side * (disc.heightMm() / 2 + 1.2);
                // a beak that curls towards the other endplate
                double curl = rim - side * Math.max(0, out) * 0.45;
                double beak = Shapes.ellipse(out - 0.5, above - curl, 1.5 + 6.0 * size, 1.2 + 2.2 * size);
                d = Math.min(d, size > 0.08 ? beak : Math.max(beak, 2.0));
            }
        }
        if (foraminal > 0) {
            double ax = Math.abs(x);
            double size = foraminal / 0.7;
            double ridge = Shapes.ellipsoid(
                    ax - foramenX, dorsal - disc.halfDepthMm() + 0.5, above + 0.5, 7, 1 + 3.2 * size, 3 + 4.5 * size);
            // cap on the tip of the superior articular process, reaching up and forwards into the foramen
            double px = ax - joint.centreX() - 3.4 * joint.normalX() * 0.6;
            double py = y - joint.centreY() + 1.5 + 2.4 * size;
            double pz = z - joint.centreZ() - 5.5 - 1.5 * size;
            double cap = Shapes.ellipsoid(px, py, pz, 4.5, 2.0 + 2.6 * size, 3.0 + 3.4 * size);
            d = Math.min(d, Math.min(ridge, cap));
        }
        return d - 0.25 * noise.at(x / 4, y / 4, z / 4);
    }
}
