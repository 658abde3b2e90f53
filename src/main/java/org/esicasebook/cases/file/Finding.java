package org.esicasebook.cases.file;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.esicasebook.epidurography.Compartment;
import org.esicasebook.epidurography.Term;
import org.esicasebook.fluoroscopy.Spread;
import org.esicasebook.fluoroscopy.Spread.Course;

/** The patterns that a reader learns to tell apart, each made up of where contrast runs. */
public enum Finding implements Term {
    EPIDURAL("epidural", "Epidural", Way.of(Compartment.EPIDURAL)),
    MUSCLE("muscle", "Back muscle", Way.of(Compartment.MUSCLE)),
    LIGAMENT(
            "ligament",
            "Interspinous ligament",
            List.of(new Way(Compartment.MUSCLE, Set.of(Course.INTERSPINOUS_LIGAMENT)))),
    PARAVERTEBRAL("paravertebral", "Paravertebral", List.of(new Way(Compartment.MUSCLE, Set.of(Course.PARAVERTEBRAL)))),
    FACET("facet", "Facet joint", Way.of(Compartment.FACET)),
    RETRODURAL("retrodural", "Retrodural space", List.of(new Way(Compartment.FACET, Set.of(Course.RETRODURAL)))),
    VENOUS("venous", "Venous", Way.of(Compartment.VENOUS)),
    EPIDURAL_AND_VENOUS("epidural-venous", "Epidural and venous", Way.of(Compartment.EPIDURAL, Compartment.VENOUS)),
    ARTERIAL(
            "arterial",
            "Arterial",
            List.of(new Way(Compartment.ARTERIAL, Set.of(Course.RADICULOMEDULLARY, Course.VERTEBRAL)))),
    SUBARACHNOID("subarachnoid", "Subarachnoid", Way.of(Compartment.SUBARACHNOID)),
    EPIDURAL_AND_SUBARACHNOID(
            "epidural-subarachnoid",
            "Epidural and subarachnoid",
            Way.of(Compartment.EPIDURAL, Compartment.SUBARACHNOID)),
    SUBDURAL("subdural", "Subdural", Way.of(Compartment.SUBDURAL)),
    INTRANEURAL("intraneural", "Intraneural", Way.of(Compartment.INTRANEURAL)),
    INTRADISCAL("intradiscal", "Intradiscal", Way.of(Compartment.INTRADISCAL)),
    DORSAL_TO_SACRUM(
            "dorsal-to-sacrum",
            "Dorsal to the sacrum",
            List.of(new Way(Compartment.MUSCLE, Set.of(Course.SACRAL_SUBCUTANEOUS)))),
    INTRAOSSEOUS("intraosseous", "Intraosseous", List.of(new Way(Compartment.VENOUS, Set.of(Course.INTRAOSSEOUS)))),
    PRESACRAL("presacral", "Presacral", List.of(new Way(Compartment.MUSCLE, Set.of(Course.PRESACRAL))));

    /** One compartment that the pattern fills, and on which courses. */
    public record Way(Compartment compartment, Set<Course> courses) {

        private static List<Way> of(Compartment... compartments) {
            return Stream.of(compartments)
                    .map(compartment -> new Way(compartment, Set.of(Course.USUAL)))
                    .toList();
        }

        private boolean isTakenBy(Spread spread) {
            return spread.compartment() == compartment && courses.contains(spread.course());
        }
    }

    private final String code;
    private final String label;
    private final List<Way> ways;

    Finding(String code, String label, List<Way> ways) {
        this.code = code;
        this.label = label;
        this.ways = ways;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String label() {
        return label;
    }

    public List<Way> ways() {
        return ways;
    }

    /** The pattern that some contrast makes, if it is one of these. */
    public static Optional<Finding> of(Collection<Spread> spreads) {
        return Arrays.stream(values())
                .filter(finding -> finding.ways.size() == spreads.size()
                        && finding.ways.stream()
                                .allMatch(way -> spreads.stream().anyMatch(way::isTakenBy)))
                .findFirst();
    }

    /** The compartments that it fills. */
    public Set<Compartment> compartments() {
        return ways.stream().map(Way::compartment).collect(Collectors.toUnmodifiableSet());
    }
}
