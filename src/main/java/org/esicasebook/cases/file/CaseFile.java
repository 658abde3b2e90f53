package org.esicasebook.cases.file;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.esicasebook.cases.ReadingProtocol;
import org.esicasebook.cases.Slug;
import org.esicasebook.cases.Teaching;
import org.esicasebook.cases.TeachingCase;
import org.esicasebook.cases.TeachingCase.Provenance;
import org.esicasebook.cases.TeachingCase.Vignette;
import org.esicasebook.epidurography.Compartment;
import org.esicasebook.epidurography.Difficulty;
import org.esicasebook.epidurography.Level;
import org.esicasebook.epidurography.NextAction;
import org.esicasebook.epidurography.Route;
import org.esicasebook.epidurography.Side;
import org.esicasebook.epidurography.View;
import org.esicasebook.fluoroscopy.Exposure;
import org.esicasebook.fluoroscopy.Scenario;

/**
 * A case as its author wrote it, checked.
 *
 * @param level intended level; the true one is in the truth and in the scenario
 * @param side intended side
 * @param reading in which steps the images are shown, if not as usual
 * @param scenario what the simulator renders, its exposures in hanging order
 */
public record CaseFile(
        Slug slug,
        String title,
        Route route,
        Level level,
        Side side,
        Difficulty difficulty,
        Vignette vignette,
        Provenance provenance,
        Optional<ReadingProtocol> reading,
        Truth truth,
        Scenario scenario) {

    /** The part that may be shown before a judgment. */
    public TeachingCase asTeachingCase(int version) {
        List<View> views = scenario.exposures().stream()
                .map(exposure -> exposure.projection().view())
                .distinct()
                .sorted()
                .toList();
        boolean hasCine = scenario.exposures().stream().anyMatch(Exposure.Run.class::isInstance);
        return new TeachingCase(
                slug,
                version,
                title,
                route,
                level,
                side,
                views,
                hasCine,
                difficulty,
                vignette,
                provenance,
                reading,
                !scenario.showsContrast());
    }

    /**
     * The answer, as far as words go; outlines come with the images. Everything in it has a fixed order, so that the
     * same file always gives the same text.
     *
     * @param actions worth of each next action in [0, 1]
     */
    public record Truth(
            List<Compartment> compartments,
            Level level,
            Side side,
            Map<NextAction, Double> actions,
            List<NextAction> unsafeActions,
            Teaching teaching) {

        public Truth {
            compartments = compartments.stream().sorted().toList();
            actions = Collections.unmodifiableMap(new TreeMap<>(actions));
            unsafeActions = unsafeActions.stream().sorted().toList();
        }

        Truth teaching(Teaching other) {
            return new Truth(compartments, level, side, actions, unsafeActions, other);
        }
    }
}
