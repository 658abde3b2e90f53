package org.esicasebook.epidurography;

/** Where in the canal contrast lies, seen from the dural sac. */
public enum CanalPart implements Term {
    VENTRAL("ventral", "Ventral"),
    DORSAL("dorsal", "Dorsal");

    private final String code;
    private final String label;

    CanalPart(String code, String label) {
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
