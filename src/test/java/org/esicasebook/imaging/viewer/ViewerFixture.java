package org.esicasebook.imaging.viewer;

import java.util.List;

final class ViewerFixture {

    private ViewerFixture() {}

    static ImageView view(String id, int frames) {
        return ImageView.of(
                id,
                id.toUpperCase(),
                "A phantom",
                100,
                80,
                12,
                frames == 1
                        ? Frames.still("/frames/" + id + "/{frame}", FrameEncoding.RAW16)
                        : Frames.cine(frames, 133, "/frames/" + id + "/{frame}", FrameEncoding.RAW16),
                new WindowLevel(2048, 4096));
    }

    static ViewerDocument still() {
        return ViewerDocument.of(List.of(view("v1", 1)));
    }

    /** Two views, one of them a cine, asking for one needle tip on each. */
    static ViewerDocument askingForTheTip() {
        return ViewerDocument.of(List.of(view("v1", 1), view("v2", 10)))
                .withLayers(List.of(Layer.of("mine", "Your mark", LayerStyle.WHITE)))
                .asking(Marking.onePerView("needle-tip", "Needle tip", "mine"));
    }
}
