package org.esicasebook.imaging;

import java.util.List;
import org.esicasebook.epidurography.View;

/** What the archive accepts: only images that cannot name a patient. */
public sealed interface IncomingStudy {

    StudyId id();

    List<IncomingSeries> series();

    /** Scout image for the thumbnail: needle in place, no contrast yet. */
    PixelFrame scout();

    /** Rendered by the simulator from a scenario. */
    record Simulated(StudyId id, List<IncomingSeries> series, PixelFrame scout) implements IncomingStudy {
        public Simulated {
            series = List.copyOf(series);
        }
    }

    /** See {@link StoredSeries} for units; frames are grey-scale, {@code columns * rows} values of 16 bits, row by row. */
    record IncomingSeries(
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
            XRayAttributes attributes,
            List<PixelFrame> frames) {
        public IncomingSeries {
            frames = List.copyOf(frames);
        }
    }

    /** Pixels of one frame, read by position so that nobody can change them. */
    interface PixelFrame {
        int columns();

        int rows();

        /** Stored value as unsigned 16 bits. */
        int valueAt(int column, int row);
    }
}
