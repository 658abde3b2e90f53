package org.esicasebook.cases.util;

/** Seeded violation. */
public class Misplaced {}
