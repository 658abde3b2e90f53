package org.esicasebook.fluoroscopy.xray;

import java.util.stream.IntStream;

/** Square map of floats that the stages of this package work on; row by row. Not for sharing beyond the package. */
final class Raster {

    final int edge;
    final float[] values;

    Raster(int edge) {
        this(edge, new float[edge * edge]);
    }

    Raster(int edge, float[] values) {
        this.edge = edge;
        this.values = values;
    }

    /** Twice the edge, Catmull-Rom; the new pixels lie a quarter of an old one beside its centre. */
    Raster doubled() {
        Raster wide = new Raster(2 * edge);
        float[] rows = new float[edge * 2 * edge];
        IntStream.range(0, edge).parallel().forEach(y -> {
            for (int x = 0; x < 2 * edge; x++) {
                rows[y * 2 * edge + x] = between(values, y * edge, 1, x);
            }
        });
        IntStream.range(0, 2 * edge).parallel().forEach(y -> {
            for (int x = 0; x < 2 * edge; x++) {
                wide.values[y * 2 * edge + x] = between(rows, x, 2 * edge, y);
            }
        });
        return wide;
    }

    private float between(float[] from, int start, int stride, int fine) {
        int i = (fine >> 1) - ((fine & 1) == 0 ? 1 : 0);
        // weights of Catmull-Rom at 0.75 (even pixels) and at 0.25 (odd ones)
        boolean even = (fine & 1) == 0;
        float a = even ? -0.0234375f : -0.0703125f;
        float b = even ? 0.2265625f : 0.8671875f;
        float c = even ? 0.8671875f : 0.2265625f;
        float d = even ? -0.0703125f : -0.0234375f;
        return a * at(from, start, stride, i - 1)
                + b * at(from, start, stride, i)
                + c * at(from, start, stride, i + 1)
                + d * at(from, start, stride, i + 2);
    }

    private float at(float[] from, int start, int stride, int i) {
        return from[start + stride * Math.clamp(i, 0, edge - 1)];
    }

    /** Gaussian blur, borders repeated; for standard deviations of a few pixels. */
    Raster blurred(double sigmaPixels) {
        int radius = (int) Math.ceil(3 * sigmaPixels);
        float[] kernel = new float[radius + 1];
        double sum = 0;
        for (int i = 0; i <= radius; i++) {
            kernel[i] = (float) Math.exp(-0.5 * i * i / (sigmaPixels * sigmaPixels));
            sum += i == 0 ? kernel[i] : 2 * kernel[i];
        }
        for (int i = 0; i <= radius; i++) {
            kernel[i] /= (float) sum;
        }
        float[] across = new float[values.length];
        IntStream.range(0, edge).parallel().forEach(y -> {
            int row = y * edge;
            for (int x = 0; x < edge; x++) {
                float v = kernel[0] * values[row + x];
                for (int i = 1; i <= radius; i++) {
                    v += kernel[i] * (values[row + Math.max(x - i, 0)] + values[row + Math.min(x + i, edge - 1)]);
                }
                across[row + x] = v;
            }
        });
        Raster result = new Raster(edge);
        IntStream.range(0, edge).parallel().forEach(y -> {
            float[] out = result.values;
            int row = y * edge;
            for (int x = 0; x < edge; x++) {
                out[row + x] = kernel[0] * across[row + x];
            }
            for (int i = 1; i <= radius; i++) {
                int above = Math.max(y - i, 0) * edge;
                int below = Math.min(y + i, edge - 1) * edge;
                for (int x = 0; x < edge; x++) {
                    out[row + x] += kernel[i] * (across[above + x] + across[below + x]);
                }
            }
        });
        return result;
    }

    /** Wide blur, done on an eighth of the pixels and brought back linearly. */
    Raster blurredWide(double sigmaPixels) {
        int step = 8;
        int small = edge / step;
        Raster few = new Raster(small);
        for (int y = 0; y < small; y++) {
            for (int x = 0; x < small; x++) {
                float sum = 0;
                for (int j = 0; j < step; j++) {
                    for (int i = 0; i < step; i++) {
                        sum += values[(y * step + j) * edge + x * step + i];
                    }
                }
                few.values[y * small + x] = sum / (step * step);
            }
        }
        Raster soft = few.blurred(sigmaPixels / step);
        Raster result = new Raster(edge);
        IntStream.range(0, edge).parallel().forEach(y -> {
            double sy = Math.clamp((y + 0.5) / step - 0.5, 0, small - 1.0);
            int y0 = Math.min((int) sy, small - 2);
            float fy = (float) (sy - y0);
            for (int x = 0; x < edge; x++) {
                double sx = Math.clamp((x + 0.5) / step - 0.5, 0, small - 1.0);
                int x0 = Math.min((int) sx, small - 2);
                float fx = (float) (sx - x0);
                int i = y0 * small + x0;
                float top = soft.values[i] * (1 - fx) + soft.values[i + 1] * fx;
                float low = soft.values[i + small] * (1 - fx) + soft.values[i + small + 1] * fx;
                result.values[y * edge + x] = top * (1 - fy) + low * fy;
            }
        });
        return result;
    }
}
