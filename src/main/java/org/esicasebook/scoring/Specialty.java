package org.esicasebook.scoring;

import org.esicasebook.epidurography.Term;

/** Where somebody comes from, as they say themselves. */
public enum Specialty implements Term {
    ANESTHESIOLOGY("anesthesiology", "Anesthesiology"),
    PHYSICAL_MEDICINE("physical-medicine", "Physical medicine and rehabilitation"),
    RADIOLOGY("radiology", "Radiology"),
    NEUROLOGY("neurology", "Neurology"),
    SURGERY("surgery", "Orthopedic surgery or neurosurgery"),
    OTHER("other", "Another specialty");

    private final String code;
    private final String label;

    Specialty(String code, String label) {
        this.code = code;
        this.label = label;
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
