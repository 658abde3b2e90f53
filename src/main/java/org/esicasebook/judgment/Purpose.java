package org.esicasebook.judgment;

import java.util.Arrays;

/** What a case is read for. Kept with the reading, so that neither a page nor an address can change it. */
public enum Purpose {
    /** The truth is told as soon as the judgment is committed. */
    PRACTICE("practice"),

    /** The truth is told once the exam is released, and until then by nothing. */
    EXAM("exam");

    private final String code;

    Purpose(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    public static Purpose of(String code) {
        return Arrays.stream(values())
                .filter(purpose -> purpose.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("A reading is for practice or exam, not " + code));
    }
}
