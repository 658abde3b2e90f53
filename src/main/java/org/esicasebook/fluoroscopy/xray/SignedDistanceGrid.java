package org.esicasebook.fluoroscopy.xray;

import java.util.stream.IntStream;
import org.esicasebook.fluoroscopy.anatomy.Box;
import org.esicasebook.fluoroscopy.anatomy.Solid;

/**
 * A solid's signed distance sampled on a grid. Close to the surface every sample is exact; farther
 * away blocks of samples hold one value that never exceeds the distance, which is all that marching rays need.
 */
final class SignedDistanceGrid {

    /** Depth below the surface up to which samples are exact [mm]. */
    static final double INNER_BAND_MM = 1.8;

    /** Height above the surface up to which samples are exact [mm]. */
    static final double OUTER_BAND_MM = 0.6;

    /** Height above the surface from which nothing is seen of a solid [mm]. */
    static final float SEEN_MM = 0.45f;

    private static final int BLOCK = 8;
    /** Allowance for solids whose distance is too large where they are bent. */
    private static final double TRUST = 0.78;

    private final Box box;
    private final double pitch;
    private final double scale;
    private final int nx;
    private final int ny;
    private final int nz;
    private final int stride;
    private final int slab;
    private final float diagonal;
    private final float deep;
    private final float[] values;
    /** Blocks of 2³ cells, and how far from each the nearest one lies that comes within the outer band [mm]. */
    private final int blocksX;

    private final int blocksXy;
    private final float[] empty;
    /** Distance of a block's samples from its middle [mm], by the binary logarithm of its size. */
    private final float[][] offsets = new float[4][];

    private SignedDistanceGrid(Solid solid, double pitchMm) {
        this.box = solid.bounds().grown(1.5 * pitchMm);
        this.pitch = pitchMm;
        this.scale = 1 / pitchMm;
        this.nx = count(box.maxX() - box.minX());
        this.ny = count(box.maxY() - box.minY());
        this.nz = count(box.maxZ() - box.minZ());
        this.diagonal = (float) (Math.sqrt(3) * pitchMm);
        this.deep = 3.05f + diagonal;
        this.stride = nx;
        this.slab = nx * ny;
        this.values = new float[nx * ny * nz];
        for (int power = 1; power < offsets.length; power++) {
            offsets[power] = offsets(1 << power, pitchMm);
        }
        int layers = (nz + BLOCK - 1) / BLOCK;
        IntStream.range(0, layers).parallel().forEach(layer -> {
            for (int j = 0; j < ny; j += BLOCK) {
                for (int i = 0; i < nx; i += BLOCK) {
                    fill(solid, i, j, layer * BLOCK, BLOCK);
                }
            }
        });
        this.blocksX = (nx + 1) / 2;
        this.blocksXy = blocksX * ((ny + 1) / 2);
        this.empty = emptiness();
    }

    /** Whether any sample at the corners of a block's cells comes within the outer band. */
    private float[] emptiness() {
        int blocksY = (ny + 1) / 2;
        int blocksZ = (nz + 1) / 2;
        boolean[] occupied = new boolean[blocksXy * blocksZ];
        IntStream.range(0, blocksZ).parallel().forEach(c -> {
            // a block has its cells' far corners in common with the next one
            for (int k = 2 * c; k <= Math.min(nz - 1, 2 * c + 2); k++) {
                for (int j = 0; j < ny; j++) {
                    occupy(occupied, c * blocksXy + j / 2 * blocksX, k * slab + j * stride);
                    if (j % 2 == 0 && j > 0) {
                        occupy(occupied, c * blocksXy + (j / 2 - 1) * blocksX, k * slab + j * stride);
                    }
                }
            }
        });
        return Emptiness.around(occupied, blocksX, blocksY, blocksZ, 2 * pitch);
    }

    private void occupy(boolean[] occupied, int blocks, int samples) {
        for (int i = 0; i < nx; i++) {
            if (values[samples + i] < SEEN_MM) {
                occupied[blocks + i / 2] = true;
                if (i % 2 == 0 && i > 0) {
                    occupied[blocks + i / 2 - 1] = true;
                }
            }
        }
    }

    private static float[] offsets(int size, double pitchMm) {
        float[] offsets = new float[size * size * size];
        double half = (size - 1) / 2.0;
        for (int at = 0; at < offsets.length; at++) {
            double x = at % size - half;
            double y = at / size % size - half;
            double z = at / size / size - half;
            offsets[at] = (float) (Math.sqrt(x * x + y * y + z * z) * pitchMm);
        }
        return offsets;
    }

    static SignedDistanceGrid of(Solid solid, double pitchMm) {
        return new SignedDistanceGrid(solid, pitchMm);
    }

    private int count(double lengthMm) {
        return (int) Math.ceil(lengthMm * scale) + 2;
    }

    private void fill(Solid solid, int i, int j, int k, int size) {
        if (i >= nx || j >= ny || k >= nz) {
            return;
        }
        double half = (size - 1) / 2.0;
        double d = solid.distanceMm(x(i + half), y(j + half), z(k + half));
        double reach = half * pitch * Math.sqrt(3);
        double safe = Math.abs(d) * TRUST - reach;
        double band = d > 0 ? OUTER_BAND_MM : INNER_BAND_MM;
        double corner = safe > band && size > 2 ? leastAtCorners(solid, i, j, k, size, d) : safe;
        if (corner > band) {
            double trusted = Math.abs(d) * TRUST;
            float most = size > 2 ? (float) corner : Float.MAX_VALUE;
            float sign = d > 0 ? 1 : -1;
            float[] offsets = this.offsets[Integer.numberOfTrailingZeros(size)];
            int endX = Math.min(nx, i + size);
            int endY = Math.min(ny, j + size);
            int endZ = Math.min(nz, k + size);
            for (int c = k; c < endZ; c++) {
                for (int b = j; b < endY; b++) {
                    int row = c * slab + b * stride;
                    int offset = ((c - k) * size + b - j) * size - i;
                    for (int a = i; a < endX; a++) {
                        values[row + a] = sign * Math.min(most, (float) trusted - offsets[offset + a]);
                    }
                }
            }
            return;
        }
        // where all samples come to lie close to the surface the eighths need not be asked
        int part = Math.abs(d) + reach < OUTER_BAND_MM + pitch ? 1 : size / 2;
        if (part == 1) {
            fillEach(solid, i, j, k, size);
            return;
        }
        for (int c = 0; c < 2; c++) {
            for (int b = 0; b < 2; b++) {
                for (int a = 0; a < 2; a++) {
                    fill(solid, i + a * part, j + b * part, k + c * part, part);
                }
            }
        }
    }

    private void fillEach(Solid solid, int i, int j, int k, int size) {
        for (int c = k; c < Math.min(nz, k + size); c++) {
            for (int b = j; b < Math.min(ny, j + size); b++) {
                for (int a = i; a < Math.min(nx, i + size); a++) {
                    values[c * slab + b * stride + a] = (float) solid.distanceMm(x(a), y(b), z(c));
                }
            }
        }
    }

    /**
     * Least distance at the corners of a block, 0 where one of them is on the other side: cuts make the distances of
     * solids jump, and the middle alone would miss what lies behind a jump.
     */
    private double leastAtCorners(Solid solid, int i, int j, int k, int size, double middle) {
        double least = Double.MAX_VALUE;
        int last = size - 1;
        for (int corner = 0; corner < 8; corner++) {
            double d = solid.distanceMm(
                    x(i + (corner & 1) * last), y(j + (corner >> 1 & 1) * last), z(k + (corner >> 2) * last));
            if (d * middle <= 0) {
                return 0;
            }
            least = Math.min(least, Math.abs(d) * TRUST);
        }
        return least;
    }

    private double x(double i) {
        return box.minX() + i * pitch;
    }

    private double y(double j) {
        return box.minY() + j * pitch;
    }

    private double z(double k) {
        return box.minZ() + k * pitch;
    }

    /** Box within which the grid may be asked. */
    Box box() {
        return box;
    }

    /** Cells in a millimetre. */
    double cellsPerMm() {
        return scale;
    }

    /** Number of samples. */
    int size() {
        return values.length;
    }

    /**
     * Value on a ray [mm]: trilinear near the surface; far from it a bound that the distance to the surface exceeds.
     *
     * @param fx place within {@link #box()}, in cells from its corner
     * @param fy see fx
     * @param fz see fx
     */
    double inCells(double fx, double fy, double fz) {
        int i = (int) fx;
        int j = (int) fy;
        int k = (int) fz;
        float clear = empty[(k >> 1) * blocksXy + (j >> 1) * blocksX + (i >> 1)];
        if (clear > 0) {
            return clear + SEEN_MM;
        }
        int at = k * slab + j * stride + i;
        float near = values[at];
        return near < -deep ? near + diagonal : between(at, (float) (fx - i), (float) (fy - j), (float) (fz - k));
    }

    /** Trilinear value [mm]; the place must lie in {@link #box()}. */
    double sample(double px, double py, double pz) {
        double fx = (px - box.minX()) * scale;
        double fy = (py - box.minY()) * scale;
        double fz = (pz - box.minZ()) * scale;
        int i = (int) fx;
        int j = (int) fy;
        int k = (int) fz;
        return between(k * slab + j * stride + i, (float) (fx - i), (float) (fy - j), (float) (fz - k));
    }

    private double between(int at, float u, float v, float w) {
        float[] f = values;
        float a = f[at] + u * (f[at + 1] - f[at]);
        float b = f[at + stride] + u * (f[at + stride + 1] - f[at + stride]);
        int above = at + slab;
        float c = f[above] + u * (f[above + 1] - f[above]);
        float d = f[above + stride] + u * (f[above + stride + 1] - f[above + stride]);
        float low = a + v * (b - a);
        float high = c + v * (d - c);
        return low + w * (high - low);
    }
}
