package org.esicasebook.fluoroscopy.xray;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
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
    private final Map<Projection, PatientShadow> shadows = new HashMap<>();

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
                new SoftTissueShadow(spine.softTissues(), spine.noise().branch(61));
        this.needle = new NeedleShadow(path);
        this.contrast = contrast;
        this.iodineMgPerMl = iodineMgPerMl;
        this.isocentre = isocentre;
        this.seed = seed;
    }

    /**
     * One series.
     *
     * @param kilovolts peak tube voltage [kV]
     * @param windowLow stored grey level to be shown black
     * @param windowHigh stored grey level to be shown white
     */
    public record Run(CArm camera, double kilovolts, double windowLow, double windowHigh, List<Image> images) {
        public Run {
            images = List.copyOf(images);
        }
    }

    /**
     * One image.
     *
     * @param pixels stored grey levels of {@link #BITS} bits, unsigned; not to be changed
     */
    public record Image(double atSeconds, short[] pixels, IodineMaps iodine) {}

    /** Bits of a stored grey level. */
    public static final int BITS = 12;

    /** Is given each image of a series as soon as it is taken. */
    @FunctionalInterface
    public interface Film {
        void taken(CArm camera, Image image);
    }

    /** A still if there is one time only by {@code still}, or a run; keeps every image and its maps. */
    public Run expose(Projection projection, double[] seconds, boolean still) {
        List<Image> images = new ArrayList<>();
        Run run = expose(projection, seconds, still, (camera, image) -> images.add(image));
        return new Run(run.camera(), run.kilovolts(), run.windowLow(), run.windowHigh(), images);
    }

    /**
     * Takes images one by one and keeps none.
     *
     * @return the series without images
     * @throws CancellationException when the calling thread is interrupted
     */
    public Run expose(Projection projection, double[] seconds, boolean still, Film film) {
        int edge = still ? STILL_PIXELS : CINE_PIXELS;
        CArm camera = new CArm(projection, isocentre, edge);
        PatientShadow patient = shadows.computeIfAbsent(projection, this::shadow);
        double thickness = patient.thicknessMm();
        Spectrum spectrum = Spectrum.of(kilovolts(thickness), Math.clamp(thickness, 80, 340));
        if (still) {
            patient = patient.twice();
        }
        stopIfAsked();
        double quanta = (still ? STILL_QUANTA : CINE_QUANTA) * exposureReached(thickness);
        Detector detector =
                new Detector(camera, Beam.behind(patient, null, spectrum).through(null), quanta, noise);
        NeedleShadow.Lengths steel = needle.project(camera);
        Beam beam = Beam.behind(patient, steel, spectrum);
        stopIfAsked();
        List<IodineShadow> clouds = contrast.clouds().stream()
                .map(cloud -> new IodineShadow(camera, cloud))
                .toList();
        long series = seed * 1_000_003 + Math.round(1000 * projection.angleDegrees()) + edge;
        for (int frame = 0; frame < seconds.length; frame++) {
            double at = seconds[frame];
            IodineMaps maps = new IodineMaps(edge);
            clouds.forEach(
                    cloud -> maps.add(cloud.cloud().compartment(), at > 0 ? cloud.at(at) : new float[edge * edge]));
            float[] iodine = maps.sum();
            if (at >= 0) {
                fillNeedle(iodine, steel.lumen());
            }
            film.taken(camera, new Image(at, detector.picture(beam.through(iodine), series, frame), maps));
            stopIfAsked();
        }
        return new Run(camera, spectrum.kilovolts(), detector.windowLow(), detector.windowHigh(), List.of());
    }

    private void fillNeedle(float[] iodine, float[] lumen) {
        float density = (float) (iodineMgPerMl * 1e-3);
        for (int i = 0; i < iodine.length; i++) {
            iodine[i] += density * lumen[i];
        }
    }

    private PatientShadow shadow(Projection projection) {
        CArm camera = new CArm(projection, isocentre, CINE_PIXELS);
        SoftTissueShadow.Lengths soft = softTissues.project(camera);
        return new PatientShadow(CINE_PIXELS, bones.project(camera), soft.adipose(), soft.muscle(), soft.soft());
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
