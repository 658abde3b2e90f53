package org.esicasebook.cases;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.esicasebook.epidurography.Compartment;
import org.esicasebook.epidurography.Level;
import org.esicasebook.epidurography.NextAction;
import org.esicasebook.epidurography.Side;
import org.esicasebook.fluoroscopy.Scenario;
import org.esicasebook.fluoroscopy.Study.CaseTruth;
import org.esicasebook.geometry.PixelPoint;
import org.esicasebook.geometry.Polygon;
import org.jspecify.annotations.Nullable;

/**
 * The truth of a case, against which a judgment is held. It never reaches a browser before that judgment is committed.
 *
 * @param level where the needle really is
 * @param side where the needle really is
 * @param actions worth of each next action in [0, 1]; an action not named is worth 0
 * @param unsafeActions actions that would harm here; taken with a harmful compartment missed they are critical errors
 * @param series what each series of the study shows, in the order of the stored study
 * @param reach how far the contrast came; empty for images rendered before that was kept
 */
public record ReferenceStandard(
        Slug slug,
        int version,
        Set<Compartment> compartments,
        Level level,
        Side side,
        Map<NextAction, Double> actions,
        Set<NextAction> unsafeActions,
        Teaching teaching,
        List<SeriesTruth> series,
        Optional<Reach> reach) {

    public ReferenceStandard {
        compartments = Set.copyOf(compartments);
        actions = Map.copyOf(actions);
        unsafeActions = Set.copyOf(unsafeActions);
        series = List.copyOf(series);
        if (compartments.isEmpty()) {
            throw new IllegalArgumentException("The truth names at least one compartment");
        }
    }

    /** Whether all images were taken before any contrast; then the compartment is the one in which the tip lies. */
    public boolean beforeContrast() {
        return reach.filter(
                        found -> found.volumesMl().isEmpty() && found.levels().isEmpty())
                .isPresent();
    }

    /** Anything beyond the epidural space makes the placement unsafe or ineffective. */
    public boolean isSafeEpiduralPlacement() {
        return compartments.equals(Set.of(Compartment.EPIDURAL));
    }

    /**
     * How far the contrast came, measured on the simulated volumes at the end of the injection.
     *
     * @param levels interspaces at which it lies, cranial first
     * @param sides of the patient on which it lies
     * @param ventralFraction part of the epidural contrast that lies ventral to the middle of the dural sac, 0 to 1
     * @param volumesMl what was given into each compartment [mL]
     * @param sidesByLevel left, right or both at each interspace reached
     */
    public record Reach(
            List<Level> levels,
            List<Side> sides,
            double ventralFraction,
            Map<Compartment, Double> volumesMl,
            Map<Level, List<Side>> sidesByLevel) {

        /** Images rendered before sides were measured at each interspace have null for them: they count at every one. */
        public Reach(
                List<Level> levels,
                List<Side> sides,
                double ventralFraction,
                Map<Compartment, Double> volumesMl,
                @Nullable Map<Level, List<Side>> sidesByLevel) {
            this.levels = List.copyOf(levels);
            this.sides = List.copyOf(sides);
            this.ventralFraction = ventralFraction;
            this.volumesMl = Map.copyOf(volumesMl);
            this.sidesByLevel = sidesByLevel == null || sidesByLevel.isEmpty()
                    ? levels.stream().collect(Collectors.toMap(Function.identity(), level -> leftAndRight(sides)))
                    : Map.copyOf(sidesByLevel);
        }

        /** The same sides at every level. */
        public Reach(List<Level> levels, List<Side> sides, double ventralFraction, Map<Compartment, Double> volumesMl) {
            this(levels, sides, ventralFraction, volumesMl, null);
        }

        /** Contrast in the midline lies on both sides of it. */
        private static List<Side> leftAndRight(List<Side> sides) {
            return sides.contains(Side.MIDLINE) ? List.of(Side.LEFT, Side.RIGHT) : List.copyOf(sides);
        }

        /** Nothing is reached where all images were taken before the contrast. */
        public static Reach of(CaseTruth truth, Scenario scenario) {
            if (!scenario.showsContrast()) {
                return new Reach(List.of(), List.of(), 0, Map.of());
            }
            return new Reach(
                    truth.levelsReached(),
                    truth.sidesReached(),
                    truth.ventralFraction(),
                    truth.volumeMlByCompartment(),
                    truth.sidesByLevel());
        }
    }

    /** Truth of one series, frame by frame. */
    public record SeriesTruth(List<FrameTruth> frames) {
        public SeriesTruth {
            frames = List.copyOf(frames);
        }
    }

    /**
     * What one frame shows, in its own image coordinates.
     *
     * @param contrast outlines of the contrast in each compartment, empty where none is visible
     * @param needleShaft from tip to hub
     * @param lines landmark lines by which the depth of the needle is judged
     */
    public record FrameTruth(
            Map<Compartment, List<Polygon>> contrast,
            PixelPoint needleTip,
            List<PixelPoint> needleShaft,
            List<LevelLabel> levels,
            List<LandmarkLine> lines) {
        public FrameTruth {
            contrast = Map.copyOf(contrast);
            needleShaft = List.copyOf(needleShaft);
            levels = List.copyOf(levels);
            lines = List.copyOf(lines);
        }
    }

    /**
     * Name of a vertebra or disc level at a place in the image.
     *
     * @param side of the pedicle at which it stands, where that is known
     */
    public record LevelLabel(
            String text, PixelPoint at, @Nullable Side side) {}

    /** A line drawn in the image, with the name by which the field knows it. */
    public record LandmarkLine(String text, List<PixelPoint> points) {
        public LandmarkLine {
            points = List.copyOf(points);
        }
    }
}
