package org.esicasebook.fluoroscopy.anatomy;

/**
 * The broad transverse process of a sacralised L5, which reaches the ala of the sacrum and has grown together with it. It
 * comes down lateral and dorsal of the root, which leaves before it as through a sacral foramen.
 */
final class SacralisedProcess implements Solid {

    private final double[] root;
    private final double[] ala;
    private final double size;
    private final int side;
    private final Noise noise;

    /**
     * @param root at the pedicle of L5, left, patient frame [mm]
     * @param ala on the ala, left, patient frame [mm]
     * @param side 1 left, −1 right
     */
    SacralisedProcess(double[] root, double[] ala, double size, int side, Noise noise) {
        this.root = root;
        this.ala = ala;
        this.size = size;
        this.side = side;
        this.noise = noise;
    }

    @Override
    public Box bounds() {
        double grown = 15 * size;
        double low = Math.min(root[0], ala[0]) - grown;
        double high = Math.max(root[0], ala[0]) + grown;
        return new Box(
                side > 0 ? low : -high,
                Math.min(root[1], ala[1]) - grown,
                Math.min(root[2], ala[2]) - grown,
                side > 0 ? high : -low,
                Math.max(root[1], ala[1]) + grown,
                Math.max(root[2], ala[2]) + grown);
    }

    @Override
    public double distanceMm(double px, double y, double z) {
        double x = side * px;
        double middleX = 0.2 * root[0] + 0.8 * ala[0] + 5 * size;
        double arm =
                Shapes.capsule(x, y, z, root[0], root[1], root[2], middleX, ala[1], root[2] - 3, 6 * size, 7 * size);
        double leg =
                Shapes.capsule(x, y, z, middleX, ala[1], root[2] - 3, ala[0], ala[1], ala[2], 7 * size, 8.5 * size);
        return Shapes.union(arm, leg, 6) - 0.5 * noise.at(x / 7, y / 7, z / 7);
    }
}
