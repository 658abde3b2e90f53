package org.esicasebook.fluoroscopy.anatomy;

/** A block of bone in place of a disc, grown on to both endplates. */
final class DiscGraft implements Solid {

    private final Disc disc;
    private final double halfWidth;
    private final double halfDepth;
    private final double halfHeight;
    private final Box bounds;

    DiscGraft(Disc disc) {
        this.disc = disc;
        this.halfWidth = 0.62 * disc.halfWidthMm();
        this.halfDepth = 0.72 * disc.halfDepthMm();
        this.halfHeight = disc.heightMm() / 2 + 0.8;
        Box box = null;
        for (int corner = 0; corner < 4; corner++) {
            var p = disc.at(0, (corner & 1) == 0 ? halfDepth : -halfDepth, corner < 2 ? halfHeight : -halfHeight);
            Box one = new Box(-halfWidth, p.yMm(), p.zMm(), halfWidth, p.yMm(), p.zMm());
            box = box == null ? one : box.union(one);
        }
        this.bounds = java.util.Objects.requireNonNull(box).grown(1);
    }

    @Override
    public Box bounds() {
        return bounds;
    }

    @Override
    public double distanceMm(double x, double y, double z) {
        double flat = Shapes.roundedRectangle(x, disc.dorsal(y, z), halfWidth, halfDepth, 2);
        return Shapes.intersection(flat, Math.abs(disc.above(y, z)) - halfHeight, 1);
    }
}
