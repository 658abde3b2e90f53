package org.esicasebook.readingroom.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.esicasebook.cases.KeySign;
import org.esicasebook.cases.Reference;
import org.esicasebook.cases.ReferenceStandard;
import org.esicasebook.cases.ReferenceStandard.FrameTruth;
import org.esicasebook.cases.ReferenceStandard.SeriesTruth;
import org.esicasebook.cases.Teaching;
import org.esicasebook.epidurography.Compartment;
import org.esicasebook.geometry.PixelPoint;
import org.esicasebook.geometry.Polygon;
import org.jspecify.annotations.Nullable;

/** The truth of a case, for whoever may see it. */
@Schema(name = "Truth")
record TruthAnswer(
        @Schema(example = "[\"epidural\", \"venous\"]") List<String> compartments,
        boolean safeEpiduralPlacement,

        @Schema(description = "Where the needle really is", example = "L4-5")
        String level,

        String side,

        @Schema(description = "Worth of each next action, 0 to 1; actions not named are worth 0")
        Map<String, Double> actions,

        List<String> unsafeActions,
        String headline,
        String decisiveSign,

        @Schema(description = "What each image decides and shows, in the order of the series")
        List<ViewNotes> views,

        List<Teaching.LookAlike> differential,
        List<String> criticalErrors,
        List<String> teachingPoints,
        List<Reference> references,

        @Schema(
                description = "What each frame of each series shows; only when asked for by outlines=true",
                nullable = true)
        @Nullable
        List<List<Frame>> series) {

    static TruthAnswer of(ReferenceStandard reference, boolean outlines) {
        Map<String, Double> actions = new TreeMap<>();
        reference.actions().forEach((action, worth) -> actions.put(action.code(), worth));
        Teaching teaching = reference.teaching();
        return new TruthAnswer(
                JudgmentForm.codes(reference.compartments()),
                reference.isSafeEpiduralPlacement(),
                reference.level().code(),
                reference.side().code(),
                actions,
                JudgmentForm.codes(reference.unsafeActions()),
                teaching.headline(),
                teaching.decisiveSign(),
                teaching.views().stream().map(ViewNotes::of).toList(),
                teaching.differential(),
                teaching.criticalErrors(),
                teaching.teachingPoints(),
                teaching.references(),
                outlines ? reference.series().stream().map(TruthAnswer::frames).toList() : null);
    }

    private static List<Frame> frames(SeriesTruth series) {
        return series.frames().stream().map(Frame::of).toList();
    }

    @Schema(name = "ViewNotes")
    record ViewNotes(
            int series,
            @Schema(example = "AP") String view,
            @Schema(example = "still") String image,
            String decides,
            String cannotDecide,
            List<String> findings,

            @Schema(description = "Captions of the signs that are pointed out in the image")
            List<String> signs) {

        static ViewNotes of(Teaching.ViewNotes notes) {
            return new ViewNotes(
                    notes.series(),
                    notes.view().code(),
                    notes.kind().code(),
                    notes.decides(),
                    notes.cannotDecide(),
                    notes.findings(),
                    notes.signs().stream().map(KeySign::caption).toList());
        }
    }

    /** Points are [column, row]. */
    @Schema(name = "FrameTruth")
    record Frame(
            @Schema(example = "[512.25, 430.5]") List<Double> needleTip,

            @Schema(
                    description =
                            "Outlines by compartment: rings of [column, row], the first of each outline outermost")
            Map<String, List<List<List<List<Double>>>>> contrast) {

        static Frame of(FrameTruth truth) {
            Map<String, List<List<List<List<Double>>>>> contrast = new TreeMap<>();
            for (Map.Entry<Compartment, List<Polygon>> entry : truth.contrast().entrySet()) {
                contrast.put(
                        entry.getKey().code(),
                        entry.getValue().stream().map(Frame::rings).toList());
            }
            return new Frame(point(truth.needleTip()), contrast);
        }

        private static List<List<List<Double>>> rings(Polygon polygon) {
            List<List<List<Double>>> rings = new ArrayList<>();
            rings.add(polygon.outer().stream().map(Frame::point).toList());
            polygon.holes()
                    .forEach(hole -> rings.add(hole.stream().map(Frame::point).toList()));
            return rings;
        }

        private static List<Double> point(PixelPoint point) {
            return List.of(point.column(), point.row());
        }
    }
}
