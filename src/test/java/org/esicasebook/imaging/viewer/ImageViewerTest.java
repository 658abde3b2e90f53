package org.esicasebook.imaging.viewer;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.esicasebook.geometry.PixelPoint;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class ImageViewerTest {

    private final ImageViewer viewer = new ImageViewer(ViewerFixture.askingForTheTip());
    private final List<MarkChanged> changes = new ArrayList<>();

    ImageViewerTest() {
        viewer.addMarkChangedListener(changes::add);
    }

    @Test
    void theDocumentGoesDownAsOneProperty() {
        assertThat(viewer.getElement().getPropertyRaw("document"))
                .isEqualTo(ViewerContract.write(ViewerFixture.askingForTheTip()));
    }

    @Test
    void aMarkThatTheReaderPlacesIsToldAndKept() {
        browserMarks("tip-1", "v2", 3, 10.5, 20.25);

        assertThat(changes).containsExactly(new MarkChanged("v2", 3, Optional.of(new PixelPoint(10.5, 20.25))));
        assertThat(marks()).singleElement().satisfies(mark -> {
            assertThat(mark.kind()).isEqualTo("needle-tip");
            assertThat(mark.frame()).isEqualTo(3);
            assertThat(mark.editable()).isTrue();
        });
    }

    @Test
    void aMarkSaysWhatItWasPlacedWithIfThatIsKnown() {
        browserSends(detail("tip-1", "v1", 0)
                .put("event.detail.column", 10)
                .put("event.detail.row", 20)
                .put("event.detail.by", "touch"));
        browserSends(detail("tip-1", "v1", 0)
                .put("event.detail.column", 11)
                .put("event.detail.row", 20)
                .put("event.detail.by", "crystal ball"));

        assertThat(changes)
                .extracting(MarkChanged::by)
                .containsExactly(Optional.of(MarkChanged.By.TOUCH), Optional.empty());
    }

    @Test
    void aMovedMarkReplacesItself() {
        browserMarks("tip-1", "v1", 0, 10, 20);
        browserMarks("tip-1", "v1", 0, 11, 21);

        assertThat(marks()).extracting(Mark::point).containsExactly(new PixelPoint(11, 21));
    }

    @Test
    void aDeletedMarkIsGone() {
        browserMarks("tip-1", "v1", 0, 10, 20);
        browserDeletes("tip-1", "v1", 0);

        assertThat(changes.getLast()).isEqualTo(new MarkChanged("v1", 0, Optional.empty()));
        assertThat(marks()).isEmpty();
    }

    @Test
    void marksThatDoNotFitTheDocumentAreDropped() {
        browserMarks("tip-1", "v9", 0, 10, 20);
        browserMarks("tip-1", "v1", 1, 10, 20);
        browserMarks("tip-1", "v1", 0, 100, 20);
        browserMarks("tip-1", "v1", 0, 10, -1);
        browserMarks("../tip", "v1", 0, 10, 20);

        assertThat(changes).isEmpty();
        assertThat(marks()).isEmpty();
    }

    @Test
    void nothingCanBeMarkedOnceTheQuestionIsOver() {
        browserMarks("tip-1", "v1", 0, 10, 20);
        viewer.setDocument(viewer.getDocument().orElseThrow().askingNothing());
        browserMarks("tip-1", "v1", 0, 50, 50);

        assertThat(changes).hasSize(1);
        assertThat(marks()).extracting(Mark::point).containsExactly(new PixelPoint(10, 20));
        assertThat(marks()).noneMatch(Mark::editable);
    }

    @Test
    void moreMarksThanAskedForAreDropped() {
        viewer.setDocument(ViewerFixture.askingForTheTip().asking(Marking.single("needle-tip", "Needle tip", "mine")));
        browserMarks("tip-1", "v1", 0, 10, 20);
        browserMarks("tip-2", "v2", 0, 10, 20);

        assertThat(marks()).extracting(Mark::viewId).containsExactly("v1");
    }

    private List<Mark> marks() {
        return viewer.getDocument().orElseThrow().marks();
    }

    private void browserMarks(String markId, String viewId, int frame, double column, double row) {
        browserSends(
                detail(markId, viewId, frame).put("event.detail.column", column).put("event.detail.row", row));
    }

    private void browserDeletes(String markId, String viewId, int frame) {
        browserSends(
                detail(markId, viewId, frame).putNull("event.detail.column").putNull("event.detail.row"));
    }

    private static ObjectNode detail(String markId, String viewId, int frame) {
        return new JsonMapper()
                .createObjectNode()
                .put("event.detail.markId", markId)
                .put("event.detail.viewId", viewId)
                .put("event.detail.frame", frame);
    }

    private void browserSends(ObjectNode data) {
        viewer.getElement()
                .getNode()
                .getFeature(ElementListenerMap.class)
                .fireEvent(new DomEvent(viewer.getElement(), "mark-changed", data));
    }
}
