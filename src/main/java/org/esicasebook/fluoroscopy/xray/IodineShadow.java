package org.esicasebook.fluoroscopy.xray;

import org.esicasebook.fluoroscopy.contrast.ContrastVolume;

/**
 * Iodine of one cloud as one view sees it. Each point is spread over four pixels, then all are blurred to the size of
 * the blob that a point stands for; both keep the mass. Places are computed once, for all frames.
 */
public final class IodineShadow {

    private final CArm arm;
    private final ContrastVolume.Cloud cloud;
    private final float[] columns;
    private final float[] rows;
    private final float[] perArea;

    public IodineShadow(CArm arm, ContrastVolume.Cloud cloud) {
        this.arm = arm;
        this.cloud = cloud;
        int count = cloud.size();
        columns = new float[count];
        rows = new float[count];
        perArea = new float[count];
        for (int i = 0; i < count; i++) {
            double x = cloud.xMm(i);
            double y = cloud.yMm(i);
            double z = cloud.zMm(i);
            columns[i] = (float) arm.column(x, y, z);
            rows[i] = (float) arm.row(x, y, z);
            perArea[i] = (float) (1 / arm.pixelAreaMm2(x, y, z));
        }
    }

    ContrastVolume.Cloud cloud() {
        return cloud;
    }

    /** Iodine per area across the beam at a time, row by row [mg/mm²]. */
    public float[] at(double seconds) {
        int n = arm.edgePixels();
        float[] map = new float[n * n];
        double[] masses = cloud.iodineMgAt(seconds);
        int left = n;
        int right = -1;
        int top = n;
        int bottom = -1;
        for (int p = 0; p < masses.length; p++) {
            float value = (float) masses[p] * perArea[p];
            if (value <= 0) {
                continue;
            }
            float c = columns[p];
            float r = rows[p];
            if (!(c >= 0 && r >= 0 && c < n - 1 && r < n - 1)) {
                continue;
            }
            int i = (int) c;
            int j = (int) r;
            float u = c - i;
            float v = r - j;
            int at = j * n + i;
            map[at] += value * (1 - u) * (1 - v);
            map[at + 1] += value * u * (1 - v);
            map[at + n] += value * (1 - u) * v;
            map[at + n + 1] += value * u * v;
            left = Math.min(left, i);
            right = Math.max(right, i + 1);
            top = Math.min(top, j);
            bottom = Math.max(bottom, j + 1);
        }
        if (right >= 0) {
            blur(map, n, left, right, top, bottom);
        }
        return map;
    }

    /** Blurs what lies within a rectangle to the size of the blobs. */
    private void blur(float[] map, int n, int left, int right, int top, int bottom) {
        double blob = cloud.points().blobMm() / arm.isocentrePixelMm();
        // spreading over four pixels has blurred by a variance of about 1/6 already
        double sigma = Math.sqrt(Math.max(0.16, blob * blob - 1.0 / 6));
        float[] weights = Resampling.gaussian(sigma);
        int reach = weights.length - 1;
        int x0 = Math.max(0, left - reach);
        int x1 = Math.min(n - 1, right + reach);
        int y0 = Math.max(0, top - reach);
        int y1 = Math.min(n - 1, bottom + reach);
        int w = x1 - x0 + 1;
        int h = y1 - y0 + 1;
        float[] across = new float[w * h];
        for (int y = 0; y < h; y++) {
            int from = (y + y0) * n;
            for (int x = 0; x < w; x++) {
                float value = map[from + x + x0];
                if (value != 0) {
                    for (int k = -reach; k <= reach; k++) {
                        int to = x + k;
                        if (to >= 0 && to < w) {
                            across[y * w + to] += value * weights[Math.abs(k)];
                        }
                    }
                }
            }
        }
        for (int y = 0; y < h; y++) {
            int to = (y + y0) * n + x0;
            java.util.Arrays.fill(map, to, to + w, 0);
            for (int k = -reach; k <= reach; k++) {
                int from = y + k;
                if (from >= 0 && from < h) {
                    float weight = weights[Math.abs(k)];
                    for (int x = 0; x < w; x++) {
                        map[to + x] += weight * across[from * w + x];
                    }
                }
            }
        }
    }
}
