package org.esicasebook.fluoroscopy;

import java.util.List;
import java.util.Locale;
import org.esicasebook.epidurography.Level;
import org.esicasebook.epidurography.Route;
import org.esicasebook.epidurography.Side;

/**
 * What really happens in a simulated injection: everything the simulator needs, nothing it has to guess.
 *
 * @param seed decides individual anatomy, the exact course of the contrast and the noise
 * @param patient build of the patient
 * @param route intended route; decides how the needle is led
 * @param level level that the needle enters
 * @param side side of the needle; midline only for interlaminar routes
 * @param needle kind of needle
 * @param placement where the tip truly lies
 * @param injection contrast agent and flow
 * @param spreads where the contrast truly goes, one entry per compartment; empty if none is given
 * @param exposures images to take, in the order in which they are hung
 */
public record Scenario(
        long seed,
        Patient patient,
        Route route,
        Level level,
        Side side,
        Needle needle,
        Placement placement,
        Injection injection,
        List<Spread> spreads,
        List<Exposure> exposures) {

    public Scenario {
        spreads = List.copyOf(spreads);
        exposures = List.copyOf(exposures);
        if (!route.levels().contains(level)) {
            throw new IllegalArgumentException("level: " + route.label() + " does not exist at " + level.label());
        }
        if (route.isTransforaminal() && side == Side.MIDLINE) {
            throw new IllegalArgumentException("side: a transforaminal needle is on the left or on the right");
        }
        if (!placement.isReachedBy(route)) {
            throw new IllegalArgumentException("placement: "
                    + placement.getClass().getSimpleName().toLowerCase(Locale.ROOT) + " is not reached by the route "
                    + route.label().toLowerCase(Locale.ROOT));
        }
        if (placement instanceof Placement.Interlaminar tip && side == Side.MIDLINE && tip.offsetFromMidlineMm() > 3) {
            throw new IllegalArgumentException(
                    "side: a tip " + tip.offsetFromMidlineMm() + " mm from the midline is left or right, not midline");
        }
        if (spreads.stream().map(Spread::compartment).distinct().count() != spreads.size()) {
            throw new IllegalArgumentException("spreads: name each compartment once");
        }
        patient.variants().findRefusal(route.region()).ifPresent(reason -> {
            throw new IllegalArgumentException("variants: " + reason);
        });
        for (Spread spread : spreads) {
            if (!spread.course().isReachedBy(route)) {
                throw new IllegalArgumentException("spreads: the course "
                        + spread.course().code() + " is not reached by the route "
                        + route.label().toLowerCase(Locale.ROOT));
            }
        }
        if (exposures.isEmpty()) {
            throw new IllegalArgumentException("exposures: at least one image is needed");
        }
    }

    /** How the patient lies: on the back for the anterolateral approach to a cervical foramen, else prone. */
    public Position position() {
        return route == Route.CERVICAL_TRANSFORAMINAL ? Position.SUPINE : Position.PRONE;
    }

    /** The same with other images. */
    public Scenario with(List<Exposure> other) {
        return new Scenario(seed, patient, route, level, side, needle, placement, injection, spreads, other);
    }

    /** Whether any image is taken after the injection has begun. */
    public boolean showsContrast() {
        return exposures.stream().anyMatch(exposure -> switch (exposure) {
            case Exposure.Still still -> still.atSeconds() > 0;
            case Exposure.Run run -> run.atSeconds(run.frames() - 1) > 0;
        });
    }

    /** All contrast injected [mL]. */
    public double volumeMl() {
        return spreads.stream().mapToDouble(Spread::volumeMl).sum();
    }

    /** Time from the start to the end of the injection [s]. */
    public double injectionSeconds() {
        return volumeMl() / injection.flowMlPerSecond();
    }

    /** All iodine injected [mg]. */
    public double iodineMg() {
        return volumeMl() * injection.iodineMgPerMl();
    }
}
