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
    private static final String CLOCK = "after injection";

    private StudyViews() {}

    /** Only the images. */
    public static ViewerDocument of(StoredStudy study, ImageGrant grant) {
        return of(study, grant, series -> 0);
    }

    /**
     * Only what the grant lends.
     *
     * @param opensAt the frame at which each series opens
     */
    public static ViewerDocument of(StoredStudy study, ImageGrant grant, IntUnaryOperator opensAt) {
        List<ImageView> views = new ArrayList<>();
        for (int i = 0; i < study.series().size() && views.size() < ViewerDocument.MAX_VIEWS; i++) {
            if (grant.lends(i)) {
                views.add(view(study.series().get(i), i, grant, opensAt.applyAsInt(i)));
            }
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
        String view = series.viewLabel();
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
                ? Frames.cine(series.frames().size(), timing(series), address, encoding)
                        .startingAt(series.firstFrameSeconds() * 1000)
                        .countedFrom(CLOCK)
                : Frames.still(address, encoding);
        WindowLevel window =
                new WindowLevel(Math.rint(series.windowCentre()), Math.max(1, Math.rint(series.windowWidth())));
        return new ImageView(
                viewId(number),
                label(series),
                "Fluoroscopic image, " + label(series),
                series.columns(),
                series.rows(),
                series.bitsStored(),
                frames,
                window,
                presets(window),
                Math.min(opensAt, series.frames().size() - 1),
                Optional.of(series.detectorSpacingMm()).filter(pitch -> pitch > 0));
    }

    /** The Frame Time Vector where the frames are unequal, else the Frame Time. */
    static FrameTiming timing(StoredSeries series) {
        List<Double> vector = series.attributes().frameTimeVectorMs();
        boolean equal = vector.stream().skip(1).distinct().count() <= 1;
        if (equal || vector.size() != series.frames().size()) {
            return FrameTiming.constant(series.frameTimeMs());
        }
        List<Double> onsetsMs = new ArrayList<>();
        double sum = 0;
        for (int frame = 0; frame < vector.size(); frame++) {
            sum += frame == 0 ? 0 : vector.get(frame);
            onsetsMs.add(sum);
        }
        return new FrameTiming.Onsets(onsetsMs);
    }

    /**
     * Windows about the suggested one, the same for every series: what is dense is dark, so contrast agent and metal lie
     * in the lower half, bone about the middle of it and above, soft tissue in the upper.
     */
    static List<WindowPreset> presets(WindowLevel window) {
        double quarter = window.width() / 4;
        return List.of(
                preset("Contrast agent", window.centre() - quarter, window.width() / 2),
                preset("Bone", window.centre() - quarter / 2, window.width() / 2),
                preset("Soft tissue", window.centre() + quarter, window.width() / 2),
                preset("High contrast", window.centre(), window.width() * 0.6),
                preset("Low contrast", window.centre(), window.width() * 1.6));
    }

    private static WindowPreset preset(String label, double centre, double width) {
        return new WindowPreset(label, new WindowLevel(Math.rint(centre), Math.max(1, Math.rint(width))));
    }
}
