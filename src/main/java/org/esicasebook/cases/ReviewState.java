package org.esicasebook.cases;

import org.esicasebook.epidurography.Term;

/** Who has checked the clinical statements of a case, its action key above all. */
public enum ReviewState implements Term {
    AWAITS_PANEL("simulated; action key awaits physician panel"),
    AGREED_BY_PANEL("simulated; action key agreed by physician panel");

    private final String code;

    ReviewState(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String label() {
        return Character.toUpperCase(code.charAt(0)) + code.substring(1);
    }
}
