package org.esicasebook.fluoroscopy.needle;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.esicasebook.epidurography.Side;
import org.esicasebook.fluoroscopy.ImplausibleScenarioException;
import org.esicasebook.fluoroscopy.Placement;
import org.esicasebook.fluoroscopy.Scenario;
import org.esicasebook.fluoroscopy.anatomy.NerveRoot;
import org.esicasebook.fluoroscopy.anatomy.Spine;
import org.esicasebook.geometry.PatientPoint;
import org.jspecify.annotations.Nullable;

/**
 * Finds a straight way from skin to tip. Tip and direction are searched together: every place that fits the scenario's
 * placement, every direction that the route allows; among those that clear bone by the needle's radius and a margin, the
 * most usual one is taken. (Searching directions from one fixed tip led needles through laminae.)
 */
public final class NeedlePlanner {

    /** Room between the needle's surface and bone that is wished for [mm]. */
    private static final double WISHED_MARGIN_MM = 1.3;
    /** Room that there must be when the way is looked at closely [mm]. */
    private static final double SURE_MARGIN_MM = 0.02;
    /** Room that there must be [mm]. */
    private static final double LEAST_MARGIN_MM = 0.3;

    /** What a millimetre within a nerve counts. */
    private static final double PER_MM_OF_NERVE = 3;
    /** How far behind the tip a needle may pass a root that lies by it [mm]. */
    private static final double NEAR_ROOT_MM = 18;

    private final Scenario scenario;
    private final Spine spine;

    private NeedlePlanner(Scenario scenario, Spine spine) {
        this.scenario = scenario;
        this.spine = spine;
    }

    /** @throws ImplausibleScenarioException if bone is always in the way */
    public static NeedlePath plan(Scenario scenario, Spine spine) {
        return new NeedlePlanner(scenario, spine).plan();
    }

    /**
     * A direction from the tip outwards.
     *
     * @param obliqueDegrees towards the needle's side, from dorsal [°]
     * @param caudalDegrees towards caudal [°]; positive for a needle that points cephalad
     */
    private record Direction(double x, double y, double z, double cost) {

        static Direction of(double obliqueDegrees, double caudalDegrees, double turn, double cost) {
            double a = Math.toRadians(obliqueDegrees);
            double b = Math.toRadians(caudalDegrees);
            return new Direction(turn * Math.sin(a) * Math.cos(b), Math.cos(a) * Math.cos(b), -Math.sin(b), cost);
        }
    }

    private NeedlePath plan() {
        // the most usual first, so that the rest is passed over quickly
        List<Targets.Target> targets = Targets.of(scenario, spine).stream()
                .sorted(Comparator.comparingDouble(Targets.Target::cost))
                .toList();
        List<Direction> directions = directions(
                        spine.turnDegrees(targets.getFirst().tip()))
                .stream()
                .sorted(Comparator.comparingDouble(Direction::cost))
                .toList();
        double radius = scenario.needle().outerDiameterMm() / 2;
        double leastCost = Double.MAX_VALUE;
        Targets.@Nullable Target bestTarget = null;
        @Nullable Direction bestDirection = null;
        double shortest = Double.MAX_VALUE;
        for (Targets.Target target : targets) {
            for (Direction direction : directions) {
                double cost = target.cost() + direction.cost();
                if (cost >= leastCost) {
                    continue;
                }
                Way way = way(target.tip(), direction, radius + LEAST_MARGIN_MM);
                if (!way.open()) {
                    continue;
                }
                shortest = Math.min(shortest, way.lengthMm());
                if (way.lengthMm() + 3 > scenario.needle().lengthMm()) {
                    continue;
                }
                double lacking = Math.max(0, WISHED_MARGIN_MM - (way.clearanceMm() - radius));
                cost += 3 * lacking;
                if (cost < leastCost) {
                    cost += PER_MM_OF_NERVE * throughNerve(target.tip(), direction);
                }
                if (cost < leastCost && clearance(target.tip(), direction, way.lengthMm()) > radius + SURE_MARGIN_MM) {
                    leastCost = cost;
                    bestTarget = target;
                    bestDirection = direction;
                }
            }
        }
        if (bestTarget != null && bestDirection != null) {
            return path(bestTarget.tip(), bestDirection);
        }
        if (shortest < Double.MAX_VALUE) {
            throw new ImplausibleScenarioException(
                    "needle: " + scenario.needle().lengthMm() + " mm is too short, the way from skin to tip is "
                            + Math.round(shortest) + " mm in this patient");
        }
        throw new ImplausibleScenarioException("placement: in the anatomy of seed " + scenario.seed()
                + " no straight needle of " + scenario.needle().gauge()
                + " G reaches it past the bone; try another seed"
                + " or a slightly different position");
    }

    /** @param turned how far the spine is turned where the tip shall lie; the needle turns with it [°] */
    private List<Direction> directions(double turned) {
        List<Direction> directions = new ArrayList<>();
        double turn = scenario.side() == Side.RIGHT ? -1 : 1;
        double wishOblique;
        double wishCaudal;
        double leastOblique;
        double mostOblique;
        double leastCaudal;
        double mostCaudal;
        switch (scenario.route()) {
            case LUMBAR_INTERLAMINAR -> {
                boolean midline = scenario.side() == Side.MIDLINE;
                wishOblique = midline ? 1 : 9;
                wishCaudal = 22;
                leastOblique = midline ? -8 : -4;
                mostOblique = midline ? 8 : 24;
                leastCaudal = 2;
                mostCaudal = 36;
            }
            case S1_TRANSFORAMINAL -> {
                wishOblique = 7;
                wishCaudal = -20;
                leastOblique = -8;
                mostOblique = 30;
                leastCaudal = -46;
                mostCaudal = 12;
            }
            case CAUDAL -> {
                wishOblique = 0;
                leastOblique = -14;
                mostOblique = 14;
                leastCaudal = 20;
                mostCaudal = 88;
                wishCaudal = switch (scenario.placement()) {
                    case Placement.DorsalToSacrum p -> 62;
                    case Placement.InSacralBone p -> 52;
                    case Placement.Presacral p -> 32;
                    default -> 72;
                };
            }
            case CERVICAL_INTERLAMINAR -> {
                boolean midline = scenario.side() == Side.MIDLINE;
                wishOblique = midline ? 0 : 6;
                wishCaudal = 34;
                leastOblique = midline ? -8 : -6;
                mostOblique = midline ? 8 : 24;
                leastCaudal = 8;
                mostCaudal = 62;
            }
            case CERVICAL_TRANSFORAMINAL -> {
                // from the side and before: 90° is straight lateral, 131° along the foramen
                boolean joint = scenario.placement() instanceof Placement.IntraArticular;
                wishOblique = joint ? 92 : 126;
                wishCaudal = 0;
                leastOblique = joint ? 70 : 96;
                mostOblique = joint ? 120 : 144;
                leastCaudal = -24;
                mostCaudal = 24;
            }
            case LUMBAR_TRANSFORAMINAL_INFRANEURAL -> {
                wishOblique = 38;
                wishCaudal = 0;
                leastOblique = 24;
                mostOblique = 58;
                leastCaudal = -30;
                mostCaudal = 20;
            }
            default -> {
                boolean disc = scenario.placement() instanceof Placement.Intradiscal;
                wishOblique = disc ? 40 : 27;
                wishCaudal = disc ? 0 : 8;
                leastOblique = 8;
                mostOblique = 58;
                leastCaudal = -32;
                mostCaudal = 32;
            }
        }
        var noise = spine.noise().branch(20);
        wishOblique += noise.between(0, -3, 3);
        wishCaudal += noise.between(1, -4, 4);
        for (double oblique = leastOblique; oblique <= mostOblique; oblique += 2) {
            for (double caudal = leastCaudal; caudal <= mostCaudal; caudal += 2) {
                double a = (oblique - wishOblique) / 8;
                double b = (caudal - wishCaudal) / 8;
                directions.add(Direction.of(oblique - turn * turned, caudal, turn, a * a + b * b));
            }
        }
        return directions;
    }

    /** @param open whether it keeps clear of bone by what was asked for */
    private record Way(boolean open, double clearanceMm, double lengthMm) {}

    /** Follows an axis from tip to skin; gives up where bone comes too near. */
    private Way way(PatientPoint tip, Direction direction, double needed) {
        double least = Double.MAX_VALUE;
        double t = inBone() ? outOfBone(tip, direction, needed) : 0;
        while (true) {
            double x = tip.xMm() + t * direction.x();
            double y = tip.yMm() + t * direction.y();
            double z = tip.zMm() + t * direction.z();
            if (t > 5 && spine.flesh().skinDistanceMm(x, y, z) > 0) {
                return new Way(true, least, t);
            }
            double d = spine.boneDistanceMm(x, y, z);
            least = Math.min(least, d);
            if (least < needed || t > 250) {
                return new Way(false, least, t);
            }
            t += Math.max(0.25, (d - needed) * 0.6);
        }
    }

    /** How deep the shaft dips into a root on its last way to the tip [mm]. */
    private double throughNerve(PatientPoint tip, Direction direction) {
        double radius = scenario.needle().outerDiameterMm() / 2;
        double least = radius;
        PatientPoint end = spine.toStraight(tip);
        for (NerveRoot root : spine.roots()) {
            if (root.distanceMm(end.xMm(), end.yMm(), end.zMm()) < NEAR_ROOT_MM) {
                for (double t = 1; t <= NEAR_ROOT_MM; t += 1) {
                    PatientPoint at = spine.toStraight(along(tip, direction, t));
                    least = Math.min(least, root.distanceMm(at.xMm(), at.yMm(), at.zMm()));
                }
            }
        }
        return radius - least;
    }

    /** Whether the scenario wants the tip in bone. */
    private boolean inBone() {
        return scenario.placement() instanceof Placement.InSacralBone;
    }

    /** How far a tip in bone must be withdrawn to come clear of it [mm]. */
    private double outOfBone(PatientPoint tip, Direction direction, double needed) {
        double t = 0;
        while (t < 9
                && spine.boneDistanceMm(
                                tip.xMm() + t * direction.x(),
                                tip.yMm() + t * direction.y(),
                                tip.zMm() + t * direction.z())
                        < needed) {
            t += 0.25;
        }
        return t;
    }

    private NeedlePath path(PatientPoint tip, Direction d) {
        double skinAt = 0;
        while (spine.flesh()
                        .skinDistanceMm(
                                tip.xMm() + skinAt * d.x(), tip.yMm() + skinAt * d.y(), tip.zMm() + skinAt * d.z())
                < 0) {
            skinAt += 0.25;
        }
        // the bevel opens to cranial, square to the shaft
        double bx = -d.z() * d.x();
        double by = -d.z() * d.y();
        double bz = 1 - d.z() * d.z();
        double norm = Math.sqrt(bx * bx + by * by + bz * bz);
        return new NeedlePath(
                scenario.needle(),
                tip,
                along(tip, d, scenario.needle().lengthMm()),
                along(tip, d, skinAt),
                bx / norm,
                by / norm,
                bz / norm,
                clearance(tip, d, skinAt));
    }

    /** Least distance of an axis from bone between tip and skin, looked up in small steps [mm]. */
    private double clearance(PatientPoint tip, Direction d, double length) {
        double clearance = Double.MAX_VALUE;
        double radius = scenario.needle().outerDiameterMm() / 2;
        for (double t = inBone() ? outOfBone(tip, d, radius + LEAST_MARGIN_MM) : 0; t <= length; t += 0.25) {
            clearance = Math.min(
                    clearance,
                    spine.boneDistanceMm(tip.xMm() + t * d.x(), tip.yMm() + t * d.y(), tip.zMm() + t * d.z()));
        }
        return clearance;
    }

    private static PatientPoint along(PatientPoint tip, Direction d, double t) {
        return new PatientPoint(tip.xMm() + t * d.x(), tip.yMm() + t * d.y(), tip.zMm() + t * d.z());
    }
}
