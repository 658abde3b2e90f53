package org.esicasebook.cases;

import org.esicasebook.epidurography.Term;

/** How a view was taken. */
public enum ImageKind implements Term {
    STILL("still", "Still"),
    CINE("cine", "Cine"),
    SUBTRACTION("subtraction", "Subtraction run");

    private final String code;
    private final String label;

    ImageKind(String code, String label) {
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
