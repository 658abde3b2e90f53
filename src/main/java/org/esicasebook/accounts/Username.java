package org.esicasebook.accounts;

import java.util.Locale;
import java.util.regex.Pattern;

/** What somebody signs in with, in lower case. */
public record Username(String value) {

    private static final Pattern SHAPE = Pattern.compile("[a-z0-9][a-z0-9._@-]{1,62}");

    public Username {
        value = value.strip().toLowerCase(Locale.ROOT);
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "A user name has 2 to 63 letters from a to z, digits, dots, hyphens, underscores or @, and begins"
                            + " with a letter or digit.");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
