package org.esicasebook.judgment;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.esicasebook.cases.ImageReadiness;
import org.esicasebook.cases.TeachingCase;
import org.esicasebook.epidurography.Level;
import org.esicasebook.imaging.StoredSeries;
import org.esicasebook.imaging.StoredStudy;

/** Whether a judgment can be one of this case at all. Says nothing about whether it is right. */
public final class Admissibility {

    private static final List<Rule> RULES =
            List.of(Admissibility::imagesAreThere, Admissibility::levelIsOffered, Admissibility::tipLiesInAnImage);

    private Admissibility() {}

    /** Why the judgment cannot be taken, in plain words for the reader; empty if it can. */
    public static Optional<String> objection(
            PlacementJudgment judgment, TeachingCase teachingCase, ImageReadiness images) {
        return RULES.stream()
                .flatMap(rule -> rule.objection(judgment, teachingCase, images).stream())
                .findFirst();
    }

    private interface Rule {
        Optional<String> objection(PlacementJudgment judgment, TeachingCase teachingCase, ImageReadiness images);
    }

    private static Optional<String> imagesAreThere(
            PlacementJudgment judgment, TeachingCase teachingCase, ImageReadiness images) {
        return switch (images) {
            case ImageReadiness.Ready ready -> Optional.empty();
            case ImageReadiness.Waiting waiting -> Optional.of(STILL_RENDERING);
            case ImageReadiness.Rendering rendering -> Optional.of(STILL_RENDERING);
            case ImageReadiness.Failed failed ->
                Optional.of("The images of this case could not be made, so it cannot be judged. Your draft is kept.");
        };
    }

    private static final String STILL_RENDERING =
            "The images of this case are still being made. Your draft is kept; try again in a moment.";

    private static Optional<String> levelIsOffered(
            PlacementJudgment judgment, TeachingCase teachingCase, ImageReadiness images) {
        List<Level> choices = LevelChoices.of(teachingCase);
        if (choices.contains(judgment.level())) {
            return Optional.empty();
        }
        return Optional.of("%s is no level of the route %s. Choose %s."
                .formatted(
                        judgment.level().label(),
                        teachingCase.route().label(),
                        choices.stream().map(Level::label).collect(Collectors.joining(", "))));
    }

    private static Optional<String> tipLiesInAnImage(
            PlacementJudgment judgment, TeachingCase teachingCase, ImageReadiness images) {
        return images instanceof ImageReadiness.Ready(StoredStudy study)
                ? objection(judgment.tip(), study)
                : Optional.empty();
    }

    private static Optional<String> objection(TipMark tip, StoredStudy study) {
        if (tip.series() >= study.series().size()) {
            return Optional.of("The needle tip is marked in series %d, but the case has only %d (counting from 0)."
                    .formatted(tip.series(), study.series().size()));
        }
        StoredSeries series = study.series().get(tip.series());
        if (tip.frame() >= series.frames().size()) {
            return Optional.of("The needle tip is marked in frame %d, but the series has only %d (counting from 0)."
                    .formatted(tip.frame(), series.frames().size()));
        }
        boolean inside = tip.at().column() >= -0.5
                && tip.at().row() >= -0.5
                && tip.at().column() <= series.columns() - 0.5
                && tip.at().row() <= series.rows() - 0.5;
        return inside ? Optional.empty() : Optional.of("The needle tip is marked outside the image. Mark it again.");
    }
}
