package org.esicasebook.imaging;

import java.util.regex.Pattern;

/** Names a stored study by the SHA-256 of what it was made from, in lower-case hexadecimal. */
public record StudyId(String sha256) {

    private static final Pattern HEX = Pattern.compile("[0-9a-f]{64}");

    public StudyId {
        if (!HEX.matcher(sha256).matches()) {
            throw new IllegalArgumentException("A study id is 64 lower-case hexadecimal digits");
        }
    }
}
