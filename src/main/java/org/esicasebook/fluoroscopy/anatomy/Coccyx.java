package org.esicasebook.fluoroscopy.anatomy;

/**
 * The coccyx: four pieces that dwindle along the sacrum's curve, the first with short transverse processes and cornua.
 * Between the pieces and below S5 are narrow discs.
 */
final class Coccyx implements Solid {

    /** First and last coordinate along the curve, half width, depth. */
    private static final double[][] PIECES = {
        {108.5, 119.5, 8.5, 8.0}, {121.5, 129.5, 6.0, 6.8}, {131, 136.8, 4.4, 5.6}, {138, 142, 3.2, 4.6}
    };

    private final Sacrum sacrum;
    private final SacralCurve curve;
    private final Noise noise;
    private final Box bounds;

    Coccyx(Sacrum sacrum, Noise noise) {
        this.sacrum = sacrum;
        this.curve = sacrum.curve();
        this.noise = noise;
        Box box = null;
        for (double s = 104; s <= 146; s += 2) {
            for (double r : new double[] {-13, 8}) {
                var p = sacrum.at(15, s, r);
                Box corner = new Box(-p.xMm(), p.yMm(), p.zMm(), p.xMm(), p.yMm(), p.zMm());
                box = box == null ? corner : box.union(corner);
            }
        }
        this.bounds = java.util.Objects.requireNonNull(box);
    }

    @Override
    public Box bounds() {
        return bounds;
    }

    @Override
    public double distanceMm(double px, double py, double pz) {
        double size = sacrum.size();
        double y = sacrum.frame().localY(py, pz) / size;
        double z = sacrum.frame().localZ(py, pz) / size;
        double s = curve.along(y, z);
        double r = curve.dorsal(s, y, z);
        double x = Math.abs(px) / size;
        double d = 1e3;
        for (double[] piece : PIECES) {
            double middle = (piece[0] + piece[1]) / 2;
            double half = (piece[1] - piece[0]) / 2;
            double t = (s - middle) / half;
            double waist = 1 - 0.12 * Math.max(0, 1 - t * t);
            double side = Shapes.superellipse(x, r + piece[3] / 2 + 0.5, piece[2] * waist, piece[3] / 2);
            d = Math.min(d, Shapes.intersection(side, Math.abs(s - middle) - half, 2.4));
        }
        double wing = Shapes.capsule(x, r, s, 6, -4, 111.5, 11.5, -3.5, 110.5, 3.0, 1.8);
        double cornu = Shapes.capsule(x, r, s, 6, -1, 111, sacrum.halfIntercornual() + 0.8, 2.6, 107.5, 2.0, 1.4);
        d = Shapes.union(d, Math.min(wing, cornu), 2);
        if (d < 4 && d > -4) {
            d -= 0.3 * noise.at(px / 5, y / 5, z / 5);
        }
        return d * size;
    }
}
