package org.esicasebook.cases;

import java.util.List;
import java.util.Optional;
import org.esicasebook.epidurography.Difficulty;
import org.esicasebook.epidurography.Level;
import org.esicasebook.epidurography.Route;
import org.esicasebook.epidurography.Side;
import org.esicasebook.epidurography.View;
import org.esicasebook.imaging.StoredStudy;
import org.jspecify.annotations.Nullable;

/**
 * A published case as anybody may see it before judging: nothing in here tells the truth.
 *
 * @param version counts the published versions from 1; readings are pinned to one
 * @param title clinical, spoils nothing
 * @param level intended level; where the needle really is belongs to the reference standard
 * @param side intended side
 * @param views views of the case in hanging order
 * @param hasCine whether any run moves
 * @param reading in which steps its images are shown, if not as usual
 * @param beforeContrast whether all its images were taken before any contrast was given, which everybody sees: then it is
 *     asked how deep the tip lies
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
        Provenance provenance,
        Optional<ReadingProtocol> reading,
        boolean beforeContrast) {

    /** Cases that were stored before they could prescribe a protocol have null for it. */
    public TeachingCase(
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
            Provenance provenance,
            @Nullable Optional<ReadingProtocol> reading,
            boolean beforeContrast) {
        if (!route.levels().contains(level)) {
            throw new IllegalArgumentException(route.label() + " does not exist at " + level.label());
        }
        this.slug = slug;
        this.version = version;
        this.title = title;
        this.route = route;
        this.level = level;
        this.side = side;
        this.views = List.copyOf(views);
        this.hasCine = hasCine;
        this.difficulty = difficulty;
        this.vignette = vignette;
        this.provenance = provenance;
        this.reading = reading == null ? Optional.empty() : reading;
        this.beforeContrast = beforeContrast;
    }

    /** Read as is usual, with contrast in its images. */
    public TeachingCase(
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
        this(
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
                Optional.empty(),
                false);
    }

    /** The steps in which the images come before a reader. */
    public ReadingSteps stepsOver(StoredStudy study) {
        return reading.orElseGet(() -> ReadingProtocol.usual(
                        route,
                        study.series().stream().map(ReadingProtocol.Image::of).toList()))
                .over(study);
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
