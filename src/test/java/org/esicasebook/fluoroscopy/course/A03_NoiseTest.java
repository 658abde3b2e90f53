package org.esicasebook.fluoroscopy.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.esicasebook.epidurography.View;
import org.esicasebook.fluoroscopy.Projection;
import org.esicasebook.fluoroscopy.xray.CArm;
import org.esicasebook.fluoroscopy.xray.Detector;
import org.esicasebook.fluoroscopy.xray.QuantumNoise;
import org.esicasebook.geometry.PatientPoint;
import org.junit.jupiter.api.Test;

/** Photons are counted, and few are counted badly. */
class A03_NoiseTest {

    private static final int EDGE = 512;

    private final QuantumNoise noise = new QuantumNoise();
    private final CArm camera = new CArm(new Projection(View.ANTEROPOSTERIOR, 0, 0), new PatientPoint(0, 0, 0), EDGE);

    /** Variance of the stored grey levels of an even field. */
    private double variance(double signal, double quanta) {
        float[] even = new float[EDGE * EDGE];
        Arrays.fill(even, (float) signal);
        short[] pixels = new Detector(camera, Detector.Settings.of(camera, even), quanta, noise).picture(even, 5, 0);
        double sum = 0;
        double squares = 0;
        int count = 0;
        for (int row = 150; row < 362; row++) {
            for (int column = 150; column < 362; column++) {
                double v = pixels[row * EDGE + column];
                sum += v;
                squares += v * v;
                count++;
            }
        }
        return squares / count - sum / count * (sum / count);
    }

    @Test
    void varianceFallsInProportionToTheDose() {
        double once = variance(0.02, 2000);
        double fourfold = variance(0.02, 8000);
        assertThat(once / fourfold).isCloseTo(4, within(0.25));
    }

    @Test
    void automaticControlKeepsTheNoiseWhateverTheThickness() {
        assertThat(variance(0.002, 2000) / variance(0.05, 2000)).isCloseTo(1, within(0.03));
    }

    @Test
    void theFieldHasTheVarianceThatSpreadingLightLeaves() {
        QuantumNoise.Field field = noise.field(3, 1);
        double sum = 0;
        double squares = 0;
        for (int row = 0; row < EDGE; row++) {
            for (int column = 0; column < EDGE; column++) {
                double v = field.at(column, row);
                sum += v;
                squares += v * v;
            }
        }
        double n = EDGE * (double) EDGE;
        assertThat(sum / n).isCloseTo(0, within(0.01));
        assertThat(squares / n).isCloseTo(QuantumNoise.variance(), within(0.02));
    }

    @Test
    void twoFramesDoNotShareTheirNoise() {
        QuantumNoise.Field one = noise.field(3, 1);
        QuantumNoise.Field two = noise.field(3, 2);
        double product = 0;
        for (int row = 0; row < EDGE; row++) {
            for (int column = 0; column < EDGE; column++) {
                product += one.at(column, row) * two.at(column, row);
            }
        }
        assertThat(product / EDGE / EDGE / QuantumNoise.variance()).isCloseTo(0, within(0.02));
    }
}
