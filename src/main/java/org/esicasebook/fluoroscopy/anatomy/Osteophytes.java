package org.esicasebook.fluoroscopy.anatomy;

/** Bony spurs about one disc: lips of both endplates before and beside it, uneven round the rim. */
final class Osteophytes implements Solid {

    private final Disc disc;
    private final double lips;
    private final double scale;
    private final Noise noise;
    private final Box bounds;

    /**
     * @param lips size of the lips, 0 to 1
     * @param scale of the spine, 1 lumbar
     */
    Osteophytes(Disc disc, double lips, double scale, Noise noise) {
        this.disc = disc;
        this.lips = lips;
        this.scale = scale;
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
        double behind = Shapes.step(0.45, 0.8, dorsal / disc.halfDepthMm());
        double angle = Math.atan2(x, -dorsal);
        double out = disc.annulusMm(x, dorsal);
        for (int side = -1; side <= 1; side += 2) {
            double uneven = 0.55 + 0.75 * Math.abs(noise.at(2.2 * angle + 5, side * 3, 1));
            double size = lips * uneven * (1 - behind);
            double rim = side * (disc.heightMm() / 2 + 1.2 * scale);
            // a beak that curls towards the other endplate
            double curl = rim - side * Math.max(0, out) * 0.45;
            double beak =
                    Shapes.ellipse(out - 0.5, above - curl, (1.5 + 6.0 * size) * scale, (1.2 + 2.2 * size) * scale);
            d = Math.min(d, size > 0.08 ? beak : Math.max(beak, 2.0));
        }
        return d - 0.25 * noise.at(x / 4, y / 4, z / 4);
    }
}
