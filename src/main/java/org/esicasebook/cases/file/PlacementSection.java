package org.esicasebook.cases.file;

import java.util.List;
import java.util.Optional;
import org.esicasebook.fluoroscopy.Placement;

/** The section that says where the tip truly lies. */
final class PlacementSection {

    private static final List<String> KINDS = List.of(
            "interlaminar",
            "subpedicular",
            "retrodiscal",
            "intradiscal",
            "intraArticular",
            "intraneural",
            "cervicalForaminal",
            "sacralForaminal",
            "caudalCanal",
            "dorsalToSacrum",
            "inSacralBone",
            "presacral");

    private PlacementSection() {}

    static Optional<Placement> read(Fields fields) {
        Optional<Fields.Kind> kind = fields.kind(KINDS);
        Optional<Placement> placement = kind.flatMap(given -> {
            Fields tip = given.fields();
            return switch (given.name()) {
                case "interlaminar" -> {
                    double offset = tip.number("offsetFromMidlineMm", 0, 9);
                    double depth = tip.number("depthPastVentralInterlaminarLineMm", -40, 14);
                    yield tip.build(() -> new Placement.Interlaminar(offset, depth));
                }
                case "subpedicular" -> {
                    double lateral = tip.number("lateralToPedicleCentreMm", -9, 25);
                    double below = tip.number("belowPedicleMm", 1, 12);
                    double ventral = tip.number("ventralFraction", 0, 1);
                    yield tip.build(() -> new Placement.Subpedicular(lateral, below, ventral));
                }
                case "retrodiscal" -> {
                    double dorsal = tip.number("dorsalToDiscMm", 0, 6);
                    yield tip.build(() -> new Placement.Retrodiscal(dorsal));
                }
                case "intradiscal" -> {
                    double depth = tip.number("depthPastPosteriorBorderMm", 2, 20);
                    yield tip.build(() -> new Placement.Intradiscal(depth));
                }
                case "intraneural" -> {
                    double lateral = tip.number("lateralToGanglionMm", -4, 12);
                    yield tip.build(() -> new Placement.Intraneural(lateral));
                }
                case "cervicalForaminal" -> {
                    double anterior = tip.number("posteriorToAnteriorFraction", 0, 1);
                    double medial = tip.number("medialToPillarMiddleMm", -15, 8);
                    yield tip.build(() -> new Placement.CervicalForaminal(anterior, medial));
                }
                case "sacralForaminal" -> {
                    double depth = tip.number("depthFraction", 0, 1.6);
                    double medial = tip.number("medialMm", -5, 8);
                    yield tip.build(() -> new Placement.SacralForaminal(depth, medial));
                }
                case "caudalCanal" -> {
                    double cranial = tip.number("cranialToHiatusMm", -10, 60);
                    yield tip.build(() -> new Placement.CaudalCanal(cranial));
                }
                case "dorsalToSacrum" -> tip.build(Placement.DorsalToSacrum::new);
                case "inSacralBone" -> tip.build(Placement.InSacralBone::new);
                case "presacral" -> tip.build(Placement.Presacral::new);
                default -> tip.build(Placement.IntraArticular::new);
            };
        });
        fields.build(() -> true);
        return placement;
    }
}
