package org.esicasebook.fluoroscopy.xray;

import java.util.stream.IntStream;

/** Square maps made finer, coarser and smoother. Parallel by rows; every value is computed by one thread. */
final class Resampling {

    private Resampling() {}

    /** Value between the pixels, the border continued outwards. */
    static float bilinear(float[] map, int n, double column, double row) {
        double c = Math.max(0, Math.min(n - 1.0001, column));
        double r = Math.max(0, Math.min(n - 1.0001, row));
        int i = (int) c;
        int j = (int) r;
        float u = (float) (c - i);
        float v = (float) (r - j);
        int at = j * n + i;
        float top = map[at] + u * (map[at + 1] - map[at]);
        float bottom = map[at + n] + u * (map[at + n + 1] - map[at + n]);
        return top + v * (bottom - top);
    }

    /** Twice as many columns and rows by Catmull–Rom; pixel centres lie a quarter of a coarse pixel off. */
    static float[] twice(float[] map, int n) {
        int m = 2 * n;
        float[] wide = new float[n * m];
        IntStream.range(0, n).parallel().forEach(row -> {
            int from = row * n;
            for (int i = 0; i < n; i++) {
                float a2 = map[from + Math.max(0, i - 2)];
                float a1 = map[from + Math.max(0, i - 1)];
                float a = map[from + i];
                float b1 = map[from + Math.min(n - 1, i + 1)];
                float b2 = map[from + Math.min(n - 1, i + 2)];
                wide[row * m + 2 * i] = quarter(b1, a, a1, a2);
                wide[row * m + 2 * i + 1] = quarter(a1, a, b1, b2);
            }
        });
        float[] out = new float[m * m];
        IntStream.range(0, n).parallel().forEach(row -> {
            int o2 = Math.max(0, row - 2) * m;
            int o1 = Math.max(0, row - 1) * m;
            int o = row * m;
            int u1 = Math.min(n - 1, row + 1) * m;
            int u2 = Math.min(n - 1, row + 2) * m;
            for (int i = 0; i < m; i++) {
                out[2 * row * m + i] = quarter(wide[u1 + i], wide[o + i], wide[o1 + i], wide[o2 + i]);
                out[(2 * row + 1) * m + i] = quarter(wide[o1 + i], wide[o + i], wide[u1 + i], wide[u2 + i]);
            }
        });
        return out;
    }

    /** Catmull–Rom a quarter of the way from b to c. */
    private static float quarter(float a, float b, float c, float d) {
        return -0.0703125f * a + 0.8671875f * b + 0.2265625f * c - 0.0234375f * d;
    }

    /** Means of squares of {@code factor} pixels. */
    static float[] coarser(float[] map, int n, int factor) {
        int m = n / factor;
        float[] out = new float[m * m];
        float scale = 1f / (factor * factor);
        IntStream.range(0, m).parallel().forEach(row -> {
            for (int column = 0; column < m; column++) {
                float sum = 0;
                for (int j = 0; j < factor; j++) {
                    int at = (row * factor + j) * n + column * factor;
                    for (int i = 0; i < factor; i++) {
                        sum += map[at + i];
                    }
                }
                out[row * m + column] = sum * scale;
            }
        });
        return out;
    }

    /** A coarse map at {@code factor} times the resolution, bilinear. */
    static float[] finer(float[] map, int n, int factor) {
        int m = n * factor;
        float[] out = new float[m * m];
        double shift = (factor - 1) / 2.0;
        IntStream.range(0, m).parallel().forEach(row -> {
            for (int column = 0; column < m; column++) {
                out[row * m + column] = bilinear(map, n, (column - shift) / factor, (row - shift) / factor);
            }
        });
        return out;
    }

    /** Weights of a Gaussian, half of it, the sum over both halves 1. */
    static float[] gaussian(double sigma) {
        int reach = Math.max(1, (int) Math.ceil(3.2 * sigma));
        double[] weights = new double[reach + 1];
        double sum = 0;
        for (int i = 0; i <= reach; i++) {
            weights[i] = StrictMath.exp(-0.5 * i * i / (sigma * sigma));
            sum += i == 0 ? weights[i] : 2 * weights[i];
        }
        float[] out = new float[reach + 1];
        for (int i = 0; i <= reach; i++) {
            out[i] = (float) (weights[i] / sum);
        }
        return out;
    }

    /** Gaussian blur, the border continued outwards; a new map. */
    static float[] blurred(float[] map, int n, double sigma) {
        if (sigma < 0.15) {
            return map.clone();
        }
        float[] weights = gaussian(sigma);
        float[] across = new float[n * n];
        IntStream.range(0, n).parallel().forEach(row -> blurRow(map, across, row * n, n, weights));
        float[] out = new float[n * n];
        IntStream.range(0, n).parallel().forEach(row -> blurDown(across, out, row, n, weights));
        return out;
    }

    private static void blurRow(float[] from, float[] to, int start, int n, float[] weights) {
        int reach = Math.min(weights.length - 1, n);
        for (int i = 0; i < n; i++) {
            to[start + i] = weights[0] * from[start + i];
        }
        // one weight after the other, so that the loop over the row is one of vectors
        for (int k = 1; k < weights.length; k++) {
            float w = weights[k];
            for (int i = start + reach; i < start + n - reach; i++) {
                to[i] += w * (from[i - k] + from[i + k]);
            }
            for (int i = 0; i < Math.min(reach, n); i++) {
                to[start + i] += w * (from[start + Math.max(0, i - k)] + from[start + Math.min(n - 1, i + k)]);
            }
            for (int i = Math.max(reach, n - reach); i < n; i++) {
                to[start + i] += w * (from[start + Math.max(0, i - k)] + from[start + Math.min(n - 1, i + k)]);
            }
        }
    }

    private static void blurDown(float[] from, float[] to, int row, int n, float[] weights) {
        int out = row * n;
        for (int i = 0; i < n; i++) {
            to[out + i] = weights[0] * from[out + i];
        }
        for (int k = 1; k < weights.length; k++) {
            float w = weights[k];
            int above = Math.max(0, row - k) * n;
            int below = Math.min(n - 1, row + k) * n;
            for (int i = 0; i < n; i++) {
                to[out + i] += w * (from[above + i] + from[below + i]);
            }
        }
    }

    /** Mean over squares of side 2·reach + 1, the border left out of the mean; serial, for coarse maps. */
    static float[] boxMean(float[] map, int n, int reach) {
        double[] sums = new double[(n + 1) * (n + 1)];
        for (int row = 0; row < n; row++) {
            double line = 0;
            for (int column = 0; column < n; column++) {
                line += map[row * n + column];
                sums[(row + 1) * (n + 1) + column + 1] = sums[row * (n + 1) + column + 1] + line;
            }
        }
        float[] out = new float[n * n];
        for (int row = 0; row < n; row++) {
            int top = Math.max(0, row - reach);
            int bottom = Math.min(n, row + reach + 1);
            for (int column = 0; column < n; column++) {
                int left = Math.max(0, column - reach);
                int right = Math.min(n, column + reach + 1);
                double sum = sums[bottom * (n + 1) + right]
                        - sums[top * (n + 1) + right]
                        - sums[bottom * (n + 1) + left]
                        + sums[top * (n + 1) + left];
                out[row * n + column] = (float) (sum / ((bottom - top) * (right - left)));
            }
        }
        return out;
    }
}
