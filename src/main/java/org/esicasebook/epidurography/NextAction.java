package org.esicasebook.epidurography;

/** What the physician does after reading the epidurogram. */
public enum NextAction implements Term {
    INJECT("inject", "Inject the steroid"),
    ANOTHER_VIEW("another-view", "Take another view before deciding"),
    LIVE_CONTRAST("live-contrast", "Give a little more contrast under live fluoroscopy or subtraction"),
    ADVANCE("advance", "Advance the needle and test again"),
    REPOSITION("reposition", "Withdraw or redirect the needle and test again"),
    CHANGE_LEVEL_OR_ROUTE("change-level-or-route", "Stop here; change level or route"),
    ABORT("abort", "Abort the procedure and observe the patient");

    private final String code;
    private final String label;

    NextAction(String code, String label) {
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
