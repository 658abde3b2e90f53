package org.esicasebook.authoring.ui;

import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.esicasebook.cases.file.Finding;
import org.esicasebook.epidurography.Route;
import org.esicasebook.fluoroscopy.Placement;
import org.esicasebook.fluoroscopy.Spread.Course;

/** Where an author begins: placements at which a finding is usual, to be moved from there. */
final class Starts {

    private static final List<Placement> PLACEMENTS = List.of(
            new Placement.Interlaminar(2, 1),
            new Placement.Subpedicular(0, 4, 0.5),
            new Placement.Retrodiscal(1.5),
            new Placement.CervicalForaminal(0.3, -2),
            new Placement.SacralForaminal(0.6, 0),
            new Placement.CaudalCanal(20),
            new Placement.Intradiscal(8),
            new Placement.IntraArticular(),
            new Placement.Intraneural(2),
            new Placement.DorsalToSacrum(),
            new Placement.InSacralBone(),
            new Placement.Presacral());

    private Starts() {}

    /** Findings that the simulator can lay for a needle led by this route. */
    static List<Finding> findings(Route route) {
        boolean sacral = route.region() == org.esicasebook.epidurography.Region.SACRAL;
        return Stream.of(Finding.values())
                .filter(finding -> finding.ways().stream()
                        .allMatch(way -> way.courses().stream().anyMatch(course -> course.isReachedBy(route))))
                .filter(finding -> switch (finding) {
                    case FACET, MUSCLE -> !sacral;
                    case INTRADISCAL, INTRANEURAL -> route.isTransforaminal() && !sacral;
                    default -> true;
                })
                .toList();
    }

    static List<Placement> placements(Route route) {
        return PLACEMENTS.stream()
                .filter(placement -> placement.isReachedBy(route))
                .toList();
    }

    static Placement placement(Route route, Finding finding) {
        Placement usual =
                switch (finding) {
                    case INTRADISCAL -> new Placement.Intradiscal(8);
                    case INTRANEURAL -> new Placement.Intraneural(2);
                    case FACET, RETRODURAL -> new Placement.IntraArticular();
                    case DORSAL_TO_SACRUM -> new Placement.DorsalToSacrum();
                    case INTRAOSSEOUS -> new Placement.InSacralBone();
                    case PRESACRAL ->
                        route == Route.CAUDAL ? new Placement.Presacral() : new Placement.SacralForaminal(1.3, 0);
                    case MUSCLE -> new Placement.Interlaminar(3, -15);
                    case LIGAMENT -> new Placement.Interlaminar(1, -4);
                    case PARAVERTEBRAL ->
                        route == Route.CERVICAL_TRANSFORAMINAL
                                ? new Placement.CervicalForaminal(0.3, -12)
                                : new Placement.Subpedicular(16, 4, 0.5);
                    case ARTERIAL ->
                        route == Route.CERVICAL_TRANSFORAMINAL
                                ? new Placement.CervicalForaminal(0.8, -2)
                                : new Placement.Subpedicular(0, 4, 0.7);
                    case SUBARACHNOID, EPIDURAL_AND_SUBARACHNOID ->
                        route.isTransforaminal()
                                ? new Placement.Subpedicular(-8, 4, 0.5)
                                : new Placement.Interlaminar(1, 5);
                    case SUBDURAL ->
                        route.isTransforaminal()
                                ? new Placement.Subpedicular(-7, 4, 0.5)
                                : new Placement.Interlaminar(1, 3);
                    default -> PLACEMENTS.getFirst();
                };
        return usual.isReachedBy(route)
                ? usual
                : placements(route).stream().findFirst().orElse(usual);
    }

    static String name(Placement placement) {
        String name = placement.getClass().getSimpleName();
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    /** The placement as the case file has it. */
    static Map<String, Object> fields(Placement placement) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (RecordComponent component : placement.getClass().getRecordComponents()) {
            try {
                fields.put(component.getName(), component.getAccessor().invoke(placement));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
        return Map.of(name(placement), fields);
    }

    /** The contrast of a finding as the case file has it, two millilitres in each compartment. */
    static List<Map<String, Object>> spreads(Route route, Finding finding) {
        return finding.ways().stream()
                .map(way -> {
                    Map<String, Object> spread = new LinkedHashMap<>();
                    spread.put("compartment", way.compartment().code());
                    spread.put("volumeMl", route == Route.CAUDAL ? 6 : 2);
                    way.courses().stream()
                            .filter(course -> course.isReachedBy(route))
                            .sorted()
                            .findFirst()
                            .filter(course -> course != Course.USUAL)
                            .ifPresent(course -> spread.put("course", course.code()));
                    return spread;
                })
                .toList();
    }
}
