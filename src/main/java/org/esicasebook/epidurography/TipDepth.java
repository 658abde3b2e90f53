package org.esicasebook.epidurography;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * How deep the tip of a needle lies before any contrast is given. Each stands for the compartment into which contrast
 * would go.
 */
public enum TipDepth implements Term {
    SHORT("short", "Short of the epidural space", "Dorsal to it, in muscle or ligament", Compartment.MUSCLE),
    EPIDURAL(
            "epidural",
            "In the epidural space",
            "At the right depth for a first drop of contrast",
            Compartment.EPIDURAL),
    TOO_DEEP("too-deep", "Too deep", "Ventral to it, at the dura or through it", Compartment.SUBARACHNOID);

    private final String code;
    private final String label;
    private final String description;
    private final Compartment compartment;

    TipDepth(String code, String label, String description, Compartment compartment) {
        this.code = code;
        this.label = label;
        this.description = description;
        this.compartment = compartment;
    }

    /** Empty where a tip that lies there is not called by its depth. */
    public static Optional<TipDepth> of(Compartment compartment) {
        return Arrays.stream(values())
                .filter(depth -> depth.compartment == compartment)
                .findFirst();
    }

    /** The compartments by which a depth is called, from the skin inwards. */
    public static List<Compartment> compartments() {
        return Arrays.stream(values()).map(TipDepth::compartment).toList();
    }

    /** What a compartment is called where it says how deep the tip lies. */
    public static String label(Compartment compartment) {
        return of(compartment).map(TipDepth::label).orElseGet(compartment::label);
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String label() {
        return label;
    }

    public String description() {
        return description;
    }

    public Compartment compartment() {
        return compartment;
    }
}
