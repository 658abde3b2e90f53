package org.esicasebook.cases;

import java.util.List;
import org.esicasebook.epidurography.Difficulty;
import org.esicasebook.epidurography.Level;
import org.esicasebook.epidurography.Route;
import org.esicasebook.epidurography.Side;
import org.esicasebook.epidurography.View;

/**
 * A published case as anybody may see it before judging: nothing in here tells the truth.
 *
 * @param version counts the published versions from 1; readings are pinned to one
 * @param title clinical, spoils nothing
 * @param level intended level; where the needle really is belongs to the reference standard
 * @param side intended side
 * @param views views of the case in hanging order
 * @param hasCine whether any run moves
 */
public record TeachingCase(
        Slug slug,
        int version,
        String title,
        Route route,
        Level level,
        Side side,
        List<View> views,
        boolean hasCine,
        Difficulty difficulty,
        Vignette vignette,
        Provenance provenance) {

    public TeachingCase {
        views = List.copyOf(views);
        if (!route.levels().contains(level)) {
            throw new IllegalArgumentException(route.label() + " does not exist at " + level.label());
        }
    }

    /**
     * What the physician knows before the contrast. Nothing in it names the patient.
     *
     * @param complaint age, sex, history and examination
     * @param imaging what earlier images showed
     * @param plan approach, needle, what was injected and felt
     */
    public record Vignette(String complaint, String imaging, String plan) {

        /** Everything, in the order of reading. */
        public List<String> texts() {
            return List.of(complaint, imaging, plan);
        }
    }

    /**
     * Where a case comes from.
     *
     * @param simulated whether its images come from the simulator
     * @param review who has checked the clinical statements
     */
    public record Provenance(String contributor, String licence, boolean simulated, ReviewState review) {}
}
