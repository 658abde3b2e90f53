package org.esicasebook.fluoroscopy.xray;

import java.util.stream.IntStream;

/**
 * Attenuation in voxels, and its exact line integrals: every voxel counts with the length of the ray within it, as in
 * Siddon (1985) and Amanatides and Woo (1987). A ray is followed slab by slab along the axis that it is most nearly
 * parallel to; in one slab it can pass into the next voxel at most once sideways and once upwards, so that nearly every
 * slab costs one look-up and one sum. Where blocks of 8³ voxels and all around them are empty, eight slabs are skipped.
 */
public final class VoxelVolume {

    private static final int BLOCK = 8;

    private final double originX;
    private final double originY;
    private final double originZ;
    private final double pitch;
    private final int[] counts;
    private final int[] strides;
    private final int[] blockStrides;
    /** With a border of one empty voxel. */
    private final float[] padded;
    /** Whether a block or one of its neighbours holds anything. */
    private final boolean[] occupied;

    /** Whether it is worth looking for empty blocks. */
    private final boolean sparse;

    /**
     * @param values attenuation [1/mm], x fastest, then y, then z
     * @param originX of the first voxel's centre, patient frame [mm]
     * @param originY see originX
     * @param originZ see originX
     * @param pitchMm edge of a voxel [mm]
     */
    public VoxelVolume(
            int nx, int ny, int nz, float[] values, double originX, double originY, double originZ, double pitchMm) {
        if (values.length != nx * ny * nz) {
            throw new IllegalArgumentException("One value for each voxel");
        }
        this.originX = originX - pitchMm / 2;
        this.originY = originY - pitchMm / 2;
        this.originZ = originZ - pitchMm / 2;
        this.pitch = pitchMm;
        this.counts = new int[] {nx, ny, nz};
        this.strides = new int[] {1, nx + 2, (nx + 2) * (ny + 2)};
        this.padded = new float[(nx + 2) * (ny + 2) * (nz + 2)];
        for (int k = 0; k < nz; k++) {
            for (int j = 0; j < ny; j++) {
                System.arraycopy(values, (k * ny + j) * nx, padded, index(0, j, k), nx);
            }
        }
        int bx = (nx + BLOCK - 1) / BLOCK + 2;
        int by = (ny + BLOCK - 1) / BLOCK + 2;
        int bz = (nz + BLOCK - 1) / BLOCK + 2;
        this.blockStrides = new int[] {1, bx, bx * by};
        this.occupied = new boolean[bx * by * bz];
        for (int k = 0; k < nz; k++) {
            for (int j = 0; j < ny; j++) {
                for (int i = 0; i < nx; i++) {
                    if (values[(k * ny + j) * nx + i] != 0) {
                        occupy(i / BLOCK, j / BLOCK, k / BLOCK);
                    }
                }
            }
        }
        int full = 0;
        for (boolean block : occupied) {
            full += block ? 1 : 0;
        }
        this.sparse = full < 0.9 * occupied.length;
    }

    private void occupy(int i, int j, int k) {
        for (int c = k; c <= k + 2; c++) {
            for (int b = j; b <= j + 2; b++) {
                int at = c * blockStrides[2] + b * blockStrides[1] + i;
                occupied[at] = true;
                occupied[at + 1] = true;
                occupied[at + 2] = true;
            }
        }
    }

    private int index(int i, int j, int k) {
        return (k + 1) * strides[2] + (j + 1) * strides[1] + i + 1;
    }

    /** The same volume whose every voxel is visited, empty or not. */
    public VoxelVolume visitingAll() {
        return new VoxelVolume(this, false);
    }

    private VoxelVolume(VoxelVolume other, boolean sparse) {
        this.sparse = sparse;
        originX = other.originX;
        originY = other.originY;
        originZ = other.originZ;
        pitch = other.pitch;
        counts = other.counts;
        strides = other.strides;
        blockStrides = other.blockStrides;
        padded = other.padded;
        occupied = other.occupied;
    }

    /** Line integrals along the rays of all pixels, row by row; rows are shared among the threads of the pool. */
    public float[] project(CArm arm) {
        int n = arm.edgePixels();
        float[] map = new float[n * n];
        double[] source = {
            (arm.sourceX() - originX) / pitch, (arm.sourceY() - originY) / pitch, (arm.sourceZ() - originZ) / pitch
        };
        IntStream.range(0, n).parallel().forEach(row -> {
            double[] direction = new double[3];
            for (int column = 0; column < n; column++) {
                arm.direction(column, row, direction);
                map[row * n + column] = (float) (pitch * integral(source, direction));
            }
        });
        return map;
    }

    /** Integral along a ray, lengths in voxels. */
    private double integral(double[] source, double[] direction) {
        double near = 0;
        double far = Double.MAX_VALUE;
        int axis = 0;
        for (int a = 0; a < 3; a++) {
            double d = direction[a];
            if (Math.abs(d) > Math.abs(direction[axis])) {
                axis = a;
            }
            if (Math.abs(d) < 1e-12) {
                if (source[a] <= 0 || source[a] >= counts[a]) {
                    return 0;
                }
                continue;
            }
            double one = -source[a] / d;
            double two = (counts[a] - source[a]) / d;
            near = Math.max(near, Math.min(one, two));
            far = Math.min(far, Math.max(one, two));
        }
        return far - near < 1e-9 ? 0 : march(source, direction, axis, near, far);
    }

    private double march(double[] source, double[] direction, int axis, double near, double far) {
        int b = axis == 0 ? 1 : 0;
        int c = axis == 2 ? 1 : 2;
        int strideA = strides[axis];
        int strideB = strides[b];
        int strideC = strides[c];
        int step = direction[axis] > 0 ? 1 : -1;
        double perSlab = 1 / Math.abs(direction[axis]);
        double slopeB = direction[b] * perSlab;
        double slopeC = direction[c] * perSlab;
        double atA = source[axis] + near * direction[axis];
        int slab = clamp((int) Math.floor(atA + (step > 0 ? 1e-9 : -1e-9)), counts[axis]);
        int last =
                clamp((int) Math.floor(source[axis] + far * direction[axis] - (step > 0 ? 1e-9 : -1e-9)), counts[axis]);
        // where the ray passes into the slab after this one
        double plane = (slab + (step > 0 ? 1 : 0) - source[axis]) / direction[axis];
        double atB = source[b] + near * direction[b];
        double atC = source[c] + near * direction[c];
        int corner = strides[0] + strides[1] + strides[2];
        double sum = 0;
        if (slab != last) {
            double nextB = source[b] + plane * direction[b];
            double nextC = source[c] + plane * direction[c];
            sum += crossing(corner + slab * strideA, strideB, strideC, atB, nextB, atC, nextC, plane - near);
            slab += step;
            int slabs = (last - slab) * step;
            sum += perSlab
                    * inner(
                            corner + slab * strideA,
                            strideA * step,
                            strideB,
                            strideC,
                            nextB,
                            nextC,
                            slopeB,
                            slopeC,
                            slabs,
                            axis,
                            slab,
                            step);
            near = plane + slabs * perSlab;
            atB = source[b] + near * direction[b];
            atC = source[c] + near * direction[c];
            slab = last;
        }
        double endB = source[b] + far * direction[b];
        double endC = source[c] + far * direction[c];
        return sum + crossing(corner + slab * strideA, strideB, strideC, atB, endB, atC, endC, far - near);
    }

    /** Sum over whole slabs, lengths in slabs. */
    private double inner(
            int from,
            int strideA,
            int strideB,
            int strideC,
            double startB,
            double startC,
            double slopeB,
            double slopeC,
            int slabs,
            int axis,
            int firstSlab,
            int step) {
        float[] voxels = padded;
        double perB = 1 / slopeB;
        double perC = 1 / slopeC;
        // towards higher voxels a ray leaves at the far face, towards lower ones at the near face
        int farB = slopeB > 0 ? 1 : 0;
        int farC = slopeC > 0 ? 1 : 0;
        int besideB = slopeB > 0 ? strideB : -strideB;
        int besideC = slopeC > 0 ? strideC : -strideC;
        double sum = 0;
        int base = from;
        int i = (int) startB;
        int k = (int) startC;
        for (int slab = 0; slab < slabs; slab++, base += strideA) {
            if (sparse
                    && (slab & BLOCK - 1) == 0
                    && slab + BLOCK < slabs
                    && isEmpty(axis, firstSlab + step * slab, i, k)) {
                slab += BLOCK;
                base += BLOCK * strideA;
                i = (int) (startB + slab * slopeB);
                k = (int) (startC + slab * slopeC);
                slab--;
                base -= strideA;
                continue;
            }
            double nextB = startB + (slab + 1) * slopeB;
            double nextC = startC + (slab + 1) * slopeC;
            int nextI = (int) nextB;
            int nextK = (int) nextC;
            int at = base + i * strideB + k * strideC;
            float here = voxels[at];
            if (i == nextI) {
                if (k == nextK) {
                    sum += here;
                } else {
                    // what of the slab lies behind the face
                    double behind = (nextC - (k + farC)) * perC;
                    sum += here + behind * (voxels[at + besideC] - here);
                }
            } else if (k == nextK) {
                double behind = (nextB - (i + farB)) * perB;
                sum += here + behind * (voxels[at + besideB] - here);
            } else {
                double behindB = (nextB - (i + farB)) * perB;
                double behindC = (nextC - (k + farC)) * perC;
                float between = voxels[at + (behindB > behindC ? besideB : besideC)];
                float end = voxels[at + besideB + besideC];
                double first = Math.max(behindB, behindC);
                double second = Math.min(behindB, behindC);
                sum += here + first * (between - here) + second * (end - between);
            }
            i = nextI;
            k = nextK;
        }
        return sum;
    }

    private boolean isEmpty(int axis, int a, int b, int c) {
        return !occupied[block(axis, a) + block(axis == 0 ? 1 : 0, b) + block(axis == 2 ? 1 : 2, c)];
    }

    private int block(int axis, int voxel) {
        return ((voxel >> 3) + 1) * blockStrides[axis];
    }

    /** One slab in which a ray may pass from voxel to voxel, once along each of the other axes. */
    private double crossing(
            int base, int strideB, int strideC, double fromB, double toB, double fromC, double toC, double length) {
        int ib = (int) Math.floor(fromB);
        int jb = (int) Math.floor(toB);
        int ic = (int) Math.floor(fromC);
        int jc = (int) Math.floor(toC);
        int at = base + ib * strideB + ic * strideC;
        if (ib == jb && ic == jc) {
            return padded[at] * length;
        }
        double passB = ib == jb ? 1 : (Math.max(ib, jb) - fromB) / (toB - fromB);
        double passC = ic == jc ? 1 : (Math.max(ic, jc) - fromC) / (toC - fromC);
        int afterB = at + (jb - ib) * strideB;
        int afterC = at + (jc - ic) * strideC;
        int end = base + jb * strideB + jc * strideC;
        return passB < passC
                ? length * (passB * padded[at] + (passC - passB) * padded[afterB] + (1 - passC) * padded[end])
                : length * (passC * padded[at] + (passB - passC) * padded[afterC] + (1 - passB) * padded[end]);
    }

    private static int clamp(int i, int count) {
        return Math.max(0, Math.min(count - 1, i));
    }
}
