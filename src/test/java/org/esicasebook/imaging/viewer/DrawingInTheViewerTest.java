package org.esicasebook.imaging.viewer;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.esicasebook.geometry.PixelPoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class DrawingInTheViewerTest {

    private static final JsonMapper JSON = new JsonMapper();

    private final ImageViewer viewer = new ImageViewer(ViewerFixture.askingForTheTip()
            .withLayers(List.of(
                    Layer.of("mine", "Your drawings", LayerStyle.WHITE),
                    Layer.of("expert", "Expert", LayerStyle.VIOLET)))
            .withAnnotations(List.of(annotation("theirs", "expert", false)))
            .allowing(new Drawing("mine", java.util.Set.of(AnnotationKind.ARROW), List.of("Run-off"), false, 2)));
    private final List<AnnotationChanged> changes = new ArrayList<>();

    DrawingInTheViewerTest() {
        viewer.addAnnotationChangedListener(changes::add);
    }

    @Test
    void aDrawingIsToldAndKept() {
        Annotation mine = annotation("a1", "mine", true);
        browserDraws("a1", ViewerContract.write(mine));
        assertThat(changes).containsExactly(new AnnotationChanged("a1", Optional.of(mine)));
        assertThat(viewer.getDocument().orElseThrow().annotations()).contains(mine);
    }

    @Test
    void aDeletedDrawingIsGone() {
        browserDraws("a1", ViewerContract.write(annotation("a1", "mine", true)));
        browserDraws("a1", null);
        assertThat(changes.getLast()).isEqualTo(new AnnotationChanged("a1", Optional.empty()));
        assertThat(viewer.getDocument().orElseThrow().annotations())
                .extracting(Annotation::id)
                .containsExactly("theirs");
    }

    @Test
    void drawingsOfOthersCanBeNeitherChangedNorDeleted() {
        browserDraws("theirs", ViewerContract.write(annotation("theirs", "mine", true)));
        browserDraws("theirs", null);
        assertThat(changes).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'layerId': 'expert'}",
                "{'kind': 'line'}",
                "{'viewId': 'v9'}",
                "{'frames': {'from': 0, 'to': 10}}",
                "{'points': [[0, 0], [100, 20]]}",
                "{'points': [[0, 0]]}",
                "{'label': 'Words of my own'}",
                "{'editable': false}",
                "{'id': 'another'}",
                "{'surplus': 1}",
            })
    void whatDoesNotFitTheDocumentIsDropped(String wrong) {
        ObjectNode json = ViewerContract.write(annotation("a1", "mine", true));
        json.setAll((ObjectNode) JSON.readTree(wrong.replace('\'', '"')));
        browserDraws("a1", json);
        assertThat(changes).isEmpty();
    }

    @Test
    void moreDrawingsThanAllowedAreDropped() {
        for (String id : List.of("a1", "a2", "a3")) {
            browserDraws(id, ViewerContract.write(annotation(id, "mine", true)));
        }
        assertThat(changes).hasSize(2);
    }

    @Test
    void anArrangementIsTakenOnlyWhenThePageAskedForIt() {
        List<Layout> saved = new ArrayList<>();
        viewer.addArrangementSavedListener(saved::add);
        Layout swapped = new Layout(List.of("v2", "v1"), Optional.empty());
        fire("arrangement-saved", JSON.createObjectNode().set("event.detail", ViewerContract.write(swapped)));
        assertThat(saved).isEmpty();

        viewer.setDocument(viewer.getDocument().orElseThrow().savingArrangementAs("Save"));
        fire("arrangement-saved", JSON.createObjectNode().set("event.detail", ViewerContract.write(swapped)));
        Layout foreign = new Layout(List.of("v2", "v9"), Optional.empty());
        fire("arrangement-saved", JSON.createObjectNode().set("event.detail", ViewerContract.write(foreign)));
        assertThat(saved).containsExactly(swapped);
    }

    @Test
    void aPlaceIsReadAsItIsWritten() {
        Place place = new ViewChanged("v2", 11, new WindowLevel(-20, 3200)).place();
        assertThat(place).hasToString("v2/12/-20,3200");
        assertThat(Place.find("v2/12/-20,3200")).contains(place);
        assertThat(Place.find("v2")).contains(new Place("v2", Optional.empty(), Optional.empty()));
        assertThat(List.of("", "v2/0", "v2/1/5", "v2/1/5,0", "../x", "v2/1/5,5/7"))
                .allMatch(text -> Place.find(text).isEmpty());
    }

    private static Annotation annotation(String id, String layer, boolean editable) {
        return new Annotation(
                id,
                "v2",
                new FrameRange(2, 5),
                AnnotationKind.ARROW,
                List.of(new PixelPoint(10, 20), new PixelPoint(30.25, 40)),
                Optional.of("Run-off"),
                layer,
                editable);
    }

    private void browserDraws(String id, ObjectNode annotation) {
        ObjectNode data = JSON.createObjectNode().put("event.detail.annotationId", id);
        if (annotation == null) {
            data.putNull("event.detail.annotation");
        } else {
            data.set("event.detail.annotation", annotation);
        }
        fire("annotation-changed", data);
    }

    private void fire(String type, ObjectNode data) {
        viewer.getElement()
                .getNode()
                .getFeature(ElementListenerMap.class)
                .fireEvent(new DomEvent(viewer.getElement(), type, data));
    }
}
