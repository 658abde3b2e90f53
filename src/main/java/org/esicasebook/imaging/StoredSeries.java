package org.esicasebook.imaging;

import java.util.List;
import org.esicasebook.epidurography.Route;
import org.esicasebook.epidurography.View;

/**
 * One still or cine run, its metadata computed at intake.
 *
 * @param frameTimeMs time from one frame to the next [ms]; 0 for a still
 * @param firstFrameSeconds time of the first frame after the injection began [s]
 * @param windowCentre suggested display window, in stored pixel values
 * @param windowWidth suggested display window, in stored pixel values
 * @param detectorSpacingMm pixel pitch in the detector plane [mm]; lengths in the patient are shorter by the
 *     magnification
 * @param isocentreSpacingMm pixel pitch projected back to the isocentre [mm]
 * @param encoding how the frames' pixels are laid out
 * @param attributes how it was taken, as DICOM says it
 */
public record StoredSeries(
        View view,
        int columns,
        int rows,
        int bitsStored,
        double frameTimeMs,
        double firstFrameSeconds,
        double windowCentre,
        double windowWidth,
        double detectorSpacingMm,
        double isocentreSpacingMm,
        FrameEncoding encoding,
        XRayAttributes attributes,
        List<FrameHash> frames) {

    public StoredSeries {
        frames = List.copyOf(frames);
        if (frames.isEmpty()) {
            throw new IllegalArgumentException("A series needs at least one frame");
        }
    }

    public boolean isCine() {
        return frames.size() > 1;
    }

    /** What the field calls the view in a patient who lies as this one does. */
    public String viewLabel() {
        return attributes.isSupine() ? view.label(Route.CERVICAL_TRANSFORAMINAL) : view.label();
    }
}
