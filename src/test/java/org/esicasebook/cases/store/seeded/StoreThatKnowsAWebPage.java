package org.esicasebook.cases.store.seeded;

/** Seeded violation. */
public class StoreThatKnowsAWebPage {
    org.esicasebook.cases.web.seeded.WebPage page;
}
