package org.esicasebook.fluoroscopy.xray;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.esicasebook.fluoroscopy.Exposure;
import org.esicasebook.fluoroscopy.Exposure.Field;
import org.esicasebook.fluoroscopy.Exposure.Run;
import org.esicasebook.fluoroscopy.Projection;
import org.esicasebook.fluoroscopy.anatomy.Spine;
import org.esicasebook.fluoroscopy.contrast.ContrastVolume;
import org.esicasebook.fluoroscopy.needle.NeedlePath;
import org.esicasebook.geometry.PatientPoint;

/**
 * Takes images of one patient with a needle and contrast. What does not move is projected once for each position of the
 * C-arm, on half the pixels of a still (bone and soft tissue are no sharper than that), and used by stills and runs. For
 * one thread at a time; it shares its work among all processors itself.
 */
public final class Fluoroscope {

    /** Quanta that a pixel of a still counts where the signal is typical; a still averages several pulses. */
    private static final double STILL_QUANTA = 900;

    private static final double CINE_QUANTA = 1100;
    /** A subtraction run is exposed as a radiograph is: twice the detail costs two to four times the dose and more. */
    private static final double SUBTRACTION_QUANTA = 8 * CINE_QUANTA;
    /** The picture that stays when the pedal is released is the mean of so many frames. */
    private static final int HELD_FRAMES = 3;
    /** Moments that a frame of a continuous run is computed from. */
    private static final int MOMENTS = 4;

    private static final int STILL_BITS = 12;
    private static final int RUN_BITS = 8;

    private final Detail detail;
    private final BoneShadow bones;
    private final ImplantShadow implants;
    private final SoftTissueShadow softTissues;
    private final NeedleShadow needle;
    private final TubingShadow tubing;
    private final ContrastVolume contrast;
    private final double iodineMgPerMl;
    private final PatientPoint isocentre;
    private final Spine spine;
    private final long seed;
    private final QuantumNoise noise = new QuantumNoise();
    private final Map<Place, Prepared> prepared = new HashMap<>();

    /** How finely images are made. */
    public enum Detail {
        /** As they are stored: stills of 1024² and runs of 512² pixels. */
        FULL(1024, 512, 1),
        /** For a look within a second: stills of 512² pixels, bones sampled coarsely. */
        PREVIEW(512, 256, 1.6);

        private final int stillPixels;
        private final int runPixels;
        private final double coarseness;

        Detail(int stillPixels, int runPixels, double coarseness) {
            this.stillPixels = stillPixels;
            this.runPixels = runPixels;
            this.coarseness = coarseness;
        }
    }

    private record Place(Projection projection, Field field) {}

    /** What does not change while the C-arm stays where it is. */
    private record Prepared(PatientShadow patient, Spectrum spectrum, double quanta, Detector.Settings settings) {}

    /**
     * @param iodineMgPerMl concentration in the needle from the start of the injection [mg/mL]
     * @param isocentre point about which the C-arm turns
     */
    public Fluoroscope(
            Spine spine,
            NeedlePath path,
            ContrastVolume contrast,
            double iodineMgPerMl,
            PatientPoint isocentre,
            long seed,
            Detail detail) {
        this.spine = spine;
        this.detail = detail;
        this.implants = new ImplantShadow(spine.implants());
        this.bones = new BoneShadow(spine.bones(), new Trabeculae(seed), detail.coarseness);
        this.softTissues = new SoftTissueShadow(spine.flesh(), spine.noise().branch(61));
        this.needle = new NeedleShadow(path);
        this.tubing = new TubingShadow(path);
        this.contrast = contrast;
        this.iodineMgPerMl = iodineMgPerMl;
        this.isocentre = isocentre;
        this.seed = seed;
    }

    /**
     * How a series was taken.
     *
     * @param bits of a stored grey level
     * @param kilovolts peak tube voltage [kV]
     * @param windowLow stored grey level to be shown black
     * @param windowHigh stored grey level to be shown white
     */
    public record Technique(int bits, double kilovolts, double windowLow, double windowHigh) {}

    /**
     * One image.
     *
     * @param camera that took it, relative to the patient as they lay then
     * @param pixels stored grey levels, unsigned; not to be changed
     */
    public record Image(double atSeconds, CArm camera, short[] pixels, IodineMaps iodine) {}

    /** Is given each image of a series as soon as it is taken. */
    @FunctionalInterface
    public interface Film {
        void taken(Image image);
    }

    /** The camera that takes an exposure, before the patient moves. */
    public CArm camera(Exposure exposure) {
        int edge = exposure instanceof Exposure.Still ? detail.stillPixels : detail.runPixels;
        return new CArm(exposure.projection(), isocentre, edge, exposure.field());
    }

    /**
     * Takes the images of an exposure one by one and keeps none.
     *
     * @throws CancellationException when the calling thread is interrupted
     */
    public Technique expose(Exposure exposure, Film film) {
        CArm camera = camera(exposure);
        Prepared view = prepared.computeIfAbsent(new Place(exposure.projection(), exposure.field()), this::prepare);
        stopIfAsked();
        PatientShadow patient =
                exposure instanceof Exposure.Still ? view.patient().twice() : view.patient();
        Beam beam = Beam.behind(patient, null, view.spectrum());
        stopIfAsked();
        // connected for the injection, whatever it will show
        boolean connected = !(exposure instanceof Exposure.Still still) || still.atSeconds() >= 0;
        Scene scene = new Scene(camera, beam, needle, connected ? tubing : null, contrast, iodineMgPerMl);
        stopIfAsked();
        double kilovolts = view.spectrum().kilovolts();
        double low = view.settings().windowLow();
        double high = view.settings().windowHigh();
        switch (exposure) {
            case Exposure.Still still -> {
                double at = still.atSeconds();
                Scene.Moment seen = scene.at(at);
                short[] pixels = detector(camera, view, STILL_QUANTA).picture(seen.primary(), noiseOf(camera, at), 0);
                film.taken(new Image(at, camera, pixels, seen.iodine()));
                return new Technique(STILL_BITS, kilovolts, low, high);
            }
            case Exposure.Cine cine -> {
                live(cine, camera, view, scene, film);
                return new Technique(RUN_BITS, kilovolts, low / 16, high / 16);
            }
            case Exposure.Subtraction run -> {
                subtract(run, camera, view, scene, film);
                double[] window = Detector.SUBTRACTED_WINDOW;
                return new Technique(RUN_BITS, kilovolts, window[0] / 16, window[1] / 16);
            }
        }
    }

    private void live(Exposure.Cine cine, CArm camera, Prepared view, Scene scene, Film film) {
        Detector detector = detector(camera, view, CINE_QUANTA);
        Detector held = detector(camera, view, HELD_FRAMES * CINE_QUANTA);
        PatientMotion motion = new PatientMotion(cine, spine.noise().branch(62));
        List<Scene.Moment> latest = new ArrayList<>();
        for (int frame = 0; frame < cine.frames(); frame++) {
            double at = cine.atSeconds(frame);
            latest.add(frame(cine, at, scene, motion));
            if (latest.size() > HELD_FRAMES) {
                latest.removeFirst();
            }
            boolean last = frame == cine.frames() - 1;
            Scene.Moment seen = last ? Scene.Moment.mean(latest) : latest.getLast();
            short[] pixels =
                    (last ? held : detector).picture(seen.primary(), noiseOf(camera, cine.startSeconds()), frame);
            film.taken(new Image(at, seen.camera(), eightBits(pixels), seen.iodine()));
            stopIfAsked();
        }
    }

    private void subtract(Exposure.Subtraction run, CArm camera, Prepared view, Scene scene, Film film) {
        Detector detector = detector(camera, view, SUBTRACTION_QUANTA);
        PatientMotion motion = new PatientMotion(run, spine.noise().branch(62));
        long series = noiseOf(camera, run.startSeconds());
        float[] mask = null;
        for (int frame = 0; frame < run.frames(); frame++) {
            double at = run.atSeconds(frame);
            Scene.Moment seen = frame(run, at, scene, motion);
            short[] pixels;
            if (mask == null) {
                mask = detector.mask(seen.primary(), series, frame);
                pixels = detector.maskPicture(seen.primary(), series, frame);
            } else {
                pixels = detector.subtracted(seen.primary(), series, frame, mask);
            }
            film.taken(new Image(at, seen.camera(), eightBits(pixels), seen.iodine()));
            stopIfAsked();
        }
    }

    private static Scene.Moment frame(Run run, double at, Scene scene, PatientMotion motion) {
        if (run.pulsed()) {
            return motion.isNone() ? scene.at(at) : scene.at(at, motion.at(at));
        }
        List<Scene.Moment> moments = new ArrayList<>();
        for (int i = 0; i < MOMENTS; i++) {
            double moment = at + ((i + 0.5) / MOMENTS - 0.5) / run.framesPerSecond();
            moments.add(motion.isNone() ? scene.at(moment) : scene.at(moment, motion.at(moment)));
        }
        Scene.Moment mean = Scene.Moment.mean(moments);
        return motion.isNone() ? mean : mean.seenFrom(scene.cameraAfter(motion.at(at)));
    }

    private Detector detector(CArm camera, Prepared view, double quanta) {
        return new Detector(camera, view.settings(), quanta * view.quanta(), noise);
    }

    private long noiseOf(CArm camera, double at) {
        return seed * 1_000_003 + Math.round(1000 * (camera.projection().angleDegrees() + at)) + camera.edgePixels();
    }

    /** As C-arms keep their runs. */
    private static short[] eightBits(short[] pixels) {
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (short) Math.min(255, (pixels[i] + 8) >> 4);
        }
        return pixels;
    }

    private Prepared prepare(Place place) {
        CArm camera = new CArm(place.projection(), isocentre, detail.runPixels, place.field());
        SoftTissueShadow.Lengths soft = softTissues.project(camera);
        float[] hard = bones.project(camera);
        PatientShadow living = new PatientShadow(detail.runPixels, hard, soft.adipose(), soft.muscle(), soft.soft());
        double thickness = living.thicknessMm();
        Spectrum spectrum = Spectrum.of(kilovolts(thickness), Math.clamp(thickness, 80, 340));
        // adjusted to what is not metal, so that screws do not make bone pale
        float[] primary = Beam.behind(living, null, spectrum).through(null);
        float[] withMetal = hard.clone();
        implants.addTo(withMetal, camera);
        PatientShadow patient =
                new PatientShadow(detail.runPixels, withMetal, soft.adipose(), soft.muscle(), soft.soft());
        // a magnified field gets more dose, but not as much as would keep the noise of its smaller pixels the same
        double quanta = exposureReached(thickness) / place.field().magnification();
        return new Prepared(patient, spectrum, quanta, Detector.Settings.of(camera, primary));
    }

    /** Automatic control: 75 kV behind 20 cm of water, 1.6 kV more for each centimetre, 65 to 100 kV. */
    private static double kilovolts(double thicknessMm) {
        return Math.round(Math.clamp(75 + 0.16 * (thicknessMm - 200), 65, 100));
    }

    /** Behind thick patients the generator reaches its limit and fewer quanta arrive. */
    private static double exposureReached(double thicknessMm) {
        return Math.min(1, StrictMath.exp(-0.006 * (thicknessMm - 220)));
    }

    private static void stopIfAsked() {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("Rendering was interrupted");
        }
    }
}
