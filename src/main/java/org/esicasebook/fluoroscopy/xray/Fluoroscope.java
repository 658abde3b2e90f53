package org.esicasebook.fluoroscopy.xray;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.esicasebook.fluoroscopy.Exposure;
import org.esicasebook.fluoroscopy.ImplausibleScenarioException;
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

    /** Columns and rows of a still. */
    public static final int STILL_PIXELS = 1024;
    /** Columns and rows of a run, and of all maps of the patient. */
    public static final int CINE_PIXELS = 512;
    /** Quanta that a pixel of a still counts where the signal is typical; a still averages several pulses. */
    private static final double STILL_QUANTA = 900;

    private static final double CINE_QUANTA = 1100;

    private final BoneShadow bones;
    private final SoftTissueShadow softTissues;
    private final NeedleShadow needle;
    private final ContrastVolume contrast;
    private final double iodineMgPerMl;
    private final PatientPoint isocentre;
    private final long seed;
    private final QuantumNoise noise = new QuantumNoise();
    private final Map<Projection, Prepared> prepared = new HashMap<>();

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
            long seed) {
        this.bones = new BoneShadow(spine.bones(), new Trabeculae(seed));
        this.softTissues =
                new SoftTissueShadow(spine.softTissues(), spine.noise().branch(61), 1);
        this.needle = new NeedleShadow(path);
        this.contrast = contrast;
        this.iodineMgPerMl = iodineMgPerMl;
        this.isocentre = isocentre;
        this.seed = seed;
    }

    /** Bits of a stored grey level. */
    public static final int BITS = 12;

    /**
     * How a series was taken.
     *
     * @param kilovolts peak tube voltage [kV]
     * @param windowLow stored grey level to be shown black
     * @param windowHigh stored grey level to be shown white
     */
    public record Technique(double kilovolts, double windowLow, double windowHigh) {}

    /**
     * One image.
     *
     * @param pixels stored grey levels of {@link #BITS} bits, unsigned; not to be changed
     */
    public record Image(double atSeconds, short[] pixels, IodineMaps iodine) {}

    /** Is given each image of a series as soon as it is taken. */
    @FunctionalInterface
    public interface Film {
        void taken(Image image);
    }

    /** The camera that takes an exposure. */
    public CArm camera(Exposure exposure) {
        return new CArm(
                exposure.projection(), isocentre, exposure instanceof Exposure.Still ? STILL_PIXELS : CINE_PIXELS);
    }

    /**
     * Takes the images of an exposure one by one and keeps none.
     *
     * @throws CancellationException when the calling thread is interrupted
     */
    public Technique expose(Exposure exposure, Film film) {
        if (exposure instanceof Exposure.Subtraction) {
            throw new ImplausibleScenarioException("exposures: subtraction is not simulated yet");
        }
        boolean still = exposure instanceof Exposure.Still;
        Projection projection = exposure.projection();
        CArm camera = camera(exposure);
        int edge = camera.edgePixels();
        Prepared view = prepared.computeIfAbsent(projection, this::prepare);
        stopIfAsked();
        PatientShadow patient = still ? view.patient().twice() : view.patient();
        double quanta = (still ? STILL_QUANTA : CINE_QUANTA) * view.quanta();
        Detector detector = new Detector(camera, view.settings(), quanta, noise);
        NeedleShadow.Lengths steel = needle.project(camera);
        Beam beam = Beam.behind(patient, steel, view.spectrum());
        stopIfAsked();
        List<IodineShadow> clouds = contrast.clouds().stream()
                .map(cloud -> new IodineShadow(camera, cloud))
                .toList();
        double[] times = times(exposure);
        for (int frame = 0; frame < times.length; frame++) {
            double at = times[frame];
            IodineMaps maps = new IodineMaps(edge);
            clouds.forEach(
                    cloud -> maps.add(cloud.cloud().compartment(), at > 0 ? cloud.at(at) : new float[edge * edge]));
            float[] iodine = maps.sum();
            if (at >= 0) {
                fillNeedle(iodine, steel.lumen());
            }
            long series = seed * 1_000_003 + Math.round(1000 * (projection.angleDegrees() + at)) + edge;
            film.taken(new Image(at, detector.picture(beam.through(iodine), series, frame), maps));
            stopIfAsked();
        }
        return new Technique(
                view.spectrum().kilovolts(),
                view.settings().windowLow(),
                view.settings().windowHigh());
    }

    private static double[] times(Exposure exposure) {
        return switch (exposure) {
            case Exposure.Still still -> new double[] {still.atSeconds()};
            case Exposure.Run run ->
                IntStream.range(0, run.frames()).mapToDouble(run::atSeconds).toArray();
        };
    }

    private void fillNeedle(float[] iodine, float[] lumen) {
        float density = (float) (iodineMgPerMl * 1e-3);
        for (int i = 0; i < iodine.length; i++) {
            iodine[i] += density * lumen[i];
        }
    }

    private Prepared prepare(Projection projection) {
        CArm camera = new CArm(projection, isocentre, CINE_PIXELS);
        SoftTissueShadow.Lengths soft = softTissues.project(camera);
        PatientShadow patient =
                new PatientShadow(CINE_PIXELS, bones.project(camera), soft.adipose(), soft.muscle(), soft.soft());
        double thickness = patient.thicknessMm();
        Spectrum spectrum = Spectrum.of(kilovolts(thickness), Math.clamp(thickness, 80, 340));
        float[] primary = Beam.behind(patient, null, spectrum).through(null);
        return new Prepared(patient, spectrum, exposureReached(thickness), Detector.Settings.of(camera, primary));
    }

    /** Automatic control: 75 kV behind 20 cm of water, 2 kV more for each centimetre, 65 to 105 kV. */
    private static double kilovolts(double thicknessMm) {
        return Math.round(Math.clamp(75 + 0.2 * (thicknessMm - 200), 65, 105));
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
