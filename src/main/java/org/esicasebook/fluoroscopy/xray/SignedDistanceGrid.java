package org.esicasebook.fluoroscopy.xray;

import java.util.stream.IntStream;
import org.esicasebook.fluoroscopy.anatomy.Box;
import org.esicasebook.fluoroscopy.anatomy.Solid;

/**
 * Signed distance of a solid, sampled on a regular grid and read trilinearly. Full samples only near the surface; blocks
 * further away hold a distance that falls short of the true one, which is all that marching needs.
 */
final class SignedDistanceGrid {

    private static final int BLOCK = 4;
    private static final double BAND_MM = 2.5;

    final double minX;
    final double minY;
    final double minZ;
    final double pitch;
    final int nx;
    final int ny;
    final int nz;
    private final float[] distance;

    private SignedDistanceGrid(Box box, double pitch) {
        this.minX = box.minX();
        this.minY = box.minY();
        this.minZ = box.minZ();
        this.pitch = pitch;
        this.nx = (int) Math.ceil((box.maxX() - minX) / pitch) + 2;
        this.ny = (int) Math.ceil((box.maxY() - minY) / pitch) + 2;
        this.nz = (int) Math.ceil((box.maxZ() - minZ) / pitch) + 2;
        this.distance = new float[nx * ny * nz];
    }

    static SignedDistanceGrid sample(Solid solid, double pitchMm) {
        SignedDistanceGrid grid = new SignedDistanceGrid(solid.bounds().grown(1.5), pitchMm);
        int slabs = (grid.nz + BLOCK - 1) / BLOCK;
        IntStream.range(0, slabs).parallel().forEach(slab -> grid.fillSlab(solid, slab * BLOCK));
        return grid;
    }

    private void fillSlab(Solid solid, int z0) {
        double half = (BLOCK - 1) * pitch / 2;
        double diagonal = half * Math.sqrt(3);
        for (int y0 = 0; y0 < ny; y0 += BLOCK) {
            for (int x0 = 0; x0 < nx; x0 += BLOCK) {
                double centre =
                        solid.distanceMm(minX + x0 * pitch + half, minY + y0 * pitch + half, minZ + z0 * pitch + half);
                boolean far = Math.abs(centre) > BAND_MM + diagonal;
                float filling = (float) (centre - Math.copySign(diagonal, centre));
                for (int z = z0; z < Math.min(z0 + BLOCK, nz); z++) {
                    for (int y = y0; y < Math.min(y0 + BLOCK, ny); y++) {
                        for (int x = x0; x < Math.min(x0 + BLOCK, nx); x++) {
                            distance[(z * ny + y) * nx + x] = far
                                    ? filling
                                    : (float) solid.distanceMm(minX + x * pitch, minY + y * pitch, minZ + z * pitch);
                        }
                    }
                }
            }
        }
    }

    double maxX() {
        return minX + (nx - 1) * pitch;
    }

    double maxY() {
        return minY + (ny - 1) * pitch;
    }

    double maxZ() {
        return minZ + (nz - 1) * pitch;
    }

    /** Distance [mm]; the point must lie within the grid. */
    float at(double x, double y, double z) {
        float fx = (float) ((x - minX) / pitch);
        float fy = (float) ((y - minY) / pitch);
        float fz = (float) ((z - minZ) / pitch);
        int ix = Math.min((int) fx, nx - 2);
        int iy = Math.min((int) fy, ny - 2);
        int iz = Math.min((int) fz, nz - 2);
        fx -= ix;
        fy -= iy;
        fz -= iz;
        int i = (iz * ny + iy) * nx + ix;
        int up = i + nx * ny;
        float a = distance[i] + fx * (distance[i + 1] - distance[i]);
        float b = distance[i + nx] + fx * (distance[i + nx + 1] - distance[i + nx]);
        float c = distance[up] + fx * (distance[up + 1] - distance[up]);
        float d = distance[up + nx] + fx * (distance[up + nx + 1] - distance[up + nx]);
        float low = a + fy * (b - a);
        return low + fz * (c + fy * (d - c) - low);
    }
}
