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
import org.esicasebook.fluoroscopy.Variants.SacEnd;

/** One scenario for each pattern of contrast about the sacrum, to be run with any seed. */
public enum SacralPatterns {
    S1_EPIDURAL(
            Side.RIGHT,
            new Placement.SacralForaminal(0.5, 0),
            0.3,
            new Spread(Compartment.EPIDURAL, 2, 0.3, 0.1, 0.5, Course.USUAL)),
    S1_VENOUS(
            Side.LEFT,
            new Placement.SacralForaminal(0.6, 0),
            0.4,
            new Spread(Compartment.VENOUS, 1, 0, 0.3, 0.6, Course.USUAL)),
    S1_EPIDURAL_AND_VENOUS(
            Side.LEFT,
            new Placement.SacralForaminal(0.5, 1),
            0.4,
            new Spread(Compartment.EPIDURAL, 1.6, 0.2, 0.1, 0.4, Course.USUAL),
            new Spread(Compartment.VENOUS, 0.7, 0.2, 0.2, 0.5, Course.USUAL)),
    S1_PRESACRAL(
            Side.RIGHT,
            new Placement.SacralForaminal(1.35, 0),
            0.3,
            new Spread(Compartment.MUSCLE, 2, 0, 0, 1, Course.PRESACRAL)),
    CAUDAL_EPIDURAL(
            Side.MIDLINE,
            new Placement.CaudalCanal(14),
            0.5,
            new Spread(Compartment.EPIDURAL, 10, 0.3, 0.6, 0.5, Course.USUAL)),
    CAUDAL_EPIDURAL_LARGE(
            Side.MIDLINE,
            new Placement.CaudalCanal(10),
            0.8,
            new Spread(Compartment.EPIDURAL, 20, 0.4, 0.8, 0.6, Course.USUAL)),
    CAUDAL_DORSAL(
            Side.MIDLINE,
            new Placement.DorsalToSacrum(),
            0.5,
            new Spread(Compartment.MUSCLE, 5, 0, 0.5, 0, Course.SACRAL_SUBCUTANEOUS)),
    CAUDAL_INTRAOSSEOUS(
            Side.MIDLINE,
            new Placement.InSacralBone(),
            0.3,
            new Spread(Compartment.VENOUS, 3, 0, 0.5, 0.5, Course.INTRAOSSEOUS)),
    CAUDAL_VENOUS(
            Side.MIDLINE,
            new Placement.CaudalCanal(12),
            0.5,
            new Spread(Compartment.VENOUS, 3, 0.4, 0.5, 0.6, Course.USUAL)),
    CAUDAL_PRESACRAL(
            Side.MIDLINE,
            new Placement.Presacral(),
            0.5,
            new Spread(Compartment.MUSCLE, 4, 0, 0.5, 1, Course.PRESACRAL)),
    CAUDAL_SUBARACHNOID(
            Side.MIDLINE,
            new Placement.CaudalCanal(38),
            0.5,
            new Spread(Compartment.SUBARACHNOID, 5, 0.6, 1, 0.5, Course.USUAL));

    private final Side side;
    private final Placement placement;
    private final double flowMlPerSecond;
    private final List<Spread> spreads;

    SacralPatterns(Side side, Placement placement, double flowMlPerSecond, Spread... spreads) {
        this.side = side;
        this.placement = placement;
        this.flowMlPerSecond = flowMlPerSecond;
        this.spreads = List.of(spreads);
    }

    /** The seed also decides sex, build and lordosis. */
    public Scenario scenario(long seed, Exposure... exposures) {
        Sex sex = seed % 2 == 0 ? Sex.FEMALE : Sex.MALE;
        Habitus habitus = Habitus.values()[(int) (seed % 3)];
        Variants usual = Variants.none();
        Variants variants = this == CAUDAL_SUBARACHNOID
                ? new Variants(0, 0, 0, 0, usual.transitional(), usual.surgery(), SacEnd.BEHIND_S3, usual.hiatus(), 100)
                : usual;
        Patient patient = new Patient(sex, habitus, 34 + (seed * 5) % 13, 0, variants);
        boolean foraminal = placement instanceof Placement.SacralForaminal;
        Needle needle = new Needle(22, Needle.Type.QUINCKE, 127);
        return new Scenario(
                seed,
                patient,
                foraminal ? Route.S1_TRANSFORAMINAL : Route.CAUDAL,
                foraminal ? Level.S1_FORAMEN : Level.SACRAL_HIATUS,
                side,
                needle,
                placement,
                Injection.iohexol240(flowMlPerSecond),
                spreads,
                exposures.length > 0
                        ? List.of(exposures)
                        : List.of(new Exposure.Still(Projection.standard(View.ANTEROPOSTERIOR, side), 40)));
    }

    /** Every pattern with a few seeds. */
    public static Stream<Scenario> scenarios() {
        return Stream.of(values()).flatMap(pattern -> Stream.of(1L, 2L, 3L).map(pattern::scenario));
    }

    /** Every pattern with two seeds. */
    public static Stream<Scenario> contrast() {
        return Stream.of(values()).flatMap(pattern -> Stream.of(1L, 4L).map(pattern::scenario));
    }
}
