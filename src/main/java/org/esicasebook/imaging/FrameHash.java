package org.esicasebook.imaging;

import java.util.regex.Pattern;

/** Names a stored frame by the SHA-256 of its encoded bytes, in lower-case hexadecimal. */
public record FrameHash(String sha256) {

    private static final Pattern HEX = Pattern.compile("[0-9a-f]{64}");

    public FrameHash {
        if (!HEX.matcher(sha256).matches()) {
            throw new IllegalArgumentException("A frame hash is 64 lower-case hexadecimal digits");
        }
    }
}
