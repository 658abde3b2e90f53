package org.esicasebook.accounts;

/**
 * Whether this is a demonstration, whose accounts have a well-known password; every page says so.
 *
 * @param on true in the profile {@code demo}
 */
public record DemoMode(boolean on) {}
