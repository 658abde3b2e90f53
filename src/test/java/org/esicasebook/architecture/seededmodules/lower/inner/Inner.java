package org.esicasebook.architecture.seededmodules.lower.inner;

public class Inner {}
