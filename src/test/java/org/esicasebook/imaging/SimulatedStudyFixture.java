package org.esicasebook.imaging;

import java.util.List;
import java.util.stream.IntStream;
import org.esicasebook.epidurography.Compartment;
import org.esicasebook.epidurography.Level;
import org.esicasebook.epidurography.Route;
import org.esicasebook.epidurography.Side;
import org.esicasebook.epidurography.View;
import org.esicasebook.fluoroscopy.Exposure;
import org.esicasebook.fluoroscopy.Injection;
import org.esicasebook.fluoroscopy.Needle;
import org.esicasebook.fluoroscopy.Patient;
import org.esicasebook.fluoroscopy.Placement;
import org.esicasebook.fluoroscopy.Projection;
import org.esicasebook.fluoroscopy.Scenario;
import org.esicasebook.fluoroscopy.Spread;
import org.esicasebook.fluoroscopy.Study;
import org.esicasebook.imaging.IncomingStudy.IncomingSeries;
import org.esicasebook.imaging.IncomingStudy.PixelFrame;

/** Small studies with recognisable pixels. */
public final class SimulatedStudyFixture {

    private SimulatedStudyFixture() {}

    public static StudyId studyId(int number) {
        return new StudyId("%064x".formatted(number));
    }

    /** One AP still of 32 × 24 and one AP cine of three frames of 16 × 16. */
    public static IncomingStudy.Simulated stillAndCine(int number) {
        return new IncomingStudy.Simulated(
                studyId(number),
                List.of(series(32, 24, 0, 1, number), series(16, 16, 125, 3, number)),
                new Gradient(32, 24, number));
    }

    private static IncomingSeries series(int columns, int rows, double frameTimeMs, int frames, int number) {
        List<PixelFrame> pixels = IntStream.range(0, frames)
                .<PixelFrame>mapToObj(frame -> new Gradient(columns, rows, 100 * number + frame))
                .toList();
        return new IncomingSeries(
                View.ANTEROPOSTERIOR, columns, rows, 12, frameTimeMs, 0, 2048, 4096, 0.3, 0.2, attributes(), pixels);
    }

    /** Of a lumbar AP still. */
    public static XRayAttributes attributes() {
        Exposure still = new Exposure.Still(Projection.standard(View.ANTEROPOSTERIOR, Side.LEFT), 10);
        return XRayAttributes.of(
                scenario(still),
                new Study.Series(
                        still, new Study.Acquisition(32, 24, 12, 1000, 650, 0.3, 0, 0, 75, 2048, 4096), List.of()));
    }

    static Scenario scenario(Exposure... exposures) {
        return new Scenario(
                1,
                Patient.typical(),
                Route.LUMBAR_INTERLAMINAR,
                Level.L4_L5,
                Side.LEFT,
                Needle.tuohy20(),
                new Placement.Interlaminar(4, 1),
                Injection.iohexol240(0.4),
                List.of(Spread.of(Compartment.EPIDURAL, 3)),
                List.of(exposures));
    }

    public record Gradient(int columns, int rows, int offset) implements PixelFrame {
        @Override
        public int valueAt(int column, int row) {
            return (offset + 64 * column + row) & 0xfff;
        }
    }
}
