package org.esicasebook.fluoroscopy.xray;

import java.util.stream.IntStream;
import org.esicasebook.fluoroscopy.anatomy.Box;
import org.esicasebook.fluoroscopy.anatomy.Solid;

/**
 * A solid's signed distance sampled on a grid. Within {@link #BAND_MM} of the surface every sample is exact; farther
 * away blocks of samples hold one value that never exceeds the distance, which is all that marching rays need.
 */
final class SignedDistanceGrid {

    /** Distance from the surface up to which samples are exact [mm]. */
    static final double BAND_MM = 2.0;

    private static final int BLOCK = 8;
    /** Allowance for solids whose distance is a few per cent too large. */
    private static final double TRUST = 0.92;

    private final Box box;
    private final double pitch;
    private final double scale;
    private final int nx;
    private final int ny;
    private final int nz;
    private final int stride;
    private final int slab;
    private final float[] values;

    private SignedDistanceGrid(Solid solid, double pitchMm) {
        this.box = solid.bounds().grown(1.5 * pitchMm);
        this.pitch = pitchMm;
        this.scale = 1 / pitchMm;
        this.nx = count(box.maxX() - box.minX());
        this.ny = count(box.maxY() - box.minY());
        this.nz = count(box.maxZ() - box.minZ());
        this.stride = nx;
        this.slab = nx * ny;
        this.values = new float[nx * ny * nz];
        int layers = (nz + BLOCK - 1) / BLOCK;
        IntStream.range(0, layers).parallel().forEach(layer -> {
            for (int j = 0; j < ny; j += BLOCK) {
                for (int i = 0; i < nx; i += BLOCK) {
                    fill(solid, i, j, layer * BLOCK, BLOCK);
                }
            }
        });
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
        if (size == 1) {
            values[k * slab + j * stride + i] = (float) solid.distanceMm(x(i), y(j), z(k));
            return;
        }
        double half = (size - 1) / 2.0;
        double d = solid.distanceMm(x(i + half), y(j + half), z(k + half));
        double reach = half * pitch * Math.sqrt(3);
        double safe = Math.abs(d) * TRUST - reach;
        if (safe > BAND_MM) {
            float value = (float) Math.copySign(safe, d);
            int endX = Math.min(nx, i + size);
            int endY = Math.min(ny, j + size);
            int endZ = Math.min(nz, k + size);
            for (int c = k; c < endZ; c++) {
                for (int b = j; b < endY; b++) {
                    int row = c * slab + b * stride;
                    java.util.Arrays.fill(values, row + i, row + endX, value);
                }
            }
            return;
        }
        int part = size / 2;
        for (int c = 0; c < 2; c++) {
            for (int b = 0; b < 2; b++) {
                for (int a = 0; a < 2; a++) {
                    fill(solid, i + a * part, j + b * part, k + c * part, part);
                }
            }
        }
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

    /** Number of samples. */
    int size() {
        return values.length;
    }

    /** Trilinear value [mm]; the place must lie in {@link #box()}. */
    double sample(double px, double py, double pz) {
        double fx = (px - box.minX()) * scale;
        double fy = (py - box.minY()) * scale;
        double fz = (pz - box.minZ()) * scale;
        int i = (int) fx;
        int j = (int) fy;
        int k = (int) fz;
        float u = (float) (fx - i);
        float v = (float) (fy - j);
        float w = (float) (fz - k);
        int at = k * slab + j * stride + i;
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
