package org.esicasebook.readingroom;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.esicasebook.cases.ReferenceStandard;
import org.esicasebook.imaging.ImageGrant;
import org.esicasebook.imaging.StoredSeries;
import org.esicasebook.imaging.StoredStudy;
import org.esicasebook.imaging.viewer.ImageView;
import org.esicasebook.imaging.viewer.Layer;
import org.esicasebook.imaging.viewer.LayerStyle;
import org.esicasebook.imaging.viewer.Layout;
import org.esicasebook.imaging.viewer.Mark;
import org.esicasebook.imaging.viewer.MarkChanged;
import org.esicasebook.imaging.viewer.Marking;
import org.esicasebook.imaging.viewer.Overlay;
import org.esicasebook.imaging.viewer.StudyViews;
import org.esicasebook.imaging.viewer.ViewerDocument;
import org.esicasebook.judgment.TipMark;
import org.esicasebook.readingroom.SignTour.Stop;
import org.jspecify.annotations.Nullable;

/** What the viewer is given: a study alone while it is judged, with the truth over it afterwards. */
final class ViewerDocuments {

    static final String NEEDLE_TIP = "needle-tip";
    private static final String OWN_LAYER = "own";
    private static final Layer YOUR_MARK = Layer.of(OWN_LAYER, "Your mark", LayerStyle.WHITE);

    private ViewerDocuments() {}

    /** Asks for the needle tip, and shows where it was marked so far. Nothing in it tells the truth. */
    static ViewerDocument toJudge(StoredStudy study, ImageGrant grant, @Nullable TipMark tip) {
        return StudyViews.of(study, grant)
                .withLayers(List.of(YOUR_MARK))
                .withMarks(own(study, tip, true))
                .asking(Marking.single(NEEDLE_TIP, "Needle tip", OWN_LAYER));
    }

    /** A judgment looked at again, its mark where it was set. */
    static ViewerDocument judged(StoredStudy study, ImageGrant grant, @Nullable TipMark tip) {
        return StudyViews.of(study, grant).withLayers(List.of(YOUR_MARK)).withMarks(own(study, tip, false));
    }

    /** One run alone. */
    static ViewerDocument run(StoredStudy study, ImageGrant grant, int series) {
        return StudyViews.of(
                study, new ImageGrant(grant.id(), grant.study(), grant.username(), Optional.of(Set.of(series))));
    }

    /** Only the images, to be looked at. */
    static ViewerDocument toLookAt(StoredStudy study, ImageGrant grant) {
        return StudyViews.of(study, grant);
    }

    /** Shows the truth and, if the reader has judged, their mark beside it. */
    static ViewerDocument revealed(
            StoredStudy study, ImageGrant grant, ReferenceStandard truth, @Nullable TipMark tip) {
        TruthOverlays truths = TruthOverlays.of(truth, study, StudyViews::viewId);
        List<Overlay> overlays = new ArrayList<>(truths.overlays());
        List<Layer> layers = new ArrayList<>(truths.layers());
        List<Overlay> signs = signs(truth, study).overlays();
        if (!signs.isEmpty()) {
            overlays.addAll(signs);
            layers.add(Layer.of(SignTour.LAYER, "Key signs", LayerStyle.WHITE));
        }
        if (tip != null) {
            layers.addFirst(YOUR_MARK);
        }
        ViewerDocument document = StudyViews.of(
                        study,
                        grant,
                        series -> series < truth.series().size()
                                ? TruthOverlays.tellingFrame(
                                        truth.series().get(series).frames())
                                : 0)
                .withLayers(layers)
                .withOverlays(overlays)
                .withMarks(own(study, tip, false));
        return openingOn(document, DecisiveSign.of(truth, signs(truth, study).stops()), tip);
    }

    /** The signs that {@link #revealed} draws, step by step. */
    static SignTour signs(ReferenceStandard truth, StoredStudy study) {
        return SignTour.of(truth, study, StudyViews::viewId);
    }

    /** The image of the decisive sign first and, where the tip was marked on another, that one beside it. */
    private static ViewerDocument openingOn(ViewerDocument document, Optional<Stop> decisive, @Nullable TipMark tip) {
        if (decisive.isEmpty()) {
            return document;
        }
        Set<String> order = new LinkedHashSet<>(List.of(decisive.get().at().viewId()));
        if (tip != null) {
            order.add(StudyViews.viewId(tip.series()));
        }
        List<String> all = document.views().stream().map(ImageView::id).toList();
        order.retainAll(all);
        int hung = Math.max(1, order.size());
        order.addAll(all);
        return document.withLayout(
                new Layout(List.copyOf(order), Optional.empty(), Optional.of(hung), Set.of(), List.of()));
    }

    /** The mark as the judgment takes it; empty when it was deleted. */
    static Optional<TipMark> tip(MarkChanged change) {
        return change.point().map(point -> new TipMark(StudyViews.seriesOf(change.viewId()), change.frame(), point));
    }

    /** "AP", or "AP, frame 12" in a cine run. */
    static String where(StoredStudy study, TipMark tip) {
        StoredSeries series = study.series().get(tip.series());
        return StudyViews.label(series) + (series.isCine() ? ", frame " + (tip.frame() + 1) : "");
    }

    private static List<Mark> own(StoredStudy study, @Nullable TipMark tip, boolean editable) {
        if (tip == null
                || tip.series() >= study.series().size()
                || tip.frame() >= study.series().get(tip.series()).frames().size()) {
            return List.of();
        }
        return List.of(new Mark(
                OWN_LAYER,
                StudyViews.viewId(tip.series()),
                tip.frame(),
                NEEDLE_TIP,
                tip.at(),
                editable ? "Needle tip" : "Your needle tip",
                OWN_LAYER,
                editable));
    }
}
