package org.esicasebook.cases;

import java.util.List;
import org.esicasebook.fluoroscopy.Scenario;
import org.esicasebook.fluoroscopy.Study.Acquisition;
import org.esicasebook.fluoroscopy.Study.Frame;
import org.esicasebook.fluoroscopy.Study.Series;
import org.esicasebook.imaging.IncomingStudy;
import org.esicasebook.imaging.IncomingStudy.IncomingSeries;
import org.esicasebook.imaging.IncomingStudy.PixelFrame;
import org.esicasebook.imaging.StudyId;
import org.esicasebook.imaging.XRayAttributes;

/** Rendered series as the archive takes them; their pixels stay where they are. */
public final class SimulatedImages {

    private SimulatedImages() {}

    /** @param scout needle in place, no contrast yet; its first frame becomes the thumbnail */
    public static IncomingStudy of(StudyId id, Scenario scenario, List<Series> shown, Series scout) {
        return new IncomingStudy.Simulated(
                id,
                shown.stream().map(series -> images(scenario, series)).toList(),
                new RenderedFrame(scout.acquisition(), scout.frames().getFirst()));
    }

    private static IncomingSeries images(Scenario scenario, Series series) {
        Acquisition acquisition = series.acquisition();
        return new IncomingSeries(
                series.projection().view(),
                acquisition.columns(),
                acquisition.rows(),
                acquisition.bitsStored(),
                acquisition.frameIntervalMs(),
                series.frames().getFirst().atSeconds(),
                acquisition.windowCentre(),
                acquisition.windowWidth(),
                acquisition.detectorPixelMm(),
                acquisition.detectorPixelMm() * acquisition.sourceToIsocentreMm() / acquisition.sourceToDetectorMm(),
                XRayAttributes.of(scenario, series),
                series.frames().stream()
                        .<PixelFrame>map(frame -> new RenderedFrame(acquisition, frame))
                        .toList());
    }

    /** A rendered frame as the archive reads it; its pixels stay where they are. */
    private record RenderedFrame(Acquisition acquisition, Frame frame) implements PixelFrame {

        @Override
        public int columns() {
            return acquisition.columns();
        }

        @Override
        public int rows() {
            return acquisition.rows();
        }

        @Override
        public int valueAt(int column, int row) {
            return Short.toUnsignedInt(frame.pixels()[row * acquisition.columns() + column]);
        }
    }
}
