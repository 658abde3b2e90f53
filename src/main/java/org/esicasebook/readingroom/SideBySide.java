package org.esicasebook.readingroom;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.esicasebook.cases.ReferenceStandard;
import org.esicasebook.imaging.ImageGrant;
import org.esicasebook.imaging.StoredSeries;
import org.esicasebook.imaging.StoredStudy;
import org.esicasebook.imaging.viewer.ImageView;
import org.esicasebook.imaging.viewer.Layer;
import org.esicasebook.imaging.viewer.Layout;
import org.esicasebook.imaging.viewer.Link;
import org.esicasebook.imaging.viewer.Overlay;
import org.esicasebook.imaging.viewer.StudyViews;
import org.esicasebook.imaging.viewer.ViewerDocument;

/** The images of two cases in one document, image beside image of the same view. */
final class SideBySide {

    private static final int MOST_PAIRS = ViewerDocument.MAX_VIEWS / 2;

    private SideBySide() {}

    /** One case with everything that is drawn of it. */
    record Shown(StoredStudy study, ImageGrant grant, ReferenceStandard truth) {

        private List<ImageView> views() {
            return StudyViews.of(
                            study,
                            grant,
                            series -> series < truth.series().size()
                                    ? TruthOverlays.tellingFrame(
                                            truth.series().get(series).frames())
                                    : 0)
                    .views();
        }
    }

    /** Empty if the two share no view. */
    static Optional<ViewerDocument> of(Shown one, Shown other) {
        List<ImageView> views = new ArrayList<>();
        List<ImageView> ones = one.views();
        List<ImageView> others = other.views();
        Set<Integer> taken = new HashSet<>();
        for (int series = 0; series < ones.size() && views.size() < 2 * MOST_PAIRS; series++) {
            Optional<Integer> match = match(one.study().series().get(series), other.study(), taken);
            if (match.isPresent() && match.get() < others.size()) {
                taken.add(match.get());
                ImageView left = ones.get(series);
                ImageView right = others.get(match.get());
                views.add(left.named(thisId(series), left.label() + ", this case"));
                views.add(right.named(otherId(match.get()), right.label() + ", look-alike"));
            }
        }
        if (views.isEmpty()) {
            return Optional.empty();
        }
        Set<String> shown = new HashSet<>();
        views.forEach(view -> shown.add(view.id()));
        TruthOverlays left = TruthOverlays.of(one.truth(), one.study(), SideBySide::thisId);
        TruthOverlays right = TruthOverlays.of(other.truth(), other.study(), SideBySide::otherId);
        List<Overlay> overlays = new ArrayList<>(on(shown, left.overlays(), "this"));
        overlays.addAll(on(shown, right.overlays(), "other"));
        Map<String, Layer> layers = new LinkedHashMap<>();
        left.layers().forEach(layer -> layers.put(layer.id(), layer));
        right.layers().forEach(layer -> layers.putIfAbsent(layer.id(), layer));
        ViewerDocument document = ViewerDocument.of(views)
                .withLayers(List.copyOf(layers.values()))
                .withOverlays(overlays)
                .withLayout(new Layout(
                        views.stream().map(ImageView::id).toList(),
                        Optional.empty(),
                        Optional.of(2),
                        Set.of(Link.CINE),
                        List.of()));
        return Optional.of(
                one.study().simulated() && other.study().simulated()
                        ? document.withBadge("Simulated image")
                        : document);
    }

    private static Optional<Integer> match(StoredSeries series, StoredStudy other, Set<Integer> taken) {
        IntFunction<StoredSeries> of = other.series()::get;
        return IntStream.range(0, other.series().size())
                .filter(i -> !taken.contains(i))
                .filter(i -> of.apply(i).view() == series.view()
                        && of.apply(i).isCine() == series.isCine()
                        && of.apply(i).attributes().isSubtracted()
                                == series.attributes().isSubtracted())
                .boxed()
                .findFirst();
    }

    private static List<Overlay> on(Set<String> shown, List<Overlay> overlays, String prefix) {
        return overlays.stream()
                .filter(overlay -> shown.contains(overlay.viewId()))
                .map(overlay -> new Overlay(
                        prefix + "-" + overlay.id(),
                        overlay.viewId(),
                        overlay.frames(),
                        overlay.shape(),
                        overlay.label(),
                        overlay.layerId(),
                        overlay.step()))
                .toList();
    }

    private static String thisId(int series) {
        return "this-" + series;
    }

    private static String otherId(int series) {
        return "other-" + series;
    }
}
