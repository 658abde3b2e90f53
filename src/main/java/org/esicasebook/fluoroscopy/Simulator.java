package org.esicasebook.fluoroscopy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.esicasebook.fluoroscopy.anatomy.Spine;
import org.esicasebook.fluoroscopy.contrast.ContrastVolume;
import org.esicasebook.fluoroscopy.contrast.Injectate;
import org.esicasebook.fluoroscopy.needle.NeedlePath;
import org.esicasebook.fluoroscopy.needle.NeedlePlanner;
import org.esicasebook.fluoroscopy.truth.CaseTruths;
import org.esicasebook.fluoroscopy.truth.FrameTruths;
import org.esicasebook.fluoroscopy.truth.Structures;
import org.esicasebook.fluoroscopy.xray.CArm;
import org.esicasebook.fluoroscopy.xray.Fluoroscope;

/** Renders scenarios. Stateless; two threads may render at once. */
public final class Simulator {

    /** Enough to see contrast come and go. */
    private static final int PREVIEWED_FRAMES = 10;

    /**
     * Changes whenever the same scenario would give other pixels or another truth; part of the identity of everything
     * rendered.
     */
    public static String version() {
        return "10";
    }

    /**
     * Renders a scenario. Takes seconds; stops early with {@link CancellationException} when the calling thread is
     * interrupted.
     *
     * @throws ImplausibleScenarioException if the anatomy of this seed leaves no way for the needle
     */
    public Study render(Scenario scenario, Progress progress) {
        return render(scenario, Fluoroscope.Detail.FULL, progress);
    }

    /**
     * A quick look at a scenario in half the resolution; of a run only some frames are taken, evenly over its time. The
     * truth is the same.
     *
     * @throws ImplausibleScenarioException if the anatomy of this seed leaves no way for the needle
     */
    public Study preview(Scenario scenario) {
        List<Exposure> exposures = scenario.exposures().stream()
                .map(exposure -> exposure instanceof Exposure.Run run ? run.sampled(PREVIEWED_FRAMES) : exposure)
                .toList();
        return render(scenario.with(exposures), Fluoroscope.Detail.PREVIEW, Progress.none());
    }

    private Study render(Scenario scenario, Fluoroscope.Detail detail, Progress progress) {
        progress.reached(0, "Building the anatomy");
        Spine spine = Spine.of(scenario.patient(), scenario.level(), scenario.seed());
        stopIfAsked();
        progress.reached(0.08, "Leading the needle");
        NeedlePath needle = NeedlePlanner.plan(scenario, spine);
        stopIfAsked();
        progress.reached(0.14, "Injecting contrast");
        ContrastVolume contrast = Injectate.inject(scenario, spine, needle);
        stopIfAsked();
        progress.reached(0.24, "Setting up the C-arm");
        Fluoroscope fluoroscope = new Fluoroscope(
                spine,
                needle,
                contrast,
                scenario.injection().iodineMgPerMl(),
                spine.isocentre(scenario.level()),
                scenario.seed(),
                detail);
        stopIfAsked();
        Structures structures = new Structures(spine, scenario.side());
        List<Study.Series> series = new ArrayList<>();
        int count = scenario.exposures().size();
        for (int i = 0; i < count; i++) {
            Exposure exposure = scenario.exposures().get(i);
            progress.reached(
                    0.32 + 0.67 * i / count,
                    "Taking the " + exposure.projection().view().label() + " view");
            series.add(take(exposure, fluoroscope, spine, structures, needle));
        }
        Study study = new Study(version(), series, CaseTruths.of(scenario, spine, needle, contrast));
        progress.reached(1, "Done");
        return study;
    }

    private static Study.Series take(
            Exposure exposure, Fluoroscope fluoroscope, Spine spine, Structures structures, NeedlePath needle) {
        List<Study.Frame> frames = new ArrayList<>();
        CArm camera = fluoroscope.camera(exposure);
        FrameTruths still = new FrameTruths(camera, spine, structures, needle);
        Fluoroscope.Technique technique = fluoroscope.expose(exposure, image -> {
            FrameTruths truths =
                    image.camera() == camera ? still : new FrameTruths(image.camera(), spine, structures, needle);
            frames.add(new Study.Frame(image.atSeconds(), image.pixels(), truths.of(image.iodine())));
        });
        Study.Acquisition acquisition = new Study.Acquisition(
                camera.edgePixels(),
                camera.edgePixels(),
                technique.bits(),
                CArm.SOURCE_TO_DETECTOR_MM,
                CArm.SOURCE_TO_ISOCENTRE_MM,
                camera.detectorPixelMm(),
                camera.pincushionPerMm2(),
                exposure instanceof Exposure.Run run ? 1000 / run.framesPerSecond() : 0,
                technique.kilovolts(),
                (technique.windowLow() + technique.windowHigh()) / 2,
                technique.windowHigh() - technique.windowLow());
        return new Study.Series(exposure, acquisition, frames);
    }

    private static void stopIfAsked() {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("Rendering was interrupted");
        }
    }
}
