package org.esicasebook.imaging;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.esicasebook.epidurography.Region;
import org.esicasebook.fluoroscopy.Exposure;
import org.esicasebook.fluoroscopy.Exposure.Receptor;
import org.esicasebook.fluoroscopy.Position;
import org.esicasebook.fluoroscopy.Projection;
import org.esicasebook.fluoroscopy.Scenario;
import org.esicasebook.fluoroscopy.Study;

/**
 * How a series was taken, in the terms, units and signs of a DICOM X-Ray Angiographic or Radiofluoroscopic image (PS3.3
 * C.8.7), so that it can be written as one. Nothing here tells where contrast went: the route is the one intended.
 *
 * @param modality XA for runs, RF for single fluoroscopic images
 * @param imageType (0008,0008)
 * @param derivation (0008,2111)
 * @param patientPosition (0018,5100): head first, prone or supine
 * @param bodyPart (0018,0015)
 * @param sourceToDetectorMm Distance Source to Detector (0018,1110)
 * @param sourceToPatientMm Distance Source to Patient (0018,1111), to the isocentre
 * @param magnificationFactor Estimated Radiographic Magnification Factor (0018,1114)
 * @param positioner how the C-arm stands
 * @param imagerPixelMm Imager Pixel Spacing (0018,1164), rows and columns alike, in the middle of the image
 * @param frameTimeMs Frame Time (0018,1063); 0 for a single image
 * @param frameTimeVectorMs Frame Time Vector (0018,1065): time since the frame before, the first 0; empty for a single
 *     image
 * @param kilovolts KVP (0018,0060)
 * @param radiationSetting (0018,1155): GR for a subtraction run, otherwise SC
 * @param radiationMode (0018,115A): PULSED or CONTINUOUS
 * @param field what of the detector is exposed
 * @param contrast what was injected
 * @param maskFrames Mask Frame Numbers (0028,6110), counted from 1; empty unless subtracted
 */
public record XRayAttributes(
        String modality,
        List<String> imageType,
        String derivation,
        String patientPosition,
        String bodyPart,
        double sourceToDetectorMm,
        double sourceToPatientMm,
        double magnificationFactor,
        Positioner positioner,
        double imagerPixelMm,
        double frameTimeMs,
        List<Double> frameTimeVectorMs,
        double kilovolts,
        String radiationSetting,
        String radiationMode,
        FieldOfView field,
        Contrast contrast,
        List<Integer> maskFrames) {

    private static final String PRONE = "HFP";
    private static final String SUPINE = "HFS";

    public XRayAttributes {
        imageType = List.copyOf(imageType);
        frameTimeVectorMs = List.copyOf(frameTimeVectorMs);
        maskFrames = List.copyOf(maskFrames);
    }

    /** Whether the patient lies on the back, as for the transforaminal route in the neck and for no other. */
    public boolean isSupine() {
        return patientPosition.equals(SUPINE);
    }

    /** Whether a mask has been taken off, so that only what came and moved since is seen. */
    public boolean isSubtracted() {
        return !maskFrames.isEmpty();
    }

    /**
     * How the C-arm stands, about the patient and not about the table.
     *
     * @param motion Positioner Motion (0018,1500)
     * @param primaryAngleDegrees (0018,1510): where the detector is, −180 to 180: 0 before the patient, 90 at the left
     *     (LAO), −90 at the right (RAO), 180 behind
     * @param secondaryAngleDegrees (0018,1511): −90 to 90, positive when the detector is tilted to cranial (CRA)
     */
    public record Positioner(String motion, double primaryAngleDegrees, double secondaryAngleDegrees) {

        /**
         * The simulator's angle φ sends the beam along (sin φ, cos φ) to left and posterior, so the detector stands at
         * 180° − φ: behind the patient at 0, as it does over one who lies prone, and before them at 180°, over one who
         * lies supine.
         */
        static Positioner of(Projection projection) {
            double primary = 180 - projection.angleDegrees();
            return new Positioner("STATIC", primary > 180 ? primary - 360 : primary, projection.tiltDegrees());
        }
    }

    /**
     * What of the detector is exposed.
     *
     * @param detectorType (0018,7004) or an intensifier, which has none
     * @param shape Field of View Shape (0018,1147): ROUND or RECTANGLE
     * @param dimensionsMm Field of View Dimensions (0018,1149): diameter, or rows and columns
     * @param collimatorShape (0018,1700): CIRCULAR or RECTANGULAR
     * @param collimatorReach radius (0018,1712), or half the distance of opposite edges (0018,1702 to 1708), about the
     *     middle of the image [pixels]
     */
    public record FieldOfView(
            String detectorType,
            String shape,
            List<Double> dimensionsMm,
            String collimatorShape,
            double collimatorReach) {

        public FieldOfView {
            dimensionsMm = List.copyOf(dimensionsMm);
        }

        static FieldOfView of(Exposure.Field field, Study.Acquisition acquisition) {
            double side = acquisition.detectorPixelMm() * acquisition.columns();
            double reach = field.collimation() * acquisition.columns() / 2;
            return field.detector() == Receptor.INTENSIFIER
                    ? new FieldOfView("INTENSIFIER", "ROUND", List.of(side), "CIRCULAR", reach)
                    : new FieldOfView("SCINTILLATOR", "RECTANGLE", List.of(side, side), "RECTANGULAR", reach);
        }
    }

    /**
     * What was injected.
     *
     * @param agent Contrast/Bolus Agent (0018,0010)
     * @param route Contrast/Bolus Route (0018,1040), as intended
     * @param volumeMl Contrast/Bolus Volume (0018,1041), all that was given
     * @param concentrationMgPerMl Contrast/Bolus Ingredient Concentration (0018,1049), of iodine
     * @param flowMlPerSecond Contrast Flow Rate (0018,1046)
     */
    public record Contrast(
            String agent, String route, double volumeMl, double concentrationMgPerMl, double flowMlPerSecond) {}

    /** What is known of a rendered series. */
    public static XRayAttributes of(Scenario scenario, Study.Series series) {
        Exposure exposure = series.exposure();
        Study.Acquisition a = series.acquisition();
        boolean run = exposure instanceof Exposure.Run;
        boolean subtracted = exposure instanceof Exposure.Subtraction;
        boolean pulsed = !(exposure instanceof Exposure.Run live) || live.pulsed();
        return new XRayAttributes(
                run ? "XA" : "RF",
                List.of("DERIVED", "PRIMARY", "SINGLE PLANE"),
                "Simulated; no patient was exposed",
                scenario.position() == Position.PRONE ? PRONE : SUPINE,
                bodyPart(scenario.route().region()),
                a.sourceToDetectorMm(),
                a.sourceToIsocentreMm(),
                a.sourceToDetectorMm() / a.sourceToIsocentreMm(),
                Positioner.of(exposure.projection()),
                a.detectorPixelMm(),
                a.frameIntervalMs(),
                IntStream.range(0, run ? series.frames().size() : 0)
                        .mapToObj(frame -> frame == 0 ? 0.0 : a.frameIntervalMs())
                        .toList(),
                a.kilovolts(),
                subtracted ? "GR" : "SC",
                pulsed ? "PULSED" : "CONTINUOUS",
                FieldOfView.of(exposure.field(), a),
                new Contrast(
                        scenario.injection().agent().toUpperCase(Locale.ROOT),
                        "EPIDURAL",
                        scenario.volumeMl(),
                        scenario.injection().iodineMgPerMl(),
                        scenario.injection().flowMlPerSecond()),
                subtracted ? List.of(1) : List.of());
    }

    private static String bodyPart(Region region) {
        return switch (region) {
            case CERVICAL -> "CSPINE";
            case THORACIC -> "TSPINE";
            case LUMBAR -> "LSPINE";
            case SACRAL -> "SSPINE";
        };
    }
}
