package org.esicasebook.architecture.seededmodules.lower;

public class Lower {}
