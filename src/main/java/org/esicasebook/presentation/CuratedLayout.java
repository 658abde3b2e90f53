package org.esicasebook.presentation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.esicasebook.imaging.viewer.ImageView;
import org.esicasebook.imaging.viewer.Layout;
import org.esicasebook.imaging.viewer.ViewState;

/** A curator's arrangement as it may be applied. */
public final class CuratedLayout {

    private CuratedLayout() {}

    /**
     * What of it may be applied before the judgment: order, number and windows. Frame, zoom and what stands in the
     * middle would show where to look, a mask or a loop when; one view alone which of them decides.
     */
    public static Layout beforeTheJudgment(Layout layout) {
        List<ViewState> views = layout.views().stream()
                .filter(state -> state.window().isPresent() || state.inverted().isPresent())
                .map(state -> new ViewState(
                        state.viewId(),
                        Optional.empty(),
                        state.window(),
                        state.inverted(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()))
                .toList();
        return new Layout(layout.order(), Optional.empty(), layout.hung(), layout.linked(), views);
    }

    /** The same for the views that are shown: others are left out, further ones hang last. */
    public static Layout fitting(Layout layout, List<ImageView> shown) {
        Map<String, ImageView> byId = new HashMap<>();
        shown.forEach(view -> byId.put(view.id(), view));
        Set<String> order = new LinkedHashSet<>(layout.order());
        order.retainAll(byId.keySet());
        shown.forEach(view -> order.add(view.id()));
        List<ViewState> states = new ArrayList<>();
        for (ViewState state : layout.views()) {
            ImageView view = byId.get(state.viewId());
            if (view != null && fits(state, view.frames().count())) {
                states.add(state);
            }
        }
        return new Layout(
                List.copyOf(order),
                layout.maximised().filter(byId::containsKey),
                layout.hung(),
                layout.linked(),
                states);
    }

    private static boolean fits(ViewState state, int frames) {
        return state.frame().orElse(0) < frames
                && state.loop().map(loop -> loop.to() < frames).orElse(true)
                && state.subtraction().map(mask -> mask.maskFrame() < frames).orElse(true)
                && state.bookmarks()
                        .map(all -> all.stream().allMatch(each -> each.frame() < frames))
                        .orElse(true);
    }
}
