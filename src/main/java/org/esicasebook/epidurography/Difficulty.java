package org.esicasebook.epidurography;

/** Curator's estimate of how hard a case is to read. */
public enum Difficulty implements Term {
    INTRODUCTORY("introductory", "Introductory"),
    INTERMEDIATE("intermediate", "Intermediate"),
    ADVANCED("advanced", "Advanced");

    private final String code;
    private final String label;

    Difficulty(String code, String label) {
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
