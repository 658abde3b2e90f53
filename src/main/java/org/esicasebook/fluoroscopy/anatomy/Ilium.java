package org.esicasebook.fluoroscopy.anatomy;

/**
 * Left and right iliac wing and the ischium behind the acetabulum: a curved blade, thick at the crest, towards the
 * sacroiliac joint and below, with the greater sciatic notch. The crest reaches the height of the L4–5 disc.
 */
final class Ilium implements Solid {

    private static final double POSTERIOR_X = 40;
    private static final double LENGTH = 150;
    /** Where along the blade the crest is highest, and how far from there it falls by {@link #FALL}. */
    private static final double APEX = 82;

    private static final double HALF = 78;
    private static final double FALL = 68;
    private static final double ALONG_X = 0.617;
    private static final double ALONG_Y = -0.787;

    private final double posteriorY;
    private final double crestZ;
    private final double size;
    private final int side;
    private final Noise noise;

    /**
     * @param posteriorY of the posterior superior spine, patient frame [mm]
     * @param crestZ of the top of the crest, patient frame [mm]
     * @param side 1 left, −1 right
     */
    Ilium(double posteriorY, double crestZ, double size, int side, Noise noise) {
        this.posteriorY = posteriorY;
        this.crestZ = crestZ;
        this.size = size;
        this.side = side;
        this.noise = noise;
    }

    @Override
    public Box bounds() {
        double least = 25 * size;
        double most = 166 * size;
        return new Box(
                side > 0 ? least : -most,
                posteriorY - 142 * size,
                crestZ - 172 * size,
                side > 0 ? most : -least,
                posteriorY + 15,
                crestZ + 8);
    }

    @Override
    public double distanceMm(double px, double py, double pz) {
        double x = side * px / size - POSTERIOR_X;
        double y = (py - posteriorY) / size;
        double z = (pz - crestZ) / size;
        double s = x * ALONG_X + y * ALONG_Y;
        double t = Shapes.clamp(s, -10, LENGTH + 10);
        double across = -x * ALONG_Y + y * ALONG_X;
        double bend = t < 65 ? -13 * Math.sin(Math.PI * t / 65) : 11 * Math.sin(Math.PI * (t - 65) / 85);
        double lean = 0.20 * (z + 50) * Shapes.step(20, 80, t);
        double offset = across - bend - lean;
        double crest = -FALL * (t - APEX) * (t - APEX) / (HALF * HALF);
        double below = z - crest;
        double slope = 2 * FALL * (t - APEX) / (HALF * HALF);
        double edge = below / Math.sqrt(1 + slope * slope);
        double half = Shapes.mix(2.6, 6.0, Shapes.step(-17, -5, edge))
                + 4.0 * (1 - Shapes.step(20, 62, t)) * Shapes.step(-75, -45, z)
                + 7.0 * (1 - Shapes.step(-135, -85, z)) * Shapes.step(36, 56, t);
        double d = Shapes.intersection((Math.abs(offset) - half) * 0.93, edge, 4.5);
        d = Shapes.intersection(d, -166 - z, 6);
        // greater sciatic notch, behind the body of the ischium
        double notch = z > -132 ? Shapes.ellipse(t - 10, z + 132, 33, 46) : t - 43;
        d = Shapes.difference(d, notch, 5);
        if (d < 6 && d > -4) {
            d -= 0.4 * noise.at(px / 8, py / 8, pz / 8);
        }
        return d * size;
    }
}
