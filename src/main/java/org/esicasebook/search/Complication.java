package org.esicasebook.search;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.esicasebook.epidurography.Compartment;
import org.esicasebook.epidurography.Term;

/** What an injection there would be called when it goes wrong; muscle or a joint is a miss, no complication. */
enum Complication implements Term {
    INTRAVASCULAR("intravascular", "Intravascular", EnumSet.of(Compartment.VENOUS, Compartment.ARTERIAL)),
    INTRATHECAL("dural-puncture", "Dural puncture", EnumSet.of(Compartment.SUBARACHNOID, Compartment.SUBDURAL)),
    INTRANEURAL("nerve", "Into the nerve", EnumSet.of(Compartment.INTRANEURAL)),
    INTRADISCAL("disc", "Into the disc", EnumSet.of(Compartment.INTRADISCAL));

    private final String code;
    private final String label;
    private final Set<Compartment> compartments;

    Complication(String code, String label, Set<Compartment> compartments) {
        this.code = code;
        this.label = label;
        this.compartments = compartments;
    }

    static List<Complication> of(Set<Compartment> present) {
        return Arrays.stream(values())
                .filter(complication -> complication.compartments.stream().anyMatch(present::contains))
                .toList();
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String label() {
        return label;
    }
}
