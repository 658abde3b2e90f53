package org.esicasebook.imaging.viewer;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Everything the viewer shows, as one value. A new document keeps the reader's frame, window and zoom of each view whose
 * id and frame addresses stay the same.
 *
 * <p>The whole document travels to the browser, hidden layers too: what a reader must not know yet must not be in it.
 *
 * @param views the views, one to {@value #MAX_VIEWS}; at most four hang side by side
 * @param layout which views hang where
 * @param tools what the reader may do
 * @param layers what marks and overlays belong to
 * @param marks points placed by people
 * @param overlays fixed drawings
 * @param marking what the reader is asked to mark, if anything
 * @param badge short words shown beside each image, never in it, such as "Simulated image"
 * @param rendering how images are drawn
 */
@JsonIgnoreProperties(value = "version", allowGetters = true)
public record ViewerDocument(
        List<ImageView> views,
        Layout layout,
        Set<Tool> tools,
        List<Layer> layers,
        List<Mark> marks,
        List<Overlay> overlays,
        Optional<Marking> marking,
        Optional<String> badge,
        Rendering rendering) {

    public static final int VERSION = 1;
    public static final int MAX_VIEWS = 8;

    public ViewerDocument {
        views = List.copyOf(views);
        tools = Set.copyOf(tools);
        layers = List.copyOf(layers);
        marks = List.copyOf(marks);
        overlays = List.copyOf(overlays);
        if (views.isEmpty() || views.size() > MAX_VIEWS) {
            throw new IllegalArgumentException("A document shows one to " + MAX_VIEWS + " views");
        }
        Map<String, ImageView> byId = byId(views, ImageView::id, "view");
        Set<String> layerIds = byId(layers, Layer::id, "layer").keySet();
        byId(marks, Mark::id, "mark");
        byId(overlays, Overlay::id, "overlay");
        if (!new HashSet<>(layout.order()).equals(byId.keySet())) {
            throw new IllegalArgumentException("The layout must name every view, and no other");
        }
        for (Mark mark : marks) {
            requireFrame(byId, mark.viewId(), mark.frame());
            requireLayer(layerIds, mark.layerId());
        }
        for (Overlay overlay : overlays) {
            requireFrame(byId, overlay.viewId(), overlay.frames().to());
            requireLayer(layerIds, overlay.layerId());
        }
        marking.ifPresent(asked -> requireLayer(layerIds, asked.layerId()));
    }

    /** Views side by side with every tool, and nothing drawn over them. */
    public static ViewerDocument of(List<ImageView> views) {
        return new ViewerDocument(
                views,
                Layout.of(views),
                EnumSet.allOf(Tool.class),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Rendering.AUTO);
    }

    @JsonProperty("version")
    public int version() {
        return VERSION;
    }

    public ViewerDocument withBadge(String badge) {
        return new ViewerDocument(
                views, layout, tools, layers, marks, overlays, marking, Optional.of(badge), rendering);
    }

    public ViewerDocument withLayers(List<Layer> layers) {
        return new ViewerDocument(views, layout, tools, layers, marks, overlays, marking, badge, rendering);
    }

    public ViewerDocument withMarks(List<Mark> marks) {
        return new ViewerDocument(views, layout, tools, layers, marks, overlays, marking, badge, rendering);
    }

    public ViewerDocument withOverlays(List<Overlay> overlays) {
        return new ViewerDocument(views, layout, tools, layers, marks, overlays, marking, badge, rendering);
    }

    public ViewerDocument asking(Marking marking) {
        return new ViewerDocument(
                views, layout, tools, layers, marks, overlays, Optional.of(marking), badge, rendering);
    }

    /** The same without a question: marks stay, but none can be placed, moved or deleted. */
    public ViewerDocument askingNothing() {
        List<Mark> fixed = marks.stream()
                .map(mark -> new Mark(
                        mark.id(),
                        mark.viewId(),
                        mark.frame(),
                        mark.kind(),
                        mark.point(),
                        mark.label(),
                        mark.layerId(),
                        false))
                .toList();
        return new ViewerDocument(views, layout, tools, layers, fixed, overlays, Optional.empty(), badge, rendering);
    }

    public ViewerDocument renderedBy(Rendering rendering) {
        return new ViewerDocument(views, layout, tools, layers, marks, overlays, marking, badge, rendering);
    }

    private static <T> Map<String, T> byId(List<T> things, Function<T, String> id, String what) {
        return things.stream().collect(Collectors.toMap(id, Function.identity(), (first, second) -> {
            throw new IllegalArgumentException("Two things share the " + what + " id '" + id.apply(first) + "'");
        }));
    }

    private static void requireFrame(Map<String, ImageView> views, String viewId, int frame) {
        ImageView view = views.get(viewId);
        if (view == null || frame >= view.frames().count()) {
            throw new IllegalArgumentException("There is no frame " + frame + " of a view '" + viewId + "'");
        }
    }

    private static void requireLayer(Set<String> layerIds, String layerId) {
        if (!layerIds.contains(layerId)) {
            throw new IllegalArgumentException("There is no layer '" + layerId + "'");
        }
    }
}
