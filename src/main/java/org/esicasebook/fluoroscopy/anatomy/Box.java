package org.esicasebook.fluoroscopy.anatomy;

/** Axis-aligned box in the patient frame [mm]. */
public record Box(double minX, double minY, double minZ, double maxX, double maxY, double maxZ) {

    public Box {
        if (!(minX <= maxX && minY <= maxY && minZ <= maxZ)) {
            throw new IllegalArgumentException("A box needs its corners in order");
        }
    }

    public Box grown(double byMm) {
        return new Box(minX - byMm, minY - byMm, minZ - byMm, maxX + byMm, maxY + byMm, maxZ + byMm);
    }

    public Box union(Box other) {
        return new Box(
                Math.min(minX, other.minX),
                Math.min(minY, other.minY),
                Math.min(minZ, other.minZ),
                Math.max(maxX, other.maxX),
                Math.max(maxY, other.maxY),
                Math.max(maxZ, other.maxZ));
    }

    public boolean contains(double x, double y, double z) {
        return x >= minX && x <= maxX && y >= minY && y <= maxY && z >= minZ && z <= maxZ;
    }
}
