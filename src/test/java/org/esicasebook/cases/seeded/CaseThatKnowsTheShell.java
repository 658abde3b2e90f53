package org.esicasebook.cases.seeded;

/** Seeded violation. */
public class CaseThatKnowsTheShell {
    org.esicasebook.shell.seeded.InnerShell shell;
}
