package org.esicasebook.epidurography;

/** Region of the spine that an injection is meant for. */
public enum Region {
    CERVICAL("Cervical"),
    THORACIC("Thoracic"),
    LUMBAR("Lumbar"),
    SACRAL("Sacral");

    private final String label;

    Region(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
