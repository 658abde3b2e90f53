package org.esicasebook.epidurography;

/** Side of the patient, never of the screen. */
public enum Side implements Term {
    LEFT("left", "Left"),
    RIGHT("right", "Right"),
    MIDLINE("midline", "Midline");

    private final String code;
    private final String label;

    Side(String code, String label) {
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
