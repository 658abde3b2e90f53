package org.esicasebook.cases.store;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.stream.IntStream;
import org.esicasebook.epidurography.Compartment;
import org.esicasebook.epidurography.Landmark;
import org.esicasebook.epidurography.Level;
import org.esicasebook.epidurography.Side;
import org.esicasebook.fluoroscopy.Exposure;
import org.esicasebook.fluoroscopy.ImplausibleScenarioException;
import org.esicasebook.fluoroscopy.Progress;
import org.esicasebook.fluoroscopy.Scenario;
import org.esicasebook.fluoroscopy.Study;
import org.esicasebook.fluoroscopy.Study.Acquisition;
import org.esicasebook.fluoroscopy.Study.CaseTruth;
import org.esicasebook.fluoroscopy.Study.ContrastOutline;
import org.esicasebook.fluoroscopy.Study.Frame;
import org.esicasebook.fluoroscopy.Study.FrameTruth;
import org.esicasebook.fluoroscopy.Study.LandmarkLine;
import org.esicasebook.fluoroscopy.Study.PedicleLabel;
import org.esicasebook.fluoroscopy.Study.Series;
import org.esicasebook.geometry.PatientPoint;
import org.esicasebook.geometry.PixelPoint;
import org.esicasebook.geometry.Polygon;

/** Stands in for the simulator, which takes seconds: 4 × 4 pixels and an outline of the first compartment. */
class FakeRenderer implements Renderer {

    volatile String version = "fake";

    /** Seeds in the order in which they were asked for. */
    final List<Long> rendered = new CopyOnWriteArrayList<>();

    /** Seeds that cannot be rendered. */
    final Set<Long> impossible = ConcurrentHashMap.newKeySet();

    /** Renderings that may go on; none do while there are no permits. */
    final Semaphore permits = new Semaphore(Integer.MAX_VALUE);

    /** Renderings that may come to their first step; all do unless told otherwise. */
    final Semaphore permitsBeforeSteps = new Semaphore(Integer.MAX_VALUE);

    @Override
    public String version() {
        return version;
    }

    @Override
    public Study render(Scenario scenario, Progress progress) {
        rendered.add(scenario.seed());
        acquire(permitsBeforeSteps);
        progress.reached(0.5, "halfway");
        acquire(permits);
        if (impossible.contains(scenario.seed())) {
            throw new ImplausibleScenarioException("the intraneural tip lies in bone");
        }
        List<Series> series = scenario.exposures().stream()
                .map(exposure -> series(exposure, scenario.spreads().getFirst().compartment()))
                .toList();
        return new Study(
                version,
                series,
                new CaseTruth(
                        new PatientPoint(0, 0, 0),
                        1,
                        Map.of(),
                        List.of(Level.L4_L5),
                        List.of(Side.LEFT),
                        Map.of(Level.L4_L5, List.of(Side.LEFT)),
                        0,
                        2));
    }

    private static void acquire(Semaphore permits) {
        try {
            permits.acquire();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        }
    }

    private static Series series(Exposure exposure, Compartment compartment) {
        int frames = exposure instanceof Exposure.Run run ? run.frames() : 1;
        double start =
                switch (exposure) {
                    case Exposure.Still still -> still.atSeconds();
                    case Exposure.Run run -> run.startSeconds();
                };
        double intervalMs = exposure instanceof Exposure.Run run ? 1000 / run.framesPerSecond() : 0;
        return new Series(
                exposure,
                new Acquisition(4, 4, 12, 1020, 680, 0.3, 0, intervalMs, 75, 2000, 1500),
                IntStream.range(0, frames)
                        .mapToObj(i -> new Frame(
                                start + i * intervalMs / 1000,
                                pixels(exposure.projection().view().ordinal() * 100 + i),
                                truth(compartment, i)))
                        .toList());
    }

    private static short[] pixels(int base) {
        short[] pixels = new short[16];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (short) (base + i);
        }
        return pixels;
    }

    private static FrameTruth truth(Compartment compartment, int frame) {
        PixelPoint tip = new PixelPoint(1.23456, 2 + frame);
        return new FrameTruth(
                List.of(new ContrastOutline(
                        compartment,
                        List.of(new Polygon(
                                List.of(new PixelPoint(0, 0), new PixelPoint(3, 0), new PixelPoint(0, 3)),
                                List.of())))),
                tip,
                List.of(tip, new PixelPoint(0, 0)),
                List.of(new PedicleLabel("L4", Side.LEFT, new PixelPoint(1, 1))),
                List.of(new LandmarkLine(
                        Landmark.VENTRAL_INTERLAMINAR_LINE, "", List.of(new PixelPoint(0, 0), new PixelPoint(3, 3)))));
    }
}
