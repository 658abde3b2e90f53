package org.esicasebook.fluoroscopy.xray;

import org.esicasebook.fluoroscopy.contrast.ContrastVolume.Cloud;

/**
 * A cloud of iodine seen by a camera: its points are projected once, then summed for any time into an areal density
 * across the beam [mg/cm²]. Each point is a Gaussian whose weights sum to one, so no iodine is lost within the field.
 */
final class IodineShadow {

    private static final double LEAST_SIGMA_PIXELS = 0.6;

    private final Cloud cloud;
    private final int edge;
    private final float[] columns;
    private final float[] rows;
    /** Reciprocal of a pixel's area at the depth of the point [1/cm²]. */
    private final float[] perArea;

    private final double sigmaPixels;

    IodineShadow(Cloud cloud, CArm camera) {
        this.cloud = cloud;
        this.edge = camera.edgePixels();
        int n = cloud.size();
        columns = new float[n];
        rows = new float[n];
        perArea = new float[n];
        double[] at = new double[3];
        double depths = 0;
        for (int i = 0; i < n; i++) {
            camera.project(cloud.xMm(i), cloud.yMm(i), cloud.zMm(i), at);
            columns[i] = (float) at[0];
            rows[i] = (float) at[1];
            double pixelCm = camera.detectorPixelMm() * at[2] / CArm.SOURCE_TO_DETECTOR_MM / 10;
            perArea[i] = (float) (1 / (pixelCm * pixelCm));
            depths += at[2];
        }
        double depth = n == 0 ? CArm.SOURCE_TO_ISOCENTRE_MM : depths / n;
        double pixelMm = camera.detectorPixelMm() * depth / CArm.SOURCE_TO_DETECTOR_MM;
        sigmaPixels = Math.max(LEAST_SIGMA_PIXELS, cloud.blobMm() / pixelMm);
    }

    Cloud cloud() {
        return cloud;
    }

    /** Areal density at a time [mg/cm²]. */
    Raster at(double seconds) {
        Raster raster = new Raster(edge);
        double[] mass = cloud.iodineMgAt(seconds);
        int radius = (int) Math.ceil(3 * sigmaPixels);
        float[] across = new float[2 * radius + 1];
        float[] down = new float[2 * radius + 1];
        for (int i = 0; i < mass.length; i++) {
            if (mass[i] <= 0) {
                continue;
            }
            int column = Math.round(columns[i]);
            int row = Math.round(rows[i]);
            if (column < -radius || row < -radius || column >= edge + radius || row >= edge + radius) {
                continue;
            }
            weights(across, radius, columns[i] - column);
            weights(down, radius, rows[i] - row);
            float density = (float) mass[i] * perArea[i];
            for (int dy = Math.max(-radius, -row); dy <= Math.min(radius, edge - 1 - row); dy++) {
                float line = density * down[dy + radius];
                int start = (row + dy) * edge + column;
                for (int dx = Math.max(-radius, -column); dx <= Math.min(radius, edge - 1 - column); dx++) {
                    raster.values[start + dx] += line * across[dx + radius];
                }
            }
        }
        return raster;
    }

    private void weights(float[] kernel, int radius, float offset) {
        float factor = (float) (-0.5 / (sigmaPixels * sigmaPixels));
        float sum = 0;
        for (int k = -radius; k <= radius; k++) {
            float d = k - offset;
            float w = (float) Math.exp(factor * d * d);
            kernel[k + radius] = w;
            sum += w;
        }
        for (int k = 0; k < kernel.length; k++) {
            kernel[k] /= sum;
        }
    }
}
