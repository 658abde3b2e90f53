package org.esicasebook.fluoroscopy;

import static org.esicasebook.epidurography.Route.CERVICAL_INTERLAMINAR;
import static org.esicasebook.epidurography.Route.CERVICAL_TRANSFORAMINAL;

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

/** One scenario for each pattern of contrast in the neck, to be run with any seed. */
public enum NeckPatterns {
    CIL_EPIDURAL(
            CERVICAL_INTERLAMINAR,
            Level.C7_T1,
            Side.MIDLINE,
            new Placement.Interlaminar(0.5, 1.2),
            0.4,
            spread(Compartment.EPIDURAL, 1.6, 0.1, 0.35, 0.08)),
    CIL_UNILATERAL(
            CERVICAL_INTERLAMINAR,
            Level.C7_T1,
            Side.LEFT,
            new Placement.Interlaminar(4, 1.2),
            0.4,
            spread(Compartment.EPIDURAL, 2, 0, 0.08, 0.3)),
    CIL_PLICA(
            CERVICAL_INTERLAMINAR,
            Level.C6_C7,
            Side.RIGHT,
            new Placement.Interlaminar(3, 1),
            0.4,
            spread(Compartment.EPIDURAL, 1.5, 0, 0.6, 0.05)),
    CIL_UPPER(
            CERVICAL_INTERLAMINAR,
            Level.C5_C6,
            Side.MIDLINE,
            new Placement.Interlaminar(0.5, 0.8),
            0.4,
            spread(Compartment.EPIDURAL, 1.2, 0.2, 0.4, 0.1)),
    CIL_LIGAMENT(
            CERVICAL_INTERLAMINAR,
            Level.C7_T1,
            Side.MIDLINE,
            new Placement.Interlaminar(0.3, -5),
            0.2,
            spread(Compartment.MUSCLE, 0.4, 0, 0.2, 0.1, Course.INTERSPINOUS_LIGAMENT)),
    CIL_MUSCLE(
            CERVICAL_INTERLAMINAR,
            Level.C7_T1,
            Side.RIGHT,
            new Placement.Interlaminar(6, -13),
            0.4,
            spread(Compartment.MUSCLE, 1.2, 0, 0.2, 0.1)),
    CIL_RETRODURAL(
            CERVICAL_INTERLAMINAR,
            Level.C6_C7,
            Side.LEFT,
            new Placement.Interlaminar(3, -4),
            0.4,
            spread(Compartment.FACET, 1.4, 0, 0.9, 0.1, Course.RETRODURAL)),
    CIL_FACET(
            CERVICAL_INTERLAMINAR,
            Level.C6_C7,
            Side.LEFT,
            new Placement.IntraArticular(),
            0.3,
            spread(Compartment.FACET, 0.6, 0, 0, 0.1)),
    CIL_VENOUS(
            CERVICAL_INTERLAMINAR,
            Level.C7_T1,
            Side.MIDLINE,
            new Placement.Interlaminar(1, 2),
            0.4,
            spread(Compartment.VENOUS, 1, 0.2, 0.4, 0.6)),
    CIL_EPIDURAL_AND_VENOUS(
            CERVICAL_INTERLAMINAR,
            Level.C7_T1,
            Side.LEFT,
            new Placement.Interlaminar(3, 1.5),
            0.4,
            spread(Compartment.EPIDURAL, 1.4, 0.1, 0.15, 0.1),
            spread(Compartment.VENOUS, 0.6, 0.3, 0.3, 0.6)),
    CIL_SUBARACHNOID(
            CERVICAL_INTERLAMINAR,
            Level.C7_T1,
            Side.MIDLINE,
            new Placement.Interlaminar(0.5, 5.5),
            0.4,
            spread(Compartment.SUBARACHNOID, 2, 0.2, 1, 0.6)),
    CIL_SUBDURAL(
            CERVICAL_INTERLAMINAR,
            Level.C6_C7,
            Side.MIDLINE,
            new Placement.Interlaminar(0.5, 4),
            0.4,
            spread(Compartment.SUBDURAL, 2, 0.3, 0.6, 0.2)),
    CIL_TOO_DEEP(CERVICAL_INTERLAMINAR, Level.C7_T1, Side.MIDLINE, new Placement.Interlaminar(0.5, 5), 0.4),
    CTF_EPIDURAL(
            CERVICAL_TRANSFORAMINAL,
            Level.C5_C6,
            Side.LEFT,
            new Placement.CervicalForaminal(0.15, -1),
            0.3,
            spread(Compartment.EPIDURAL, 0.9, 0.2, 0.1, 0.7)),
    CTF_VENOUS(
            CERVICAL_TRANSFORAMINAL,
            Level.C6_C7,
            Side.RIGHT,
            new Placement.CervicalForaminal(0.3, -2),
            0.4,
            spread(Compartment.VENOUS, 0.8, 0, 0.2, 0.5)),
    CTF_RADICULOMEDULLARY(
            CERVICAL_TRANSFORAMINAL,
            Level.C5_C6,
            Side.LEFT,
            new Placement.CervicalForaminal(0.35, -1),
            0.4,
            spread(Compartment.ARTERIAL, 0.8, 0.5, 0.5, 0.5, Course.RADICULOMEDULLARY)),
    CTF_VERTEBRAL(
            CERVICAL_TRANSFORAMINAL,
            Level.C4_C5,
            Side.RIGHT,
            new Placement.CervicalForaminal(0.95, 2),
            0.4,
            spread(Compartment.ARTERIAL, 1, 1, 0, 0.5, Course.VERTEBRAL)),
    CTF_EPIDURAL_AND_VENOUS(
            CERVICAL_TRANSFORAMINAL,
            Level.C6_C7,
            Side.LEFT,
            new Placement.CervicalForaminal(0.2, -1),
            0.4,
            spread(Compartment.EPIDURAL, 0.8, 0.2, 0.05, 0.7),
            spread(Compartment.VENOUS, 0.5, 0.2, 0.2, 0.6)),
    CTF_PARAVERTEBRAL(
            CERVICAL_TRANSFORAMINAL,
            Level.C5_C6,
            Side.RIGHT,
            new Placement.CervicalForaminal(0.3, -10),
            0.3,
            spread(Compartment.MUSCLE, 1, 0, 0, 0.5, Course.PARAVERTEBRAL)),
    CTF_FACET(
            CERVICAL_TRANSFORAMINAL,
            Level.C5_C6,
            Side.LEFT,
            new Placement.IntraArticular(),
            0.3,
            spread(Compartment.FACET, 0.6, 0, 0, 0.1)),
    CTF_SUBDURAL(
            CERVICAL_TRANSFORAMINAL,
            Level.C6_C7,
            Side.LEFT,
            new Placement.CervicalForaminal(0.3, 7),
            0.3,
            spread(Compartment.SUBDURAL, 1.2, 0.3, 0.3, 0.4)),
    CTF_INTRANEURAL(
            CERVICAL_TRANSFORAMINAL,
            Level.C6_C7,
            Side.RIGHT,
            new Placement.Intraneural(3),
            0.15,
            spread(Compartment.INTRANEURAL, 0.25, 0, 0, 0.3)),
    CTF_SUBARACHNOID(
            CERVICAL_TRANSFORAMINAL,
            Level.C5_C6,
            Side.RIGHT,
            new Placement.CervicalForaminal(0.3, 8),
            0.3,
            spread(Compartment.SUBARACHNOID, 1.2, 0.2, 1, 0.6));

    private final Route route;
    private final Level level;
    private final Side side;
    private final Placement placement;
    private final double flowMlPerSecond;
    private final List<Spread> spreads;

    NeckPatterns(Route route, Level level, Side side, Placement placement, double flowMlPerSecond, Spread... spreads) {
        this.route = route;
        this.level = level;
        this.side = side;
        this.placement = placement;
        this.flowMlPerSecond = flowMlPerSecond;
        this.spreads = List.of(spreads);
    }

    private static Spread spread(Compartment compartment, double volume, double up, double across, double ventral) {
        return spread(
                compartment,
                volume,
                up,
                across,
                ventral,
                Course.listOf(compartment).getFirst());
    }

    private static Spread spread(
            Compartment compartment, double volume, double up, double across, double ventral, Course course) {
        return new Spread(compartment, volume, up, across, ventral, course);
    }

    /** The seed also decides sex, build and lordosis. */
    public Scenario scenario(long seed) {
        Sex sex = seed % 2 == 0 ? Sex.FEMALE : Sex.MALE;
        Habitus habitus = seed % 3 == 0 ? Habitus.SLIM : seed % 5 == 0 ? Habitus.LARGE : Habitus.AVERAGE;
        Patient patient = new Patient(sex, habitus, 32 + (seed * 5) % 17, (seed * 7) % 25);
        boolean foramen = route.isTransforaminal();
        Needle needle = foramen ? new Needle(25, Needle.Type.QUINCKE, 90) : Needle.tuohy20();
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
                List.of(
                        still(View.ANTEROPOSTERIOR),
                        still(foramen ? View.IPSILATERAL_OBLIQUE : View.CONTRALATERAL_OBLIQUE),
                        still(View.LATERAL)));
    }

    private Exposure still(View view) {
        double at = spreads.isEmpty() ? -1 : 20;
        return new Exposure.Still(Projection.standard(view, route, side), at);
    }

    /** Every pattern in which contrast is given, with two seeds. */
    static Stream<Scenario> contrast() {
        return Stream.of(values()).filter(pattern -> !pattern.spreads.isEmpty()).flatMap(pattern -> Stream.of(1L, 2L)
                .map(pattern::scenario));
    }

    /** Every pattern with a few seeds. */
    public static Stream<Scenario> scenarios() {
        return Stream.of(values()).flatMap(pattern -> Stream.of(1L, 2L, 3L, 5L).map(pattern::scenario));
    }
}
