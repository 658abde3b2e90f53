package org.esicasebook.readingroom;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.esicasebook.cases.ReferenceStandard;
import org.esicasebook.cases.ReferenceStandard.FrameTruth;
import org.esicasebook.cases.ReferenceStandard.LandmarkLine;
import org.esicasebook.cases.ReferenceStandard.LevelLabel;
import org.esicasebook.epidurography.Compartment;
import org.esicasebook.epidurography.Landmark;
import org.esicasebook.epidurography.Side;
import org.esicasebook.geometry.Polygon;
import org.esicasebook.imaging.StoredStudy;
import org.esicasebook.imaging.viewer.Layer;
import org.esicasebook.imaging.viewer.LayerStyle;
import org.esicasebook.imaging.viewer.Overlay;
import org.esicasebook.imaging.viewer.OverlayShape;

/**
 * The truth as the viewer draws it: a layer for the contrast in each compartment, the needle, the levels and the
 * landmark lines. What stays the same over several frames is sent once.
 */
record TruthOverlays(List<Layer> layers, List<Overlay> overlays) {

    private static final String NEEDLE = "needle";
    private static final String LEVELS = "levels";
    private static final String LANDMARKS = "landmarks";
    private static final String STRUCTURES = "structures";
    private static final String GROUP = "Truth";

    /** By these the depth of a needle is judged; all other landmarks open hidden, since together they hide the image. */
    private static final Set<String> DEPTH_LINES =
            Set.of(Landmark.VENTRAL_INTERLAMINAR_LINE.label(), Landmark.SPINOLAMINAR_LINE.label());

    static TruthOverlays of(ReferenceStandard truth, StoredStudy study, IntFunction<String> viewId) {
        List<Overlay> overlays = new ArrayList<>();
        int shown = Math.min(truth.series().size(), study.series().size());
        for (int series = 0; series < shown; series++) {
            int frames = study.series().get(series).frames().size();
            List<FrameTruth> truths = truth.series().get(series).frames();
            overlays.addAll(Drawing.overFrames(
                    truths.subList(0, Math.min(frames, truths.size())),
                    frame -> drawings(frame, truth.side()),
                    "truth-" + series,
                    viewId.apply(series)));
        }
        return new TruthOverlays(layers(truth, overlays), overlays);
    }

    /** The frame that shows contrast in most compartments at once; of several, the one that shows most of it. */
    static int tellingFrame(List<FrameTruth> frames) {
        return IntStream.range(0, frames.size())
                .boxed()
                .max(Comparator.<Integer>comparingLong(frame -> frames.get(frame).contrast().values().stream()
                                .filter(outlines -> !outlines.isEmpty())
                                .count())
                        .thenComparingDouble(frame -> frames.get(frame).contrast().values().stream()
                                .flatMap(List::stream)
                                .mapToDouble(Polygon::area)
                                .sum()))
                .orElse(0);
    }

    private static List<Drawing> drawings(FrameTruth frame, Side needleSide) {
        List<Drawing> drawings = new ArrayList<>();
        for (Compartment compartment : Compartment.values()) {
            List<Polygon> outlines = frame.contrast().getOrDefault(compartment, List.of());
            if (!outlines.isEmpty()) {
                drawings.add(new Drawing(layerOf(compartment), compartment.label(), OverlayShape.Area.of(outlines)));
            }
        }
        for (LandmarkLine line : frame.lines()) {
            if (line.points().size() > 1) {
                drawings.add(new Drawing(
                        DEPTH_LINES.contains(line.text()) ? LANDMARKS : STRUCTURES,
                        line.text(),
                        new OverlayShape.Line(line.points())));
            }
        }
        if (frame.needleShaft().size() > 1) {
            drawings.add(new Drawing(NEEDLE, "Needle", new OverlayShape.Line(frame.needleShaft())));
        }
        drawings.add(new Drawing(NEEDLE, "True needle tip", new OverlayShape.Spot(frame.needleTip())));
        for (LevelLabel level : oneAVertebra(frame.levels(), needleSide)) {
            drawings.add(new Drawing(LEVELS, level.text(), new OverlayShape.Text(level.at())));
        }
        return drawings;
    }

    /** On the side away from the needle, where a label hides less. */
    private static Collection<LevelLabel> oneAVertebra(List<LevelLabel> levels, Side needleSide) {
        Map<String, LevelLabel> byVertebra = new LinkedHashMap<>();
        levels.forEach(level ->
                byVertebra.merge(level.text(), level, (before, other) -> before.side() == needleSide ? other : before));
        return byVertebra.values();
    }

    private static List<Layer> layers(ReferenceStandard truth, List<Overlay> overlays) {
        List<Layer> layers = new ArrayList<>();
        Function<String, Boolean> used =
                layer -> overlays.stream().anyMatch(overlay -> overlay.layerId().equals(layer));
        Set<Compartment> drawn = EnumSet.noneOf(Compartment.class);
        for (Compartment compartment : Compartment.values()) {
            if (used.apply(layerOf(compartment)) || truth.compartments().contains(compartment)) {
                drawn.add(compartment);
            }
        }
        drawn.forEach(compartment -> layers.add(Layer.of(layerOf(compartment), compartment.label(), style(compartment))
                .inGroup(GROUP)));
        layers.add(Layer.of(NEEDLE, "Needle", LayerStyle.YELLOW).inGroup(GROUP));
        if (used.apply(LEVELS)) {
            layers.add(Layer.of(LEVELS, "Levels", LayerStyle.WHITE).inGroup("Anatomy"));
        }
        if (used.apply(LANDMARKS)) {
            layers.add(Layer.of(LANDMARKS, "Landmark lines", LayerStyle.TEAL).inGroup("Anatomy"));
        }
        if (used.apply(STRUCTURES)) {
            layers.add(new Layer(STRUCTURES, "Other landmarks", Optional.of("Anatomy"), LayerStyle.TEAL, false));
        }
        return layers;
    }

    private static String layerOf(Compartment compartment) {
        return "contrast-" + compartment.code();
    }

    private static LayerStyle style(Compartment compartment) {
        return switch (compartment) {
            case EPIDURAL -> LayerStyle.GREEN;
            case VENOUS -> LayerStyle.BLUE;
            case ARTERIAL -> LayerStyle.VERMILION;
            case MUSCLE, INTRADISCAL -> LayerStyle.AMBER;
            case FACET -> LayerStyle.PINK;
            case SUBARACHNOID -> LayerStyle.SKY;
            case SUBDURAL, INTRANEURAL -> LayerStyle.VIOLET;
        };
    }
}
