package org.esicasebook.fluoroscopy;

import java.util.List;
import java.util.stream.Stream;
import org.esicasebook.epidurography.Compartment;
import org.esicasebook.epidurography.Level;
import org.esicasebook.epidurography.Route;
import org.esicasebook.epidurography.Side;
import org.esicasebook.epidurography.View;
import org.esicasebook.fluoroscopy.Variants.Hiatus;
import org.esicasebook.fluoroscopy.Variants.SacEnd;
import org.esicasebook.fluoroscopy.Variants.Surgery;
import org.esicasebook.fluoroscopy.Variants.Transitional;

/** One scenario for each variant of the spine, to be run with any seed. */
public enum VariantPatterns {
    OSTEOPHYTES(new Variants(0.8, 0, 30, 0, Transitional.NONE, Surgery.NONE, SacEnd.BEHIND_S2, Hiatus.USUAL, 100)),
    CENTRAL_STENOSIS(new Variants(0.3, 50, 0, 0, Transitional.NONE, Surgery.NONE, SacEnd.BEHIND_S2, Hiatus.USUAL, 100)),
    FORAMINAL_STENOSIS(
            new Variants(0.2, 0, 45, 0, Transitional.NONE, Surgery.NONE, SacEnd.BEHIND_S2, Hiatus.USUAL, 100)),
    LISTHESIS(new Variants(0.2, 20, 0, 6, Transitional.NONE, Surgery.NONE, SacEnd.BEHIND_S2, Hiatus.USUAL, 100)),
    SACRALISED_L5(
            new Variants(0, 0, 0, 0, Transitional.SACRALISED_L5, Surgery.NONE, SacEnd.BEHIND_S2, Hiatus.USUAL, 100)),
    LUMBARISED_S1(
            new Variants(0, 0, 0, 0, Transitional.LUMBARISED_S1, Surgery.NONE, SacEnd.BEHIND_S2, Hiatus.USUAL, 100)),
    LAMINECTOMY(new Variants(0, 0, 0, 0, Transitional.NONE, Surgery.LAMINECTOMY, SacEnd.BEHIND_S2, Hiatus.USUAL, 100)),
    PEDICLE_SCREWS(
            new Variants(0, 0, 0, 0, Transitional.NONE, Surgery.PEDICLE_SCREWS, SacEnd.BEHIND_S2, Hiatus.USUAL, 100)),
    SMALL(new Variants(0, 0, 0, 0, Transitional.NONE, Surgery.NONE, SacEnd.BEHIND_S1, Hiatus.USUAL, 87)),
    NARROW_HIATUS(new Variants(0, 0, 0, 0, Transitional.NONE, Surgery.NONE, SacEnd.BEHIND_S2, Hiatus.NARROW, 105)),
    SCOLIOSIS(bent(24)),
    SCOLIOSIS_TO_THE_RIGHT(bent(-18)),
    NECK_SCOLIOSIS(bent(12)),
    NECK_OSTEOPHYTES(neck(0.9, 0, 0, 0, Surgery.NONE, 100)),
    NECK_CENTRAL_STENOSIS(neck(0.3, 35, 0, 0, Surgery.NONE, 100)),
    NECK_FORAMINAL_STENOSIS(neck(0.4, 0, 45, 0, Surgery.NONE, 100)),
    NECK_LISTHESIS(neck(0.2, 0, 0, 3, Surgery.NONE, 100)),
    NECK_LAMINECTOMY(neck(0, 0, 0, 0, Surgery.LAMINECTOMY, 100)),
    NECK_SCREWS(neck(0, 0, 0, 0, Surgery.PEDICLE_SCREWS, 100)),
    NECK_PLATE(neck(0, 0, 0, 0, Surgery.ANTERIOR_PLATE, 100)),
    NECK_SMALL(neck(0, 0, 0, 0, Surgery.NONE, 88));

    private final Variants variants;

    VariantPatterns(Variants variants) {
        this.variants = variants;
    }

    private static Variants bent(double cobbDegrees) {
        return new Variants(
                0.2, 0, 0, 0, Transitional.NONE, Surgery.NONE, SacEnd.BEHIND_S2, Hiatus.USUAL, 100, cobbDegrees);
    }

    private static Variants neck(
            double osteophytes, double central, double foraminal, double slip, Surgery surgery, double size) {
        return new Variants(
                osteophytes,
                central,
                foraminal,
                slip,
                Transitional.NONE,
                surgery,
                SacEnd.BEHIND_S2,
                Hiatus.USUAL,
                size);
    }

    private boolean isInNeck() {
        return name().startsWith("NECK");
    }

    private Scenario neckScenario(long seed, Exposure... exposures) {
        boolean foraminal = this == NECK_FORAMINAL_STENOSIS || this == NECK_PLATE;
        Side side = Side.LEFT;
        Route route = foraminal ? Route.CERVICAL_TRANSFORAMINAL : Route.CERVICAL_INTERLAMINAR;
        return new Scenario(
                seed,
                new Patient(
                        seed % 2 == 0 ? Patient.Sex.FEMALE : Patient.Sex.MALE,
                        Patient.Habitus.AVERAGE,
                        38,
                        this == NECK_OSTEOPHYTES ? 40 : 10,
                        variants),
                route,
                foraminal ? Level.C5_C6 : Level.C6_C7,
                side,
                foraminal ? new Needle(25, Needle.Type.QUINCKE, 90) : Needle.tuohy20(),
                foraminal ? new Placement.CervicalForaminal(0.25, -2) : new Placement.Interlaminar(2, 1),
                Injection.iohexol240(0.3),
                List.of(Spread.of(Compartment.EPIDURAL, foraminal ? 0.6 : 1.2)),
                exposures.length > 0
                        ? List.of(exposures)
                        : List.of(new Exposure.Still(Projection.standard(View.ANTEROPOSTERIOR, route, side), 20)));
    }

    /** Foraminal for what changes the foramen, caudal for the hiatus, interlaminar else. */
    public Scenario scenario(long seed, Exposure... exposures) {
        if (isInNeck()) {
            return neckScenario(seed, exposures);
        }
        boolean foraminal = this == FORAMINAL_STENOSIS || this == PEDICLE_SCREWS || this == SCOLIOSIS_TO_THE_RIGHT;
        boolean caudal = this == NARROW_HIATUS;
        Route route = foraminal
                ? Route.LUMBAR_TRANSFORAMINAL_SUBPEDICULAR
                : caudal ? Route.CAUDAL : Route.LUMBAR_INTERLAMINAR;
        Placement placement = foraminal
                ? new Placement.Subpedicular(0.5, 3, 0.5)
                : caudal
                        ? new Placement.CaudalCanal(-4)
                        : new Placement.Interlaminar(3, this == CENTRAL_STENOSIS ? 3 : 1.4);
        Side side = caudal ? Side.MIDLINE : Side.LEFT;
        Level level = this == SCOLIOSIS
                ? Level.L2_L3
                : caudal
                        ? Level.SACRAL_HIATUS
                        : this == SACRALISED_L5 || this == LUMBARISED_S1 ? Level.L5_S1 : Level.L4_L5;
        return new Scenario(
                seed,
                new Patient(
                        seed % 2 == 0 ? Patient.Sex.FEMALE : Patient.Sex.MALE,
                        Patient.Habitus.AVERAGE,
                        38,
                        10,
                        variants),
                route,
                level,
                side,
                route == Route.LUMBAR_INTERLAMINAR
                        ? Needle.tuohy20()
                        : new Needle(caudal ? 25 : 22, Needle.Type.QUINCKE, 127),
                placement,
                Injection.iohexol240(0.4),
                List.of(Spread.of(Compartment.EPIDURAL, foraminal ? 1.4 : caudal ? 8 : 3)),
                exposures.length > 0
                        ? List.of(exposures)
                        : List.of(new Exposure.Still(Projection.standard(View.ANTEROPOSTERIOR, side), 20)));
    }

    /** Every variant with a few seeds. */
    public static Stream<Scenario> scenarios() {
        return Stream.of(values()).flatMap(variant -> Stream.of(1L, 2L, 3L).map(variant::scenario));
    }
}
