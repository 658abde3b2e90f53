package org.esicasebook.imaging.viewer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import org.esicasebook.imaging.ImageGrant;
import org.esicasebook.imaging.StoredSeries;
import org.esicasebook.imaging.StoredStudy;

/** A stored study as the viewer shows it, under the name by which it was lent. */
public final class StudyViews {

    private static final String VIEW_PREFIX = "series-";

    private StudyViews() {}

    /** Only the images. */
    public static ViewerDocument of(StoredStudy study, ImageGrant grant) {
        return of(study, grant, series -> 0);
    }

    /** @param opensAt the frame at which each series opens */
    public static ViewerDocument of(StoredStudy study, ImageGrant grant, IntUnaryOperator opensAt) {
        List<ImageView> views = new ArrayList<>();
        for (int i = 0; i < Math.min(study.series().size(), ViewerDocument.MAX_VIEWS); i++) {
            views.add(view(study.series().get(i), i, grant, opensAt.applyAsInt(i)));
        }
        ViewerDocument document = ViewerDocument.of(views);
        return study.simulated() ? document.withBadge("Simulated image") : document;
    }

    public static String viewId(int series) {
        return VIEW_PREFIX + series;
    }

    /** The series that a view of such a document shows. */
    public static int seriesOf(String viewId) {
        return Integer.parseInt(viewId.substring(VIEW_PREFIX.length()));
    }

    /** "AP", or "AP cine" or "AP subtraction" for a run. */
    public static String label(StoredSeries series) {
        String view = series.view().label();
        if (series.attributes().isSubtracted()) {
            return view + " subtraction";
        }
        return series.isCine() ? view + " cine" : view;
    }

    private static ImageView view(StoredSeries series, int number, ImageGrant grant, int opensAt) {
        FrameEncoding encoding =
                switch (series.encoding()) {
                    case RAW16 -> FrameEncoding.RAW16;
                    case DELTA_PLANES16 -> FrameEncoding.DELTA_PLANES16;
                };
        String address = grant.frameAddressTemplate(number);
        Frames frames = series.isCine()
                ? Frames.cine(series.frames().size(), series.frameTimeMs(), address, encoding)
                        .startingAt(series.firstFrameSeconds() * 1000)
                : Frames.still(address, encoding);
        return new ImageView(
                viewId(number),
                label(series),
                "Fluoroscopic image, " + label(series),
                series.columns(),
                series.rows(),
                series.bitsStored(),
                frames,
                new WindowLevel(Math.rint(series.windowCentre()), Math.max(1, Math.rint(series.windowWidth()))),
                List.of(),
                Math.min(opensAt, series.frames().size() - 1),
                Optional.of(series.detectorSpacingMm()));
    }
}
