package org.esicasebook.shell.seeded;

/** Target of a seeded violation. */
public class InnerShell {}
