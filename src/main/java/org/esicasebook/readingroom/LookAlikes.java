package org.esicasebook.readingroom;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.esicasebook.cases.Teaching;
import org.esicasebook.epidurography.Compartment;

/** Which compartments the words of a look-alike speak of. */
final class LookAlikes {

    private static final Map<Compartment, List<String>> WORDS = Map.of(
            Compartment.EPIDURAL, List.of("epidural", "sleeve", "perineural"),
            Compartment.MUSCLE, List.of("muscle", "ligament", "soft tissue", "paravertebral", "psoas", "presacral"),
            Compartment.VENOUS, List.of("vein", "venous"),
            Compartment.ARTERIAL, List.of("arter"),
            Compartment.FACET, List.of("facet", "retrodural"),
            Compartment.SUBARACHNOID, List.of("subarachnoid", "cerebrospinal"),
            Compartment.SUBDURAL, List.of("subdural"),
            Compartment.INTRANEURAL, List.of("intraneural"),
            Compartment.INTRADISCAL, List.of("intradiscal"));

    private LookAlikes() {}

    /** Each look-alike that names a compartment, in the author's order. */
    static List<Set<Compartment>> of(Teaching teaching) {
        return teaching.differential().stream()
                .map(one -> named(one.looksLike()))
                .filter(compartments -> !compartments.isEmpty())
                .toList();
    }

    static Set<Compartment> named(String words) {
        String text = words.toLowerCase(Locale.ROOT);
        Set<Compartment> named = EnumSet.noneOf(Compartment.class);
        WORDS.forEach((compartment, signs) -> {
            if (signs.stream().anyMatch(text::contains)) {
                named.add(compartment);
            }
        });
        return named;
    }
}
