package org.esicasebook.discussion;

import java.util.Optional;

/** Words that somebody typed: no markup, 1 to {@value #LONGEST} characters, line breaks kept. */
public record PlainText(String value) {

    public static final int LONGEST = 2000;

    public PlainText {
        value = value.replace("\r\n", "\n").strip();
        objection(value).ifPresent(objection -> {
            throw new IllegalArgumentException(objection);
        });
    }

    /** Why something typed cannot be taken, in plain words. */
    public static Optional<String> objection(String typed) {
        String text = typed.replace("\r\n", "\n").strip();
        if (text.isEmpty()) {
            return Optional.of("Write something first.");
        }
        if (text.length() > LONGEST) {
            return Optional.of("At most " + LONGEST + " characters; these are " + text.length() + ".");
        }
        boolean control = text.codePoints().anyMatch(one -> Character.isISOControl(one) && one != '\n' && one != '\t');
        return control ? Optional.of("This has characters that cannot be shown.") : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
