package org.esicasebook.imaging.viewer;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.dom.DomListenerRegistration;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.shared.Registration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.esicasebook.geometry.PixelPoint;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Shows the views of a study side by side, with windowing, zoom, cine and point marks. The images are fetched and drawn
 * by the browser; nothing the reader does to look at them reaches the server.
 */
@Tag("epidurogram-viewer")
@JsModule("./viewer/epidurogram-viewer.ts")
@NpmPackage(value = "@cornerstonejs/core", version = "5.14.0")
@NpmPackage(value = "@cornerstonejs/metadata", version = "5.14.0")
@NpmPackage(value = "@cornerstonejs/utils", version = "5.14.0")
public class ImageViewer extends Component implements HasSize, HasStyle, Focusable<ImageViewer> {

    private final List<SerializableConsumer<MarkChanged>> markListeners = new ArrayList<>();
    private final List<SerializableConsumer<AnnotationChanged>> annotationListeners = new ArrayList<>();
    private @Nullable ViewerDocument document;

    public ImageViewer() {
        DomListenerRegistration marks = getElement().addEventListener("mark-changed", event -> {
            JsonNode data = event.getEventData();
            MarkChanged change = new MarkChanged(
                    data.path("event.detail.viewId").asString(""),
                    data.path("event.detail.frame").asInt(-1),
                    data.path("event.detail.column").isNumber()
                            ? Optional.of(new PixelPoint(
                                    data.path("event.detail.column").asDouble(),
                                    data.path("event.detail.row").asDouble()))
                            : Optional.empty(),
                    MarkChanged.By.find(data.path("event.detail.by").asString("")));
            accept(data.path("event.detail.markId").asString(""), change);
        });
        for (String field : List.of("markId", "viewId", "frame", "column", "row", "by")) {
            marks.addEventData("event.detail." + field);
        }
        getElement()
                .addEventListener("annotation-changed", event -> {
                    JsonNode data = event.getEventData();
                    acceptAnnotation(
                            data.path("event.detail.annotationId").asString(""), data.path("event.detail.annotation"));
                })
                .addEventData("event.detail.annotationId")
                .addEventData("event.detail.annotation");
    }

    public ImageViewer(ViewerDocument document) {
        this();
        setDocument(document);
    }

    /**
     * Shows a document instead of the one before. The reader's own marks are part of the document: start from {@link
     * #getDocument()} to keep those placed meanwhile.
     */
    public void setDocument(ViewerDocument document) {
        this.document = document;
        getElement().setPropertyJson("document", ViewerContract.write(document));
    }

    /** Points out steps of the document, and brings their view and frame before the reader's eyes. */
    public void pointOut(Spotlight spotlight) {
        getElement().setPropertyJson("spotlight", ViewerContract.write(spotlight));
    }

    /** What is shown, with the reader's marks as they are now; empty before the first {@link #setDocument}. */
    public Optional<ViewerDocument> getDocument() {
        return Optional.ofNullable(document);
    }

    /** Called when the reader has placed, moved or deleted a mark that the document allows to be changed. */
    public Registration addMarkChangedListener(SerializableConsumer<MarkChanged> listener) {
        markListeners.add(listener);
        return () -> markListeners.remove(listener);
    }

    /** Called when the reader has made, changed or deleted a drawing that the document allows. */
    public Registration addAnnotationChangedListener(SerializableConsumer<AnnotationChanged> listener) {
        annotationListeners.add(listener);
        return () -> annotationListeners.remove(listener);
    }

    /** Called when the reader has pressed the button named by {@link ViewerDocument#saveArrangement()}. */
    public Registration addArrangementSavedListener(SerializableConsumer<Layout> listener) {
        return getElement()
                .addEventListener("arrangement-saved", event -> {
                    ViewerDocument shown = document;
                    if (shown == null || shown.saveArrangement().isEmpty()) {
                        return;
                    }
                    try {
                        Layout layout =
                                ViewerContract.readLayout(event.getEventData().path("event.detail"));
                        shown.withLayout(layout);
                        listener.accept(layout);
                    } catch (IllegalArgumentException e) {
                        // the browser is not believed: what does not fit the document is dropped
                    }
                })
                .addEventData("event.detail");
    }

    /** Called when the reader has set keys, buttons or autoplay otherwise; give them back by {@link ViewerDocument#withBindings}. */
    public Registration addBindingsChangedListener(SerializableConsumer<Bindings> listener) {
        return getElement()
                .addEventListener("bindings-changed", event -> {
                    try {
                        listener.accept(
                                ViewerContract.readBindings(event.getEventData().path("event.detail")));
                    } catch (IllegalArgumentException e) {
                        // as above
                    }
                })
                .addEventData("event.detail");
    }

    /** Takes the reader to a view, frame and window; what the document does not have is left out. */
    public void setPlace(Place place) {
        getElement().setProperty("place", place.toString());
    }

    /**
     * Has a parameter of the page's address say where the reader is, so that the address, copied, opens there. The
     * browser does this alone: it reads the parameter when the viewer opens and rewrites it as the reader settles, without
     * a round trip and without an entry in the history.
     *
     * @param parameter name of the query parameter, such as "at"
     */
    public void keepPlaceInAddress(String parameter) {
        Texts.requireId(parameter);
        getElement().setProperty("addressParameter", parameter);
    }

    /** Called when the first frame of every view is on screen. */
    public Registration addReadyListener(SerializableRunnable listener) {
        return getElement().addEventListener("viewer-ready", event -> listener.run());
    }

    /** Called when the reader has settled on a frame or window; costs a round trip each, so ask only if needed. */
    public Registration addViewChangedListener(SerializableConsumer<ViewChanged> listener) {
        return getElement()
                .addEventListener("view-changed", event -> {
                    JsonNode data = event.getEventData();
                    listener.accept(new ViewChanged(
                            data.path("event.detail.viewId").asString(""),
                            data.path("event.detail.frame").asInt(0),
                            new WindowLevel(
                                    data.path("event.detail.centre").asDouble(),
                                    data.path("event.detail.width").asDouble())));
                })
                .addEventData("event.detail.viewId")
                .addEventData("event.detail.frame")
                .addEventData("event.detail.centre")
                .addEventData("event.detail.width");
    }

    /** Called when something could not be shown. */
    public Registration addFailedListener(SerializableConsumer<ViewerFailed> listener) {
        return getElement()
                .addEventListener("viewer-failed", event -> {
                    JsonNode data = event.getEventData();
                    listener.accept(new ViewerFailed(
                            data.path("event.detail.viewId").isString()
                                    ? Optional.of(
                                            data.path("event.detail.viewId").asString())
                                    : Optional.empty(),
                            data.path("event.detail.reason").asString(""),
                            data.path("event.detail.message").asString("")));
                })
                .addEventData("event.detail.viewId")
                .addEventData("event.detail.reason")
                .addEventData("event.detail.message");
    }

    /** The browser is not believed: what does not fit the document is dropped. */
    private void accept(String markId, MarkChanged change) {
        ViewerDocument shown = document;
        if (shown == null || shown.marking().isEmpty()) {
            return;
        }
        Marking asked = shown.marking().get();
        Optional<ImageView> view = shown.views().stream()
                .filter(each -> each.id().equals(change.viewId()))
                .findFirst();
        boolean fits = Texts.isId(markId)
                && view.isPresent()
                && change.frame() >= 0
                && change.frame() < view.get().frames().count()
                && change.point().map(point -> inside(view.get(), point)).orElse(true);
        if (!fits) {
            return;
        }
        List<Mark> marks = new ArrayList<>(shown.marks());
        Optional<Mark> old =
                marks.stream().filter(mark -> mark.id().equals(markId)).findFirst();
        if (old.isPresent() && !old.get().editable()) {
            return;
        }
        old.ifPresent(marks::remove);
        change.point()
                .ifPresent(point -> marks.add(new Mark(
                        markId,
                        change.viewId(),
                        change.frame(),
                        asked.kind(),
                        point,
                        asked.label(),
                        asked.layerId(),
                        true)));
        if (marks.stream()
                        .filter(mark -> mark.kind().equals(asked.kind()) && mark.editable())
                        .count()
                > asked.maxMarks()) {
            return;
        }
        document = shown.withMarks(marks);
        List.copyOf(markListeners).forEach(listener -> listener.accept(change));
    }

    /** As above. */
    private void acceptAnnotation(String id, JsonNode json) {
        ViewerDocument shown = document;
        if (shown == null || shown.drawing().isEmpty() || !Texts.isId(id)) {
            return;
        }
        List<Annotation> annotations = new ArrayList<>(shown.annotations());
        Optional<Annotation> old =
                annotations.stream().filter(each -> each.id().equals(id)).findFirst();
        if (old.isPresent() && !old.get().editable()) {
            return;
        }
        old.ifPresent(annotations::remove);
        Optional<Annotation> now = Optional.empty();
        if (json.isObject()) {
            try {
                now = Optional.of(ViewerContract.readAnnotation(json));
            } catch (IllegalArgumentException e) {
                return;
            }
            if (!now.get().id().equals(id) || !fits(shown, shown.drawing().get(), now.get())) {
                return;
            }
            annotations.add(now.get());
        }
        long own = annotations.stream().filter(Annotation::editable).count();
        if (own > shown.drawing().get().maxAnnotations()) {
            return;
        }
        document = shown.withAnnotations(annotations);
        AnnotationChanged change = new AnnotationChanged(id, now);
        List.copyOf(annotationListeners).forEach(listener -> listener.accept(change));
    }

    private static boolean fits(ViewerDocument shown, Drawing allowed, Annotation drawn) {
        return drawn.editable()
                && drawn.layerId().equals(allowed.layerId())
                && allowed.kinds().contains(drawn.kind())
                && (allowed.ownWords()
                        || drawn.label().map(allowed.labels()::contains).orElse(true))
                && shown.views().stream()
                        .anyMatch(view -> view.id().equals(drawn.viewId())
                                && drawn.frames().to() < view.frames().count()
                                && drawn.points().stream().allMatch(point -> inside(view, point)));
    }

    private static boolean inside(ImageView view, PixelPoint point) {
        return point.column() >= -0.5
                && point.row() >= -0.5
                && point.column() <= view.columns() - 0.5
                && point.row() <= view.rows() - 0.5;
    }
}
