package org.esicasebook.readingroom;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.esicasebook.imaging.viewer.FrameRange;
import org.esicasebook.imaging.viewer.Overlay;
import org.esicasebook.imaging.viewer.OverlayShape;

/**
 * A drawing apart from the frames on which it lies.
 *
 * @param step at which it is pointed out; always drawn if there is none
 */
record Drawing(String layer, String label, OverlayShape shape, Optional<Integer> step) {

    Drawing(String layer, String label, OverlayShape shape) {
        this(layer, label, shape, Optional.empty());
    }

    /** What is drawn over each frame of a view; what stays the same over several frames becomes one overlay. */
    static <F> List<Overlay> overFrames(
            List<F> frames, Function<F, List<Drawing>> drawings, String idPrefix, String viewId) {
        List<Overlay> finished = new ArrayList<>();
        Map<Drawing, Integer> begun = new LinkedHashMap<>();
        for (int frame = 0; frame <= frames.size(); frame++) {
            List<Drawing> drawn = frame < frames.size() ? drawings.apply(frames.get(frame)) : List.of();
            Set<Drawing> here = Set.copyOf(drawn);
            int last = frame - 1;
            begun.entrySet().removeIf(run -> {
                if (here.contains(run.getKey())) {
                    return false;
                }
                Drawing drawing = run.getKey();
                finished.add(new Overlay(
                        idPrefix + "-" + finished.size(),
                        viewId,
                        new FrameRange(run.getValue(), last),
                        drawing.shape(),
                        drawing.label(),
                        drawing.layer(),
                        drawing.step()));
                return true;
            });
            for (Drawing drawing : drawn) {
                begun.putIfAbsent(drawing, frame);
            }
        }
        return finished;
    }
}
