package org.esicasebook.fluoroscopy.xray;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.esicasebook.epidurography.Compartment;
import org.esicasebook.fluoroscopy.Projection;
import org.esicasebook.fluoroscopy.anatomy.Spine;
import org.esicasebook.fluoroscopy.contrast.ContrastVolume;
import org.esicasebook.fluoroscopy.contrast.ContrastVolume.Cloud;
import org.esicasebook.fluoroscopy.needle.NeedlePath;
import org.esicasebook.geometry.PatientPoint;

/**
 * Takes images of one patient with a needle and contrast. What does not move is projected once for each position of the
 * C-arm, on half the pixels of a still (bone and soft tissue are no sharper than that), and used by stills and runs.
 */
public final class Fluoroscope {

    /** Columns and rows of a still. */
    public static final int STILL_PIXELS = 1024;

    /** Columns and rows of a run. */
    public static final int CINE_PIXELS = 512;

    private static final double STILL_QUANTA_PER_MM2 = 42_000;
    private static final double CINE_QUANTA_PER_MM2 = 15_000;

    private final BoneShadow bones;
    private final Spine spine;
    private final NeedlePath needle;
    private final ContrastVolume contrast;
    private final PatientPoint isocentre;
    private final long seed;
    private final Map<Projection, Standing> standing = new HashMap<>();

    private record Standing(Raster boneMm, SoftTissueShadow softTissue) {}

    public Fluoroscope(Spine spine, NeedlePath needle, ContrastVolume contrast, PatientPoint isocentre, long seed) {
        this.spine = spine;
        this.needle = needle;
        this.contrast = contrast;
        this.isocentre = isocentre;
        this.seed = seed;
        this.bones = new BoneShadow(spine.bones(), spine.noise().branch(71));
    }

    /** A run, or a still if it has one time only, with what the truth is derived from. */
    public Run expose(Projection projection, double[] seconds, boolean still) {
        int edge = still ? STILL_PIXELS : CINE_PIXELS;
        Standing fixed = standing.computeIfAbsent(projection, this::standing);
        CArm camera = new CArm(projection, isocentre, edge);
        Raster bone = still ? fixed.boneMm().doubled() : fixed.boneMm();
        SoftTissueShadow soft = still ? fixed.softTissue().doubled() : fixed.softTissue();
        double kilovolts = kilovolts(soft, edge);
        Spectrum spectrum = new Spectrum(kilovolts);
        Transmission plain = new Transmission(spectrum, bone, soft, NeedleShadow.project(needle, camera));
        Detector detector = new Detector(camera, still ? STILL_QUANTA_PER_MM2 : CINE_QUANTA_PER_MM2, plain.without());
        List<IodineShadow> clouds = contrast.clouds().stream()
                .map(cloud -> new IodineShadow(cloud, camera))
                .toList();
        List<Image> images = new ArrayList<>();
        for (int frame = 0; frame < seconds.length; frame++) {
            Map<Compartment, Raster> densities = densities(clouds, seconds[frame]);
            Raster primary = densities.isEmpty() ? plain.without() : plain.behind(sum(densities, edge));
            long noise = seed * 1_000_003 + frame * 7919L + Math.round(1000 * projection.angleDegrees()) + edge;
            images.add(new Image(seconds[frame], detector.read(primary, noise), new IodineMaps(edge, densities)));
        }
        return new Run(camera, kilovolts, images);
    }

    private Standing standing(Projection projection) {
        CArm camera = new CArm(projection, isocentre, CINE_PIXELS);
        return new Standing(bones.project(camera), SoftTissueShadow.project(spine.softTissues(), camera));
    }

    /** Automatic control: about 75 kV behind 20 cm, 2 kV more for each centimetre. */
    private static double kilovolts(SoftTissueShadow soft, int edge) {
        double cm = 0;
        int middle = edge / 2 * edge + edge / 2;
        for (Material material : SoftTissueShadow.materials()) {
            cm += soft.pathMm(material).values[middle] / 10;
        }
        return Math.clamp(75 + 2 * (cm - 20), 62, 110);
    }

    private static Map<Compartment, Raster> densities(List<IodineShadow> clouds, double seconds) {
        Map<Compartment, Raster> densities = new java.util.EnumMap<>(Compartment.class);
        List<Raster> rasters = clouds.parallelStream()
                .map(cloud -> seconds <= 0 ? new Raster(1) : cloud.at(seconds))
                .toList();
        for (int i = 0; i < clouds.size(); i++) {
            Cloud cloud = clouds.get(i).cloud();
            if (rasters.get(i).edge == 1) {
                continue;
            }
            Raster raster = rasters.get(i);
            densities.merge(cloud.compartment(), raster, (a, b) -> {
                for (int p = 0; p < a.values.length; p++) {
                    a.values[p] += b.values[p];
                }
                return a;
            });
        }
        return densities;
    }

    private static Raster sum(Map<Compartment, Raster> densities, int edge) {
        Raster sum = new Raster(edge);
        densities.values().forEach(density -> {
            for (int i = 0; i < sum.values.length; i++) {
                sum.values[i] += density.values[i];
            }
        });
        return sum;
    }

    /** One series. */
    public record Run(CArm camera, double kilovolts, List<Image> images) {
        public Run {
            images = List.copyOf(images);
        }
    }

    /**
     * One image.
     *
     * @param pixels stored grey levels, unsigned; not to be changed
     */
    public record Image(double atSeconds, short[] pixels, IodineMaps iodine) {}

    /** Primary transmission, bin by bin of the spectrum. */
    private static final class Transmission {

        private final Spectrum spectrum;
        private final float[][] standing;
        private final Raster without;

        Transmission(Spectrum spectrum, Raster boneMm, SoftTissueShadow soft, NeedleShadow needle) {
            this.spectrum = spectrum;
            int pixels = boneMm.values.length;
            this.standing = new float[spectrum.bins()][pixels];
            this.without = new Raster(boneMm.edge);
            IntStream.range(0, boneMm.edge).parallel().forEach(row -> {
                int from = row * boneMm.edge;
                int to = from + boneMm.edge;
                for (int e = 0; e < spectrum.bins(); e++) {
                    double kev = spectrum.energyKev(e);
                    double water = Material.SOFT_TISSUE.attenuationPerCm(kev) / 10;
                    double bone = Material.CORTICAL_BONE.attenuationPerCm(kev) / 10 - water;
                    double steel = Material.STEEL.attenuationPerCm(kev) / 10 - water;
                    double polymer = Material.POLYMER.attenuationPerCm(kev) / 10;
                    double[] tissue = SoftTissueShadow.materials().stream()
                            .mapToDouble(m -> m.attenuationPerCm(kev) / 10)
                            .toArray();
                    for (int i = from; i < to; i++) {
                        double sum = bone * boneMm.values[i]
                                + steel * needle.steelMm.values[i]
                                + polymer * needle.polymerMm.values[i];
                        for (int m = 0; m < tissue.length; m++) {
                            sum += tissue[m]
                                    * soft.pathMm(SoftTissueShadow.materials().get(m)).values[i];
                        }
                        standing[e][i] = (float) (spectrum.weight(e) * Math.exp(-sum));
                        without.values[i] += standing[e][i];
                    }
                }
            });
        }

        Raster without() {
            return without;
        }

        /** @param densityMgPerCm2 iodine across the beam */
        Raster behind(Raster densityMgPerCm2) {
            double[] perMg = IntStream.range(0, spectrum.bins())
                    .mapToDouble(e -> Material.IODINE.attenuationPerCm(spectrum.energyKev(e)) / 1000)
                    .toArray();
            Raster behind = new Raster(without.edge);
            IntStream.range(0, without.edge).parallel().forEach(row -> {
                for (int i = row * without.edge; i < (row + 1) * without.edge; i++) {
                    float density = densityMgPerCm2.values[i];
                    if (density < 1e-3f) {
                        behind.values[i] = without.values[i];
                    } else {
                        double sum = 0;
                        for (int e = 0; e < perMg.length; e++) {
                            sum += standing[e][i] * Math.exp(-perMg[e] * density);
                        }
                        behind.values[i] = (float) sum;
                    }
                }
            });
            return behind;
        }
    }
}
