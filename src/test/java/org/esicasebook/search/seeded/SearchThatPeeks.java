package org.esicasebook.search.seeded;

/** Seeded violation. */
public class SearchThatPeeks {
    org.esicasebook.cases.ReferenceStandards truth;
}
