package org.esicasebook.fluoroscopy.needle;

import java.util.ArrayList;
import java.util.List;
import org.esicasebook.epidurography.Side;
import org.esicasebook.fluoroscopy.ImplausibleScenarioException;
import org.esicasebook.fluoroscopy.Placement;
import org.esicasebook.fluoroscopy.Scenario;
import org.esicasebook.fluoroscopy.anatomy.Spine;
import org.esicasebook.geometry.PatientPoint;

/**
 * Finds a straight way from skin to tip. Tip and direction are searched together: every place that fits the scenario's
 * placement, every direction that the route allows; among those that clear bone by the needle's radius and a margin, the
 * most usual one is taken. (Searching directions from one fixed tip led needles through laminae.)
 */
public final class NeedlePlanner {

    /** Room between the needle's surface and bone that is asked for first, then what is accepted [mm]. */
    private static final double[] MARGINS_MM = {1.2, 0.7, 0.3};

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
        List<Targets.Target> targets = Targets.of(scenario, spine);
        List<Direction> directions = directions();
        double radius = scenario.needle().outerDiameterMm() / 2;
        double best = -1;
        for (double margin : MARGINS_MM) {
            NeedlePath chosen = null;
            double leastCost = Double.MAX_VALUE;
            for (Targets.Target target : targets) {
                for (Direction direction : directions) {
                    double cost = target.cost() + direction.cost();
                    if (cost >= leastCost) {
                        continue;
                    }
                    double clearance = clearance(target.tip(), direction, radius + margin);
                    best = Math.max(best, clearance);
                    if (clearance >= radius + margin) {
                        chosen = path(target.tip(), direction);
                        leastCost = cost;
                    }
                }
            }
            if (chosen != null) {
                return chosen;
            }
        }
        throw new ImplausibleScenarioException("placement: in the anatomy of seed " + scenario.seed()
                + " no straight needle of " + scenario.needle().gauge()
                + " G reaches it past the bone; try another seed"
                + " or a slightly different position");
    }

    private List<Direction> directions() {
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
                directions.add(Direction.of(oblique, caudal, turn, a * a + b * b));
            }
        }
        return directions;
    }

    /** Least distance of the axis from bone between tip and skin; gives up below what is needed. */
    private double clearance(PatientPoint tip, Direction direction, double needed) {
        double least = Double.MAX_VALUE;
        double t = 0;
        while (true) {
            double x = tip.xMm() + t * direction.x();
            double y = tip.yMm() + t * direction.y();
            double z = tip.zMm() + t * direction.z();
            if (t > 5 && spine.trunk().skinDistanceMm(x, y) > 0) {
                return least;
            }
            double d = spine.boneDistanceMm(x, y, z);
            least = Math.min(least, d);
            if (least < needed || t > 250) {
                return least;
            }
            t += Math.max(0.25, (d - needed) * 0.6);
        }
    }

    private NeedlePath path(PatientPoint tip, Direction d) {
        double skinAt = 0;
        while (spine.trunk().skinDistanceMm(tip.xMm() + skinAt * d.x(), tip.yMm() + skinAt * d.y()) < 0) {
            skinAt += 0.25;
        }
        double length = scenario.needle().lengthMm();
        if (length < skinAt + 3) {
            throw new ImplausibleScenarioException("needle: " + length
                    + " mm is too short, the way from skin to tip is " + Math.round(skinAt) + " mm in this patient");
        }
        // the bevel opens to cranial, square to the shaft
        double along = d.z();
        double bx = -along * d.x();
        double by = -along * d.y();
        double bz = 1 - along * d.z();
        double norm = Math.sqrt(bx * bx + by * by + bz * bz);
        double clearance = Double.MAX_VALUE;
        for (double t = 0; t <= skinAt; t += 0.25) {
            clearance = Math.min(
                    clearance,
                    spine.boneDistanceMm(tip.xMm() + t * d.x(), tip.yMm() + t * d.y(), tip.zMm() + t * d.z()));
        }
        return new NeedlePath(
                scenario.needle(),
                tip,
                along(tip, d, length),
                along(tip, d, skinAt),
                bx / norm,
                by / norm,
                bz / norm,
                clearance);
    }

    private static PatientPoint along(PatientPoint tip, Direction d, double t) {
        return new PatientPoint(tip.xMm() + t * d.x(), tip.yMm() + t * d.y(), tip.zMm() + t * d.z());
    }
}
