package org.esicasebook.imaging.viewer.seeded;

/** Seeded violation. */
public class ViewerThatKnowsCases {
    org.esicasebook.cases.TeachingCase teachingCase;
}
