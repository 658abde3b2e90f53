package org.esicasebook.fluoroscopy;

import java.util.List;
import java.util.Map;
import org.esicasebook.epidurography.Compartment;
import org.esicasebook.epidurography.Landmark;
import org.esicasebook.epidurography.Level;
import org.esicasebook.epidurography.Side;
import org.esicasebook.geometry.PatientPoint;
import org.esicasebook.geometry.PixelPoint;
import org.esicasebook.geometry.Polygon;

/**
 * A rendered scenario: the images, and the truth about them.
 *
 * @param simulatorVersion the {@link Simulator#version()} that rendered it
 * @param series one per exposure, in the scenario's order
 * @param truth what holds for the whole case
 */
public record Study(String simulatorVersion, List<Series> series, CaseTruth truth) {

    public Study {
        series = List.copyOf(series);
    }

    /**
     * One exposure.
     *
     * @param exposure what was asked for
     * @param acquisition geometry and technique
     * @param frames images in time; one for a still
     */
    public record Series(Exposure exposure, Acquisition acquisition, List<Frame> frames) {

        public Series {
            frames = List.copyOf(frames);
        }

        /** Position of the C-arm. */
        public Projection projection() {
            return exposure.projection();
        }

        public boolean isCine() {
            return frames.size() > 1;
        }
    }

    /**
     * Geometry and technique of a series.
     *
     * @param columns width [pixels]
     * @param rows height [pixels]
     * @param bitsStored grey levels are 0 to 2^bitsStored − 1
     * @param sourceToDetectorMm distance from focus to detector [mm]
     * @param sourceToIsocentreMm distance from focus to the point about which the C-arm turns [mm]
     * @param detectorPixelMm spacing of the stored pixels at the detector, in the middle of the image [mm]
     * @param pincushionPerMm2 k of the distortion r (1 + k r²), r from the middle of the image at the detector [1/mm²]
     * @param frameIntervalMs time from frame to frame [ms]; 0 for a still
     * @param kilovolts peak tube voltage [kV]
     * @param windowCentre suggested window centre [stored grey levels]
     * @param windowWidth suggested window width [stored grey levels]
     */
    public record Acquisition(
            int columns,
            int rows,
            int bitsStored,
            double sourceToDetectorMm,
            double sourceToIsocentreMm,
            double detectorPixelMm,
            double pincushionPerMm2,
            double frameIntervalMs,
            double kilovolts,
            double windowCentre,
            double windowWidth) {}

    /**
     * One image.
     *
     * @param atSeconds when it was taken, from the start of the injection [s]
     * @param pixels stored grey levels row by row, unsigned; owned by this frame and not to be changed
     * @param truth what is really seen in it
     */
    public record Frame(double atSeconds, short[] pixels, FrameTruth truth) {}

    /**
     * What is really seen in one image, in its own pixels.
     *
     * @param contrast outline of the visible contrast, one entry per compartment that shows any
     * @param tip needle tip
     * @param shaft needle shaft from tip to hub
     * @param levels labels at the pedicles
     * @param lines landmark lines and outlines that can be made out in the view
     */
    public record FrameTruth(
            List<ContrastOutline> contrast,
            PixelPoint tip,
            List<PixelPoint> shaft,
            List<PedicleLabel> levels,
            List<LandmarkLine> lines) {

        public FrameTruth {
            contrast = List.copyOf(contrast);
            shaft = List.copyOf(shaft);
            levels = List.copyOf(levels);
            lines = List.copyOf(lines);
        }
    }

    /** Outline of the contrast in one compartment. */
    public record ContrastOutline(Compartment compartment, List<Polygon> polygons) {

        public ContrastOutline {
            polygons = List.copyOf(polygons);
        }
    }

    /**
     * Centre of a pedicle.
     *
     * @param vertebra name, L1 to S1
     */
    public record PedicleLabel(String vertebra, Side side, PixelPoint centre) {}

    /**
     * A line in an image, or the visible stretch of one; closed outlines end where they begin. Seen are the ventral
     * interlaminar line in contralateral obliques, the spinolaminar line in laterals, the spinous line in frontal views,
     * rings of pedicles in frontal views and ipsilateral obliques, the needle side's foramina in laterals and
     * ipsilateral obliques, discs in laterals and frontal views, and both borders of the dural sac.
     *
     * @param part which one of its kind, as in L4–5; empty if there is only one
     */
    public record LandmarkLine(Landmark kind, String part, List<PixelPoint> points) {

        public LandmarkLine {
            points = List.copyOf(points);
        }
    }

    /**
     * What holds for the whole case.
     *
     * @param tip needle tip in the patient
     * @param depthPastVentralInterlaminarLineMm of the tip in the contralateral oblique [mm]
     * @param volumeMlByCompartment contrast given into each compartment [mL]
     * @param levelsReached interspaces at which contrast lies at the end of the injection
     * @param sidesReached sides of the patient on which it lies then
     * @param sidesByLevel the same, interspace by interspace; what lies only in the midline is on both sides
     * @param ventralFraction part of the epidural contrast that lies ventral to the dural sac's centre, 0 to 1
     * @param needleClearanceMm least distance of the needle's axis from bone [mm]
     */
    public record CaseTruth(
            PatientPoint tip,
            double depthPastVentralInterlaminarLineMm,
            Map<Compartment, Double> volumeMlByCompartment,
            List<Level> levelsReached,
            List<Side> sidesReached,
            Map<Level, List<Side>> sidesByLevel,
            double ventralFraction,
            double needleClearanceMm) {

        public CaseTruth {
            volumeMlByCompartment = Map.copyOf(volumeMlByCompartment);
            levelsReached = List.copyOf(levelsReached);
            sidesReached = List.copyOf(sidesReached);
            sidesByLevel = Map.copyOf(sidesByLevel);
        }
    }
}
