package org.esicasebook.cases.seeded;

/** Seeded violation. */
public class CaseManager {}
