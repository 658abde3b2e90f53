package org.esicasebook.fluoroscopy;

import java.util.List;
import java.util.stream.Stream;
import org.esicasebook.epidurography.Compartment;
import org.esicasebook.epidurography.Level;
import org.esicasebook.epidurography.Route;
import org.esicasebook.epidurography.Side;
import org.esicasebook.epidurography.View;
import org.esicasebook.fluoroscopy.Patient.Habitus;
import org.esicasebook.fluoroscopy.Patient.Sex;
import org.esicasebook.fluoroscopy.Spread.Course;

/** One scenario for each pattern of contrast, to be run with any seed. */
public enum Patterns {
    INTERLAMINAR_EPIDURAL(
            Route.LUMBAR_INTERLAMINAR,
            Level.L4_L5,
            Side.LEFT,
            new Placement.Interlaminar(4, 1.4),
            0.5,
            new Spread(Compartment.EPIDURAL, 4, 0.1, 0.15, 0.25, Course.USUAL)),
    MIDLINE_EPIDURAL(
            Route.LUMBAR_INTERLAMINAR,
            Level.L5_S1,
            Side.MIDLINE,
            new Placement.Interlaminar(0.5, 1.4),
            0.4,
            new Spread(Compartment.EPIDURAL, 3, 0, 0.5, 0.2, Course.USUAL)),
    SUBARACHNOID(
            Route.LUMBAR_INTERLAMINAR,
            Level.L4_L5,
            Side.MIDLINE,
            new Placement.Interlaminar(1, 7),
            0.5,
            new Spread(Compartment.SUBARACHNOID, 3, 0.2, 1, 0.6, Course.USUAL)),
    SUBDURAL(
            Route.LUMBAR_INTERLAMINAR,
            Level.L3_L4,
            Side.MIDLINE,
            new Placement.Interlaminar(1, 4.6),
            0.4,
            new Spread(Compartment.SUBDURAL, 3, 0.4, 0.6, 0.2, Course.USUAL)),
    MUSCULAR(
            Route.LUMBAR_INTERLAMINAR,
            Level.L4_L5,
            Side.LEFT,
            new Placement.Interlaminar(6, -14),
            0.4,
            new Spread(Compartment.MUSCLE, 2, 0, 0.2, 0.1, Course.USUAL)),
    FACET(
            Route.LUMBAR_INTERLAMINAR,
            Level.L4_L5,
            Side.LEFT,
            new Placement.IntraArticular(),
            0.3,
            new Spread(Compartment.FACET, 1.1, 0, 0, 0.2, Course.USUAL)),
    RETRODURAL(
            Route.LUMBAR_INTERLAMINAR,
            Level.L3_L4,
            Side.MIDLINE,
            new Placement.Interlaminar(1.5, -5),
            0.4,
            new Spread(Compartment.FACET, 2, 0, 0.9, 0.1, Course.RETRODURAL)),
    TRANSFORAMINAL_EPIDURAL(
            Route.LUMBAR_TRANSFORAMINAL_SUBPEDICULAR,
            Level.L4_L5,
            Side.LEFT,
            new Placement.Subpedicular(0.5, 3, 0.5),
            0.3,
            new Spread(Compartment.EPIDURAL, 1.4, 0.2, 0.05, 0.7, Course.USUAL)),
    RETRODISCAL_EPIDURAL(
            Route.LUMBAR_TRANSFORAMINAL_INFRANEURAL,
            Level.L4_L5,
            Side.RIGHT,
            new Placement.Retrodiscal(1.5),
            0.25,
            new Spread(Compartment.EPIDURAL, 1, -0.4, 0.05, 1, Course.USUAL)),
    VENOUS(
            Route.LUMBAR_TRANSFORAMINAL_SUBPEDICULAR,
            Level.L3_L4,
            Side.RIGHT,
            new Placement.Subpedicular(2, 3, 0.6),
            0.5,
            new Spread(Compartment.VENOUS, 1, 0.4, 0.4, 0.6, Course.USUAL)),
    EPIDURAL_AND_VENOUS(
            Route.LUMBAR_INTERLAMINAR,
            Level.L4_L5,
            Side.RIGHT,
            new Placement.Interlaminar(4, 1.5),
            0.5,
            new Spread(Compartment.EPIDURAL, 2.3, 0.2, 0.1, 0.2, Course.USUAL),
            new Spread(Compartment.VENOUS, 0.7, 0.5, 0.3, 0.6, Course.USUAL)),
    ARTERIAL(
            Route.LUMBAR_TRANSFORAMINAL_SUBPEDICULAR,
            Level.L2_L3,
            Side.LEFT,
            new Placement.Subpedicular(-1, 3, 0.7),
            0.3,
            new Spread(Compartment.ARTERIAL, 0.6, 0.4, 0, 1, Course.RADICULOMEDULLARY)),
    EPIDURAL_AND_ARTERIAL(
            Route.LUMBAR_TRANSFORAMINAL_SUBPEDICULAR,
            Level.L2_L3,
            Side.LEFT,
            new Placement.Subpedicular(-1, 3, 0.7),
            0.4,
            new Spread(Compartment.EPIDURAL, 0.9, 0.2, 0.05, 0.7, Course.USUAL),
            new Spread(Compartment.ARTERIAL, 0.5, 0.4, 0, 1, Course.RADICULOMEDULLARY)),
    EPIDURAL_AND_SUBARACHNOID(
            Route.LUMBAR_INTERLAMINAR,
            Level.L4_L5,
            Side.RIGHT,
            new Placement.Interlaminar(2, 3),
            0.5,
            new Spread(Compartment.EPIDURAL, 2, 0.1, 0.1, 0.1, Course.USUAL),
            new Spread(Compartment.SUBARACHNOID, 1.8, 0.2, 1, 0.6, Course.USUAL)),
    INTERSPINOUS(
            Route.LUMBAR_INTERLAMINAR,
            Level.L4_L5,
            Side.MIDLINE,
            new Placement.Interlaminar(0.5, -5),
            0.3,
            new Spread(Compartment.MUSCLE, 0.8, 0, 0.5, 0, Course.INTERSPINOUS_LIGAMENT)),
    PARAVERTEBRAL(
            Route.LUMBAR_TRANSFORAMINAL_SUBPEDICULAR,
            Level.L4_L5,
            Side.LEFT,
            new Placement.Subpedicular(18, 8, 0.7),
            0.3,
            new Spread(Compartment.MUSCLE, 1.5, -0.4, 0, 0.5, Course.PARAVERTEBRAL)),
    INTRADISCAL(
            Route.LUMBAR_TRANSFORAMINAL_SUBPEDICULAR,
            Level.L4_L5,
            Side.LEFT,
            new Placement.Intradiscal(9),
            0.2,
            new Spread(Compartment.INTRADISCAL, 1.2, 0, 0.8, 0.5, Course.USUAL)),
    INTRANEURAL(
            Route.LUMBAR_TRANSFORAMINAL_SUBPEDICULAR,
            Level.L5_S1,
            Side.LEFT,
            new Placement.Intraneural(3),
            0.15,
            new Spread(Compartment.INTRANEURAL, 0.6, 0, 0, 0.3, Course.USUAL));

    private final Route route;
    private final Level level;
    private final Side side;
    private final Placement placement;
    private final double flowMlPerSecond;
    private final List<Spread> spreads;

    Patterns(Route route, Level level, Side side, Placement placement, double flowMlPerSecond, Spread... spreads) {
        this.route = route;
        this.level = level;
        this.side = side;
        this.placement = placement;
        this.flowMlPerSecond = flowMlPerSecond;
        this.spreads = List.of(spreads);
    }

    /** The seed also decides sex, build and lordosis. */
    public Scenario scenario(long seed) {
        Sex sex = seed % 2 == 0 ? Sex.FEMALE : Sex.MALE;
        Habitus habitus = seed % 3 == 0 ? Habitus.SLIM : Habitus.AVERAGE;
        Patient patient = new Patient(sex, habitus, 34 + (seed * 5) % 13, (seed * 7) % 25);
        Needle needle = route == Route.LUMBAR_INTERLAMINAR ? Needle.tuohy20() : Needle.spinal22();
        return new Scenario(
                seed,
                patient,
                route,
                level,
                side,
                needle,
                placement,
                Injection.iohexol240(flowMlPerSecond),
                spreads,
                List.of(new Exposure.Still(Projection.standard(View.ANTEROPOSTERIOR, side), 20)));
    }

    /** The same scenario with other contrast. */
    static Scenario with(Scenario scenario, Spread... spreads) {
        return new Scenario(
                scenario.seed(),
                scenario.patient(),
                scenario.route(),
                scenario.level(),
                scenario.side(),
                scenario.needle(),
                scenario.placement(),
                scenario.injection(),
                List.of(spreads),
                scenario.exposures());
    }

    /** Every pattern with a few seeds. */
    public static Stream<Scenario> scenarios() {
        return Stream.of(values()).flatMap(pattern -> Stream.of(1L, 2L, 3L).map(pattern::scenario));
    }
}
