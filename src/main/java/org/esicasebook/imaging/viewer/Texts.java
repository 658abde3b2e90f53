package org.esicasebook.imaging.viewer;

import java.util.regex.Pattern;

/** What the contract asks of its strings. */
final class Texts {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    private Texts() {}

    static void require(String text, String otherwise) {
        if (text.isBlank()) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    static boolean isId(String id) {
        return id.length() <= 64 && ID.matcher(id).matches();
    }

    static void requireId(String id) {
        if (!isId(id)) {
            throw new IllegalArgumentException(
                    "An id has 1 to 64 letters, digits, dots, hyphens or underscores: '" + id + "'");
        }
    }
}
