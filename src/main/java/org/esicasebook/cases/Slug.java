package org.esicasebook.cases;

import java.util.regex.Pattern;

/**
 * Name of a case in files, addresses and interfaces: lower-case words joined by hyphens. It must tell nothing of the
 * truth: route and number, never the finding.
 */
public record Slug(String value) {

    private static final Pattern SHAPE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    public Slug {
        if (value.length() > 60 || !SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "A slug is lower-case words and digits joined by hyphens, not: " + value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
