package org.esicasebook.readingroom;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.esicasebook.cases.KeySign;
import org.esicasebook.cases.ReferenceStandard;
import org.esicasebook.cases.ReferenceStandard.FrameTruth;
import org.esicasebook.cases.Teaching.ViewNotes;
import org.esicasebook.epidurography.Compartment;
import org.esicasebook.geometry.Polygon;
import org.esicasebook.imaging.StoredSeries;
import org.esicasebook.imaging.StoredStudy;
import org.esicasebook.imaging.viewer.Overlay;
import org.esicasebook.imaging.viewer.OverlayShape;
import org.esicasebook.imaging.viewer.Spotlight;
import org.esicasebook.imaging.viewer.StudyViews;

/**
 * The key signs of a case in the order in which to look at them, numbered from 1, each with what is drawn of it.
 *
 * @param overlays drawn only at the step of their sign's number
 */
record SignTour(List<Stop> stops, List<Overlay> overlays) {

    static final String LAYER = "key-signs";

    /**
     * One sign.
     *
     * @param series place of its image, from 0
     * @param image what the image is called
     * @param at step, view and frame
     * @param drawn whether some frame shows what it points at
     */
    record Stop(int number, int series, String image, String caption, Spotlight at, boolean drawn) {}

    static SignTour of(ReferenceStandard truth, StoredStudy study, IntFunction<String> viewId) {
        List<Stop> stops = new ArrayList<>();
        List<Overlay> overlays = new ArrayList<>();
        for (ViewNotes notes : truth.teaching().views()) {
            int series = notes.series();
            if (series >= Math.min(study.series().size(), truth.series().size())) {
                continue;
            }
            StoredSeries images = study.series().get(series);
            List<FrameTruth> all = truth.series().get(series).frames();
            List<FrameTruth> frames =
                    all.subList(0, Math.min(all.size(), images.frames().size()));
            for (KeySign sign : notes.signs()) {
                int number = stops.size() + 1;
                List<Overlay> drawn = Drawing.overFrames(
                        frames, frame -> drawings(sign, number, frame), "sign-" + number, viewId.apply(series));
                overlays.addAll(drawn);
                stops.add(new Stop(
                        number,
                        series,
                        StudyViews.label(images),
                        sign.caption(),
                        new Spotlight(List.of(number), viewId.apply(series), frame(sign, frames, images)),
                        !drawn.isEmpty()));
            }
        }
        return new SignTour(List.copyOf(stops), List.copyOf(overlays));
    }

    private static List<Drawing> drawings(KeySign sign, int number, FrameTruth frame) {
        List<OverlayShape> shapes = new SignShapes(frame).of(sign.anchor());
        return shapes.stream()
                .map(shape -> new Drawing(LAYER, String.valueOf(number), shape, Optional.of(number)))
                .toList();
    }

    /** The moment that the author names; else the frame that shows most of what the sign points at. */
    private static int frame(KeySign sign, List<FrameTruth> frames, StoredSeries images) {
        Double at = sign.atSeconds();
        if (at != null && images.isCine()) {
            long frame = Math.round((at - images.firstFrameSeconds()) * 1000 / images.frameTimeMs());
            return (int) Math.clamp(frame, 0, frames.size() - 1);
        }
        return switch (sign.anchor()) {
            case KeySign.AtContrast contrast -> fullest(frames, contrast.compartment());
            case KeySign.AlongContrast contrast -> fullest(frames, contrast.compartment());
            default -> TruthOverlays.tellingFrame(frames);
        };
    }

    private static int fullest(List<FrameTruth> frames, Compartment compartment) {
        return IntStream.range(0, frames.size())
                .boxed()
                .max(Comparator.comparingDouble(
                        frame -> frames.get(frame).contrast().getOrDefault(compartment, List.of()).stream()
                                .mapToDouble(Polygon::area)
                                .sum()))
                .orElse(0);
    }
}
