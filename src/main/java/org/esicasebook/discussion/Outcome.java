package org.esicasebook.discussion;

/** Whether something was taken; a refusal says why in plain words. */
public enum Outcome {
    DONE("Done."),
    NOT_SEEN("Judge the case first, or open it to study."),
    NOT_ALLOWED("You may not do this."),
    UNKNOWN("This is no longer there."),
    TOO_LATE("This can no longer be changed."),
    ALREADY("You have doubted this case already; the curators have not resolved it yet.");

    private final String words;

    Outcome(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
