package org.esicasebook.fluoroscopy.anatomy;

/** A hollow or solid ellipsoid of bone: the vault of the skull, the head of a humerus. */
final class BoneShell implements Solid {

    private final double x;
    private final double y;
    private final double z;
    private final double rx;
    private final double ry;
    private final double rz;
    private final double thicknessMm;

    /** @param thicknessMm of the wall; 0 for a solid bone */
    BoneShell(double x, double y, double z, double rx, double ry, double rz, double thicknessMm) {
        this.x = x;
        this.y = y;
        this.z = z;
        this.rx = rx;
        this.ry = ry;
        this.rz = rz;
        this.thicknessMm = thicknessMm;
    }

    @Override
    public Box bounds() {
        return new Box(x - rx - 2, y - ry - 2, z - rz - 2, x + rx + 2, y + ry + 2, z + rz + 2);
    }

    @Override
    public double distanceMm(double px, double py, double pz) {
        double d = Shapes.ellipsoid(px - x, py - y, pz - z, rx, ry, rz);
        return thicknessMm > 0 ? Math.abs(d + thicknessMm / 2) - thicknessMm / 2 : d;
    }
}
