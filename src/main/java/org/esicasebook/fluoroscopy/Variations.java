package org.esicasebook.fluoroscopy;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.esicasebook.epidurography.Level;
import org.esicasebook.epidurography.Side;
import org.esicasebook.epidurography.View;
import org.esicasebook.fluoroscopy.anatomy.Spine;
import org.esicasebook.fluoroscopy.contrast.Injectate;
import org.esicasebook.fluoroscopy.needle.NeedlePath;
import org.esicasebook.fluoroscopy.needle.NeedlePlanner;

/**
 * The same finding in other patients: on the other side, at other levels, from other seeds, in other anatomies. What
 * comes of it depends on nothing but what is given.
 */
public final class Variations {

    /**
     * What shall differ; every choice is combined with every other.
     *
     * @param otherSide whether the other side is wanted, too
     * @param levels at which it shall happen; empty for the level of the scenario
     * @param seeds of the patients; empty for the seed of the scenario
     * @param anatomies variants of the spine; empty for those of the scenario
     */
    public record Wish(boolean otherSide, List<Level> levels, List<Long> seeds, List<Variants> anatomies) {
        public Wish {
            levels = List.copyOf(levels);
            seeds = List.copyOf(seeds);
            anatomies = List.copyOf(anatomies);
        }
    }

    /** What became of one combination. */
    public sealed interface Variation {

        /** In words: side, level and seed. */
        String name();

        record Made(String name, Scenario scenario) implements Variation {}

        /** @param reason why it cannot happen, in words for an author */
        record Skipped(String name, String reason) implements Variation {}
    }

    private Variations() {}

    /** All combinations but the scenario itself. */
    public static List<Variation> of(Scenario scenario, Wish wish) {
        Set<Side> sides = new LinkedHashSet<>(List.of(scenario.side()));
        if (wish.otherSide()) {
            sides.add(opposite(scenario.side()));
        }
        List<Variation> variations = new ArrayList<>();
        for (Side side : sides) {
            for (Level level : wish.levels().isEmpty() ? List.of(scenario.level()) : wish.levels()) {
                for (Long seed : wish.seeds().isEmpty() ? List.of(scenario.seed()) : wish.seeds()) {
                    List<Variants> anatomies = wish.anatomies().isEmpty()
                            ? List.of(scenario.patient().variants())
                            : wish.anatomies();
                    for (int i = 0; i < anatomies.size(); i++) {
                        String name = level.label() + " " + side.label().toLowerCase(java.util.Locale.ROOT) + ", seed "
                                + seed + (anatomies.size() > 1 ? ", anatomy " + (i + 1) : "");
                        Variation made = make(name, scenario, side, level, seed, anatomies.get(i));
                        if (!(made instanceof Variation.Made other
                                && other.scenario().equals(scenario))) {
                            variations.add(made);
                        }
                    }
                }
            }
        }
        return variations;
    }

    private static Variation make(String name, Scenario scenario, Side side, Level level, long seed, Variants anatomy) {
        try {
            boolean mirrored = side != scenario.side();
            Patient patient = scenario.patient();
            Scenario made = new Scenario(
                    seed,
                    new Patient(
                            patient.sex(),
                            patient.habitus(),
                            patient.lordosisDegrees(),
                            patient.discHeightLossPercent(),
                            mirrored ? anatomy.mirrored() : anatomy),
                    scenario.route(),
                    level,
                    side,
                    scenario.needle(),
                    scenario.placement(),
                    scenario.injection(),
                    scenario.spreads(),
                    mirrored
                            ? scenario.exposures().stream()
                                    .map(Variations::mirrored)
                                    .toList()
                            : scenario.exposures());
            check(made);
            return new Variation.Made(name, made);
        } catch (ImplausibleScenarioException | IllegalArgumentException e) {
            return new Variation.Skipped(name, String.valueOf(e.getMessage()));
        }
    }

    /**
     * Whether a scenario can happen in the anatomy of its seed, without rendering it.
     *
     * @throws ImplausibleScenarioException if the needle finds no way or the contrast no room
     */
    public static void check(Scenario scenario) {
        Spine spine = Spine.of(scenario.patient(), scenario.level(), scenario.seed());
        NeedlePath needle = NeedlePlanner.plan(scenario, spine);
        Injectate.inject(scenario, spine, needle);
    }

    private static Side opposite(Side side) {
        return switch (side) {
            case LEFT -> Side.RIGHT;
            case RIGHT -> Side.LEFT;
            case MIDLINE -> Side.MIDLINE;
        };
    }

    private static Exposure mirrored(Exposure exposure) {
        Projection projection = exposure.projection();
        if (projection.view() == View.LATERAL) {
            return exposure;
        }
        double angle = projection.angleDegrees();
        Projection other = new Projection(
                projection.view(), Math.abs(angle) == 180 ? angle : -angle + 0.0, projection.tiltDegrees());
        return switch (exposure) {
            case Exposure.Still still -> new Exposure.Still(other, still.atSeconds(), still.field());
            case Exposure.Cine cine ->
                new Exposure.Cine(
                        other,
                        cine.startSeconds(),
                        cine.frames(),
                        cine.framesPerSecond(),
                        cine.field(),
                        cine.motion(),
                        cine.pulsed());
            case Exposure.Subtraction run ->
                new Exposure.Subtraction(
                        other,
                        run.startSeconds(),
                        run.frames(),
                        run.framesPerSecond(),
                        run.field(),
                        run.motion(),
                        run.pulsed());
        };
    }
}
