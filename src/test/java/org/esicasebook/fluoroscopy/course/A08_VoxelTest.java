package org.esicasebook.fluoroscopy.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.concurrent.ForkJoinPool;
import org.esicasebook.epidurography.View;
import org.esicasebook.fluoroscopy.Exposure.Field;
import org.esicasebook.fluoroscopy.Exposure.Receptor;
import org.esicasebook.fluoroscopy.Projection;
import org.esicasebook.fluoroscopy.xray.CArm;
import org.esicasebook.fluoroscopy.xray.VoxelVolume;
import org.esicasebook.geometry.PatientPoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Line integrals through voxels are exact. */
class A08_VoxelTest {

    private static final int N = 40;
    private static final double PITCH = 1.5;
    private static final double ORIGIN = -PITCH * (N - 1) / 2;

    private static float[] random(double filled) {
        SplittableRandom random = new SplittableRandom(3);
        float[] values = new float[N * N * N];
        for (int i = 0; i < values.length; i++) {
            int x = i % N;
            boolean inside = x > N * (1 - filled);
            values[i] = inside ? (float) random.nextDouble(0.01, 0.06) : 0;
        }
        return values;
    }

    private static VoxelVolume volume(float[] values) {
        return new VoxelVolume(N, N, N, values, ORIGIN, ORIGIN, ORIGIN, PITCH);
    }

    private static CArm camera(double angle, double tilt) {
        return new CArm(
                new Projection(View.ANTEROPOSTERIOR, angle, tilt),
                new PatientPoint(3, -2, 4),
                64,
                new Field(1, 2, Receptor.FLAT_PANEL));
    }

    /** All crossings of a ray with planes between voxels, sorted: slow, and nothing like the product's way. */
    private static double bySorting(float[] values, PatientPoint source, double[] to) {
        double[] s = {source.xMm(), source.yMm(), source.zMm()};
        double[] d = {to[0] - s[0], to[1] - s[1], to[2] - s[2]};
        double length = Math.sqrt(d[0] * d[0] + d[1] * d[1] + d[2] * d[2]);
        java.util.TreeSet<Double> cuts = new java.util.TreeSet<>();
        for (int a = 0; a < 3; a++) {
            for (int i = 0; i <= N; i++) {
                if (Math.abs(d[a]) > 1e-12) {
                    cuts.add((ORIGIN - PITCH / 2 + i * PITCH - s[a]) / d[a]);
                }
            }
        }
        double sum = 0;
        double before = Double.NaN;
        for (double cut : cuts) {
            double middle = (before + cut) / 2;
            int i = (int) Math.floor((s[0] + middle * d[0] - ORIGIN) / PITCH + 0.5);
            int j = (int) Math.floor((s[1] + middle * d[1] - ORIGIN) / PITCH + 0.5);
            int k = (int) Math.floor((s[2] + middle * d[2] - ORIGIN) / PITCH + 0.5);
            if (!Double.isNaN(before) && i >= 0 && j >= 0 && k >= 0 && i < N && j < N && k < N) {
                sum += values[(k * N + j) * N + i] * (cut - before) * length;
            }
            before = cut;
        }
        return sum;
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "-90, 0", "-45, 8", "30, -35", "135, 20", "90, 40"})
    void everyVoxelCountsWithTheLengthOfTheRayInIt(double angle, double tilt) {
        float[] values = random(1);
        CArm camera = camera(angle, tilt);
        float[] map = volume(values).project(camera);
        double phi = Math.toRadians(angle);
        double tau = Math.toRadians(tilt);
        for (int row = 1; row < 64; row += 5) {
            for (int column = 2; column < 64; column += 7) {
                double a = (column - 31.5) * camera.detectorPixelMm();
                double b = (31.5 - row) * camera.detectorPixelMm();
                PatientPoint source = camera.source();
                double[] to = {
                    source.xMm()
                            + 1000 * Math.sin(phi) * Math.cos(tau)
                            - a * Math.cos(phi)
                            - b * Math.sin(phi) * Math.sin(tau),
                    source.yMm()
                            + 1000 * Math.cos(phi) * Math.cos(tau)
                            + a * Math.sin(phi)
                            - b * Math.cos(phi) * Math.sin(tau),
                    source.zMm() + 1000 * Math.sin(tau) + b * Math.cos(tau)
                };
                assertThat((double) map[row * 64 + column]).isCloseTo(bySorting(values, source, to), within(1e-4));
            }
        }
    }

    @Test
    void skippingWhatIsEmptyChangesNothing() {
        VoxelVolume volume = volume(random(0.3));
        for (double angle : new double[] {0, -45, -90, 60}) {
            CArm camera = camera(angle, 5);
            assertThat(volume.project(camera))
                    .containsExactly(volume.visitingAll().project(camera), within(2e-5f));
        }
    }

    @Test
    void oneThreadAndManyGiveTheSame() throws Exception {
        VoxelVolume volume = volume(random(1));
        CArm camera = camera(20, 10);
        float[] many = volume.project(camera);
        try (ForkJoinPool alone = new ForkJoinPool(1)) {
            assertThat(alone.submit(() -> volume.project(camera)).get()).containsExactly(many);
        }
    }
}
