package org.esicasebook.imaging.viewer.example;

import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.esicasebook.imaging.viewer.Annotation;
import org.esicasebook.imaging.viewer.AnnotationChanged;
import org.esicasebook.imaging.viewer.Drawing;
import org.esicasebook.imaging.viewer.FrameEncoding;
import org.esicasebook.imaging.viewer.Frames;
import org.esicasebook.imaging.viewer.ImageView;
import org.esicasebook.imaging.viewer.ImageViewer;
import org.esicasebook.imaging.viewer.Layer;
import org.esicasebook.imaging.viewer.LayerStyle;
import org.esicasebook.imaging.viewer.ViewerDocument;
import org.esicasebook.imaging.viewer.WindowLevel;

/** The page of src/docs/viewer.md: a wrist on film, a run of a swallow, and drawings that are kept. */
// example
public class FilmReadingPage extends VerticalLayout {

    private final Map<String, Annotation> kept = new ConcurrentHashMap<>();

    public FilmReadingPage() {
        ImageView wrist = ImageView.of(
                "wrist",
                "Wrist PA",
                "Radiograph of a wrist",
                2048,
                2048,
                12,
                Frames.still("films/17/0/{frame}", FrameEncoding.RAW16),
                new WindowLevel(2048, 4096));
        ImageView swallow = ImageView.of(
                        "swallow",
                        "Swallow",
                        "Run of a swallow, lateral view",
                        1024,
                        1024,
                        10,
                        Frames.cine(60, 66.7, "films/17/1/{frame}", FrameEncoding.RAW16)
                                .startingAt(0)
                                .countedFrom("after the first sip"),
                        new WindowLevel(512, 1024))
                .playingByItself();

        ImageViewer viewer = new ImageViewer(ViewerDocument.of(List.of(wrist, swallow))
                .withLayers(List.of(Layer.of("mine", "Your drawings", LayerStyle.WHITE)))
                .withAnnotations(List.copyOf(kept.values()))
                .allowing(Drawing.anything("mine", List.of("Fracture line", "Aspiration"))));
        viewer.keepPlaceInAddress("at");
        viewer.addAnnotationChangedListener(this::keep);
        viewer.setSizeFull();
        setSizeFull();
        add(viewer);
    }

    private void keep(AnnotationChanged change) {
        Optional<Annotation> now = change.annotation();
        now.ifPresentOrElse(drawn -> kept.put(drawn.id(), drawn), () -> kept.remove(change.annotationId()));
    }
}
