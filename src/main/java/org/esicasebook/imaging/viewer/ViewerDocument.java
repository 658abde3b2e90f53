package org.esicasebook.imaging.viewer;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

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
 * @param annotations drawings of people: the reader's own and those of others
 * @param drawing what the reader may draw, if anything
 * @param arrangements further layouts that the reader may choose by name
 * @param saveArrangement words on the button that hands the present arrangement to the page, if there is one
 * @param bindings keys and buttons as the reader has set them
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
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Annotation> annotations,
        Optional<Drawing> drawing,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Arrangement> arrangements,
        Optional<String> saveArrangement,
        Optional<Bindings> bindings,
        Optional<String> badge,
        Rendering rendering) {

    public static final int VERSION = 1;
    public static final int MAX_VIEWS = 8;

    /** The lists that a stored document need not have may be null. */
    public ViewerDocument(
            List<ImageView> views,
            Layout layout,
            Set<Tool> tools,
            List<Layer> layers,
            List<Mark> marks,
            List<Overlay> overlays,
            Optional<Marking> marking,
            @Nullable List<Annotation> annotations,
            Optional<Drawing> drawing,
            @Nullable List<Arrangement> arrangements,
            Optional<String> saveArrangement,
            Optional<Bindings> bindings,
            Optional<String> badge,
            Rendering rendering) {
        this.views = List.copyOf(views);
        this.layout = layout;
        this.tools = Set.copyOf(tools);
        this.layers = List.copyOf(layers);
        this.marks = List.copyOf(marks);
        this.overlays = List.copyOf(overlays);
        this.marking = marking;
        this.annotations = annotations == null ? List.of() : List.copyOf(annotations);
        this.drawing = drawing;
        this.arrangements = arrangements == null ? List.of() : List.copyOf(arrangements);
        this.saveArrangement = saveArrangement;
        this.bindings = bindings;
        this.badge = badge;
        this.rendering = rendering;
        if (views.isEmpty() || views.size() > MAX_VIEWS) {
            throw new IllegalArgumentException("A document shows one to " + MAX_VIEWS + " views");
        }
        Map<String, ImageView> byId = byId(views, ImageView::id, "view");
        Set<String> layerIds = byId(layers, Layer::id, "layer").keySet();
        byId(marks, Mark::id, "mark");
        byId(overlays, Overlay::id, "overlay");
        requireLayout(byId, layout);
        this.arrangements.forEach(arrangement -> requireLayout(byId, arrangement.layout()));
        byId(this.annotations, Annotation::id, "annotation");
        for (Annotation annotation : this.annotations) {
            requireFrame(byId, annotation.viewId(), annotation.frames().to());
            requireLayer(layerIds, annotation.layerId());
        }
        drawing.ifPresent(allowed -> requireLayer(layerIds, allowed.layerId()));
        saveArrangement.ifPresent(words -> Texts.require(words, "A button needs words"));
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

    /** Views side by side with every tool that asks nothing of the page, and nothing drawn over them. */
    public static ViewerDocument of(List<ImageView> views) {
        return new ViewerDocument(
                views,
                Layout.of(views),
                EnumSet.complementOf(EnumSet.of(Tool.BIND)),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Rendering.AUTO);
    }

    @JsonProperty("version")
    public int version() {
        return VERSION;
    }

    public ViewerDocument withBadge(String badge) {
        return with(parts -> parts.badge = Optional.of(badge));
    }

    /** The same views shown otherwise; the rest of the document must fit them. */
    public ViewerDocument withViews(List<ImageView> views) {
        return with(parts -> parts.views = views);
    }

    public ViewerDocument withLayout(Layout layout) {
        return with(parts -> parts.layout = layout);
    }

    public ViewerDocument withTools(Set<Tool> tools) {
        return with(parts -> parts.tools = tools);
    }

    public ViewerDocument withLayers(List<Layer> layers) {
        return with(parts -> parts.layers = layers);
    }

    public ViewerDocument withMarks(List<Mark> marks) {
        return with(parts -> parts.marks = marks);
    }

    public ViewerDocument withOverlays(List<Overlay> overlays) {
        return with(parts -> parts.overlays = overlays);
    }

    public ViewerDocument withAnnotations(List<Annotation> annotations) {
        return with(parts -> parts.annotations = annotations);
    }

    /** Lets the reader draw. */
    public ViewerDocument allowing(Drawing drawing) {
        return with(parts -> parts.drawing = Optional.of(drawing));
    }

    /** Offers further layouts by name. */
    public ViewerDocument withArrangements(List<Arrangement> arrangements) {
        return with(parts -> parts.arrangements = arrangements);
    }

    /** Offers to hand the present arrangement to the page, by a button with these words. */
    public ViewerDocument savingArrangementAs(String words) {
        return with(parts -> parts.saveArrangement = Optional.of(words));
    }

    public ViewerDocument withBindings(Bindings bindings) {
        return with(parts -> parts.bindings = Optional.of(bindings));
    }

    public ViewerDocument asking(Marking marking) {
        return with(parts -> parts.marking = Optional.of(marking));
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
        return with(parts -> {
            parts.marks = fixed;
            parts.marking = Optional.empty();
        });
    }

    public ViewerDocument renderedBy(Rendering rendering) {
        return with(parts -> parts.rendering = rendering);
    }

    private ViewerDocument with(Consumer<Parts> change) {
        Parts parts = new Parts(this);
        change.accept(parts);
        return parts.together();
    }

    /** The parts of a document while some of them are exchanged. */
    private static final class Parts {
        private List<ImageView> views;
        private Layout layout;
        private Set<Tool> tools;
        private List<Layer> layers;
        private List<Mark> marks;
        private List<Overlay> overlays;
        private Optional<Marking> marking;
        private List<Annotation> annotations;
        private Optional<Drawing> drawing;
        private List<Arrangement> arrangements;
        private Optional<String> saveArrangement;
        private Optional<Bindings> bindings;
        private Optional<String> badge;
        private Rendering rendering;

        Parts(ViewerDocument document) {
            views = document.views;
            layout = document.layout;
            tools = document.tools;
            layers = document.layers;
            marks = document.marks;
            overlays = document.overlays;
            marking = document.marking;
            annotations = document.annotations;
            drawing = document.drawing;
            arrangements = document.arrangements;
            saveArrangement = document.saveArrangement;
            bindings = document.bindings;
            badge = document.badge;
            rendering = document.rendering;
        }

        ViewerDocument together() {
            return new ViewerDocument(
                    views,
                    layout,
                    tools,
                    layers,
                    marks,
                    overlays,
                    marking,
                    annotations,
                    drawing,
                    arrangements,
                    saveArrangement,
                    bindings,
                    badge,
                    rendering);
        }
    }

    /**
     * Address of the frame that is seen first, so that it can be sent for before the viewer is there to ask.
     *
     * @param place where the page's address leads within the document, if anywhere
     */
    public String firstFrameAddress(Optional<Place> place) {
        Optional<Place> known = place.filter(at -> find(at.viewId()).isPresent());
        String viewId = known.map(Place::viewId)
                .or(layout::maximised)
                .orElse(layout.order().getFirst());
        ImageView view = find(viewId).orElseThrow();
        int frame = known.flatMap(Place::frame)
                .or(() -> layout.views().stream()
                        .filter(state -> state.viewId().equals(viewId))
                        .findFirst()
                        .flatMap(ViewState::frame))
                .orElse(view.initialFrame());
        return view.frames().address(Math.min(frame, view.frames().count() - 1));
    }

    private Optional<ImageView> find(String viewId) {
        return views.stream().filter(view -> view.id().equals(viewId)).findFirst();
    }

    private static <T> Map<String, T> byId(List<T> things, Function<T, String> id, String what) {
        return things.stream().collect(Collectors.toMap(id, Function.identity(), (first, second) -> {
            throw new IllegalArgumentException("Two things share the " + what + " id '" + id.apply(first) + "'");
        }));
    }

    private static void requireLayout(Map<String, ImageView> views, Layout layout) {
        if (!new HashSet<>(layout.order()).equals(views.keySet())) {
            throw new IllegalArgumentException("The layout must name every view, and no other");
        }
        for (ViewState state : layout.views()) {
            requireFrame(views, state.viewId(), state.frame().orElse(0));
            state.loop().ifPresent(loop -> requireFrame(views, state.viewId(), loop.to()));
            state.bookmarks().ifPresent(all -> all.forEach(each -> requireFrame(views, state.viewId(), each.frame())));
            state.subtraction().ifPresent(mask -> requireFrame(views, state.viewId(), mask.maskFrame()));
        }
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
