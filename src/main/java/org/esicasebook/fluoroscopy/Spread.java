package org.esicasebook.fluoroscopy;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.esicasebook.epidurography.Compartment;
import org.esicasebook.epidurography.Region;
import org.esicasebook.epidurography.Route;
import org.esicasebook.epidurography.Term;

/**
 * Contrast that goes into one compartment, over the whole time of the injection.
 *
 * @param compartment where it goes
 * @param volumeMl how much of it [mL], 0.05 to 20
 * @param cranialTendency which way it runs: −1 caudad, 0 both ways, 1 cephalad
 * @param midlineCrossing how freely it passes to the other side: 0 not at all, 1 as freely as on its own side
 * @param ventralTendency how freely it reaches the ventral part of the canal: 0 not at all, 1 as freely as the dorsal
 * @param course which of the ways that the compartment offers; must be one of {@link Course#listOf}
 */
public record Spread(
        Compartment compartment,
        double volumeMl,
        double cranialTendency,
        double midlineCrossing,
        double ventralTendency,
        Course course) {

    /** The ways on which contrast runs within one compartment. */
    public enum Course implements Term {
        /** The compartment's own: dorsal back muscle, the veins about the level, the joint alone. */
        USUAL("usual", "Usual", EnumSet.complementOf(EnumSet.of(Compartment.ARTERIAL))),
        /** Between two spinous processes, ending dorsal to the ventral interlaminar line: false loss of resistance. */
        INTERSPINOUS_LIGAMENT("interspinous-ligament", "Interspinous ligament", EnumSet.of(Compartment.MUSCLE)),
        /** Beside the spine: along psoas and distal nerve, in the neck along the scalenes. */
        PARAVERTEBRAL("paravertebral", "Paravertebral", EnumSet.of(Compartment.MUSCLE)),
        /** Under the skin dorsal to the sacrum. */
        SACRAL_SUBCUTANEOUS("sacral-subcutaneous", "Dorsal to the sacrum", EnumSet.of(Compartment.MUSCLE)),
        /** Ventral to the sacrum. */
        PRESACRAL("presacral", "Presacral", EnumSet.of(Compartment.MUSCLE)),
        /** Along a root to the midline, then by a hairpin into the anterior spinal artery. */
        RADICULOMEDULLARY("radiculomedullary", "Radiculomedullary artery", EnumSet.of(Compartment.ARTERIAL)),
        /** Up the vertebral artery. */
        VERTEBRAL("vertebral", "Vertebral artery", EnumSet.of(Compartment.ARTERIAL)),
        /** Into cancellous bone and out by its veins. */
        INTRAOSSEOUS("intraosseous", "Intraosseous", EnumSet.of(Compartment.VENOUS)),
        /** From the joint through the retrodural space of Okada to the joint of the other side. */
        RETRODURAL("retrodural", "Retrodural space of Okada", EnumSet.of(Compartment.FACET));

        private final String code;
        private final String label;
        private final Set<Compartment> compartments;

        Course(String code, String label, Set<Compartment> compartments) {
            this.code = code;
            this.label = label;
            this.compartments = compartments;
        }

        @Override
        public String code() {
            return code;
        }

        @Override
        public String label() {
            return label;
        }

        /** The courses that a compartment offers, the commonest first. */
        public static List<Course> listOf(Compartment compartment) {
            return Stream.of(values())
                    .filter(course -> course.compartments.contains(compartment))
                    .toList();
        }

        /** Whether a needle led by a route can set contrast on this course. */
        public boolean isReachedBy(Route route) {
            boolean sacral = route.region() == Region.SACRAL;
            return switch (this) {
                case USUAL -> true;
                case INTERSPINOUS_LIGAMENT -> !sacral && !route.isTransforaminal();
                case PARAVERTEBRAL, RADICULOMEDULLARY -> !sacral && route.isTransforaminal();
                case VERTEBRAL -> route == Route.CERVICAL_TRANSFORAMINAL;
                case RETRODURAL -> !sacral;
                case SACRAL_SUBCUTANEOUS, PRESACRAL, INTRAOSSEOUS -> sacral;
            };
        }
    }

    public Spread {
        Bounds.check("volumeMl", volumeMl, 0.05, 20);
        Bounds.check("cranialTendency", cranialTendency, -1, 1);
        Bounds.check("midlineCrossing", midlineCrossing, 0, 1);
        Bounds.check("ventralTendency", ventralTendency, 0, 1);
        List<Course> courses = Course.listOf(compartment);
        if (!courses.contains(course)) {
            throw new IllegalArgumentException("course: " + compartment.code() + " contrast does not run on the course "
                    + course.code() + " but on one of "
                    + String.join(", ", courses.stream().map(Course::code).toList()));
        }
    }

    /** With the usual tendencies: both ways, mostly one-sided, mostly dorsal; on the compartment's commonest course. */
    public static Spread of(Compartment compartment, double volumeMl) {
        return new Spread(
                compartment, volumeMl, 0, 0.25, 0.25, Course.listOf(compartment).getFirst());
    }
}
