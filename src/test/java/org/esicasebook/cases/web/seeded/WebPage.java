package org.esicasebook.cases.web.seeded;

/** Target of a seeded violation. */
public class WebPage {}
