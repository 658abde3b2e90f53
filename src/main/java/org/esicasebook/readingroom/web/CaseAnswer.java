package org.esicasebook.readingroom.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.stream.IntStream;
import org.esicasebook.cases.ImageReadiness;
import org.esicasebook.cases.TeachingCase;
import org.esicasebook.epidurography.Term;
import org.esicasebook.imaging.StoredSeries;
import org.esicasebook.judgment.LevelChoices;
import org.jspecify.annotations.Nullable;

/** A case as the HTTP interface tells it. Terms of the field stand as their codes. */
@Schema(name = "Case")
record CaseAnswer(
        @Schema(example = "ltf-07") String slug,
        int version,
        String title,
        @Schema(example = "LTF-SP") String route,

        @Schema(description = "Intended level", example = "L4-5")
        String level,

        @Schema(description = "Intended side of the patient", example = "left")
        String side,

        @Schema(example = "[\"AP\", \"lateral\"]") List<String> views,
        @Schema(example = "intermediate") String difficulty,
        boolean cine,

        @Schema(description = "What is known before the contrast: age, sex, history, examination")
        String complaint,

        @Schema(description = "What earlier images showed") String imaging,

        @Schema(description = "Approach, needle, what was injected and felt")
        String plan,

        @Schema(description = "Whether the images come from the simulator")
        boolean simulated,

        @Schema(
                description = "Who has checked the clinical statements",
                example = "simulated; action key awaits physician panel")
        String review,

        String contributor,
        String licence,

        @Schema(description = "Levels that a judgment may name, cranial first")
        List<String> levelChoices,

        @Schema(description = "State of the images: ready, rendering, waiting or failed", example = "ready")
        String images,

        @Schema(description = "Once the images are ready, in hanging order; marks name a series by its place, from 0")
        List<Series> series,

        @Schema(description = "Only after you have committed a judgment of the case, or for curators", nullable = true)
        @Nullable
        TruthAnswer truth) {

    static CaseAnswer of(TeachingCase shown, String review, ImageReadiness readiness, @Nullable TruthAnswer truth) {
        return new CaseAnswer(
                shown.slug().value(),
                shown.version(),
                shown.title(),
                shown.route().code(),
                shown.level().code(),
                shown.side().code(),
                shown.views().stream().map(Term::code).toList(),
                shown.difficulty().code(),
                shown.hasCine(),
                shown.vignette().complaint(),
                shown.vignette().imaging(),
                shown.vignette().plan(),
                shown.provenance().simulated(),
                review,
                shown.provenance().contributor(),
                shown.provenance().licence(),
                LevelChoices.of(shown).stream().map(Term::code).toList(),
                switch (readiness) {
                    case ImageReadiness.Ready ready -> "ready";
                    case ImageReadiness.Rendering rendering -> "rendering";
                    case ImageReadiness.Waiting waiting -> "waiting";
                    case ImageReadiness.Failed failed -> "failed";
                },
                readiness instanceof ImageReadiness.Ready ready
                        ? IntStream.range(0, ready.study().series().size())
                                .mapToObj(
                                        i -> Series.of(i, ready.study().series().get(i)))
                                .toList()
                        : List.of(),
                truth);
    }

    @Schema(name = "Series")
    record Series(
            int series,
            @Schema(example = "AP") String view,
            int columns,
            int rows,
            int frames,

            @Schema(description = "Time from one frame to the next [ms], 0 for a still")
            double frameTimeMs,

            @Schema(description = "Pixel pitch at the isocentre [mm]")
            double isocentreSpacingMm) {

        static Series of(int number, StoredSeries stored) {
            return new Series(
                    number,
                    stored.view().code(),
                    stored.columns(),
                    stored.rows(),
                    stored.frames().size(),
                    stored.frameTimeMs(),
                    stored.isocentreSpacingMm());
        }
    }
}
