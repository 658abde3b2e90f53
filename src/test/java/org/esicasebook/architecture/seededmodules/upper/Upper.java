package org.esicasebook.architecture.seededmodules.upper;

/** Seeded violation. */
public class Upper {
    org.esicasebook.architecture.seededmodules.lower.inner.Inner inner;
}
