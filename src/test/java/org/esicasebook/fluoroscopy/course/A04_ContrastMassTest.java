package org.esicasebook.fluoroscopy.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.esicasebook.epidurography.Side;
import org.esicasebook.epidurography.View;
import org.esicasebook.fluoroscopy.Projection;
import org.esicasebook.fluoroscopy.contrast.Points;
import org.esicasebook.fluoroscopy.xray.CArm;
import org.esicasebook.fluoroscopy.xray.IodineShadow;
import org.esicasebook.geometry.PatientPoint;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** No iodine is lost or made between the patient and the picture. */
class A04_ContrastMassTest {

    @ParameterizedTest
    @CsvSource({
        "ANTEROPOSTERIOR, 1024",
        "ANTEROPOSTERIOR, 512",
        "LATERAL, 1024",
        "LATERAL, 512",
        "CONTRALATERAL_OBLIQUE, 1024"
    })
    void theMassOfASlabSquareToTheBeamIsFoundAgain(View view, int edge) {
        Projection projection = Projection.standard(view, Side.LEFT);
        CArm camera = new CArm(projection, new PatientPoint(0, 0, 0), edge);
        double phi = Math.toRadians(projection.angleDegrees());
        SplittableRandom random = new SplittableRandom(4);
        int n = 5000;
        float[] xs = new float[n];
        float[] ys = new float[n];
        float[] zs = new float[n];
        for (int i = 0; i < n; i++) {
            // in the plane through the isocentre square to the beam, so that every point has one magnification
            double u = random.nextDouble(-30, 30);
            xs[i] = (float) (-u * Math.cos(phi));
            ys[i] = (float) (u * Math.sin(phi));
            zs[i] = (float) random.nextDouble(-30, 30);
        }
        float[] map = new IodineShadow(camera, new PointCloud(new Points(xs, ys, zs, 0.4), 0.02)).at(1);
        double sum = 0;
        for (float density : map) {
            sum += density;
        }
        double pixel = camera.isocentrePixelMm();
        assertThat(sum * pixel * pixel / (0.02 * n)).isCloseTo(1, within(1e-4));
    }

    @ParameterizedTest
    @CsvSource({"-60", "0", "60"})
    void depthChangesTheSizeOfAShadowAndNotItsMass(double y) {
        CArm camera = new CArm(new Projection(View.ANTEROPOSTERIOR, 0, 0), new PatientPoint(0, 0, 0), 512);
        float[] map = new IodineShadow(
                        camera,
                        new PointCloud(new Points(new float[] {3}, new float[] {(float) y}, new float[] {5}, 0.4), 7))
                .at(1);
        double sum = 0;
        for (float density : map) {
            sum += density;
        }
        double pixel = camera.detectorPixelMm() * (650 + y) / 1000;
        assertThat(sum * pixel * pixel).isCloseTo(7, within(1e-3));
    }
}
